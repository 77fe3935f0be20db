import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMe } from '#features/accounts/web/public.tsx';
import { yearsQuery } from '#features/lists/web/public.tsx';
import { FirstFile } from '#features/results/web/first-file.tsx';
import { TodayPage } from '#features/today/web/today-page.tsx';
import { Loaded } from '#ui/states.tsx';
import { cards, events } from './told.tsx';

const told = { cards, events };

/** Home. Who may load results and has none yet has one thing to do, and it is offered whole. */
export function TodayHome(): ReactElement {
  const verbs = useMe()?.verbs ?? [];
  const isLoader = verbs.includes('results.upload') && verbs.includes('lists.years');
  return isLoader ? <LoaderHome /> : <TodayPage told={told} />;
}

function LoaderHome(): ReactElement {
  const query = useQuery(yearsQuery);
  return (
    <Loaded query={query}>{({ years }) => (years.length === 0 ? <FirstFile /> : <TodayPage told={told} />)}</Loaded>
  );
}
