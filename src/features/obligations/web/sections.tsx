import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { obligationsWords } from './words.ts';

/** The calendar and who owes what, for who may see both. */
export function Sections({ current }: { readonly current: 'calendar' | 'duties' }): ReactElement | null {
  const words = useWords(obligationsWords);
  const mayList = useMay('obligations.list');
  if (!mayList) return null;
  return (
    <TabNav
      label={words.sections}
      tabs={['calendar', 'duties']}
      current={current}
      hasLine
      link={(tab, mark) => (
        <Link to={tab === 'calendar' ? '/calendar' : '/calendar/duties'} {...mark}>
          {words.tabs[tab]}
        </Link>
      )}
    />
  );
}
