import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { funnelWords } from './words.ts';

const sections = {
  list: '/lists/$year',
  compare: '/lists/$year/compare',
  map: '/lists/$year/map',
  recurrence: '/lists/$year/recurrence',
} as const;
type Section = keyof typeof sections;
const inOrder: readonly Section[] = ['list', 'recurrence', 'compare', 'map'];

interface ListSectionsProps {
  readonly year: number;
  readonly current: Section;
}

/** The list of a year in its looks. */
export function ListSections({ year, current }: ListSectionsProps): ReactElement {
  const words = useWords(funnelWords);
  const names: Record<Section, string> = {
    list: words.listLink,
    compare: words.link,
    map: words.mapLink,
    recurrence: words.recurrenceLink,
  };
  return (
    <TabNav
      label={words.sections}
      tabs={inOrder}
      current={current}
      link={(one, mark) => (
        <Link to={sections[one]} params={{ year: String(year) }} {...mark}>
          {names[one]}
        </Link>
      )}
    />
  );
}
