import { getRouteApi, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Refusal } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { ListSections } from '../funnel/sections.tsx';
import { useReach } from '../use-reach.ts';
import { type Recurrence, useRecurrence } from './api.ts';
import { CountingChart } from './counting-chart.tsx';
import { recurrenceWords } from './words.ts';
import '../lists.css';

const route = getRouteApi('/lists/$year/recurrence');

/** Whose one school is all there is to see reads of its years on its own page. */
export function RecurrencePage(): ReactElement {
  const { year } = route.useParams();
  const reach = useReach();
  if (reach.kind !== 'school') return <OfYear year={Number(year)} />;
  return <Navigate to="/lists/$year/why/$schoolId" params={{ year, schoolId: String(reach.schoolId) }} replace />;
}

function OfYear({ year }: { readonly year: number }): ReactElement {
  const words = useWords(recurrenceWords);
  const { data, error, isError, refetch } = useRecurrence(year);
  if (data !== undefined) return <Shown recurrence={data} />;
  if (!isError) return <Skeleton />;
  if (error instanceof Refusal && error.status === 404)
    return (
      <Page title={words.none} lead={words.noneLead(year)} above={<ListSections year={year} current="recurrence" />} />
    );
  return <FailurePage error={error} onRetry={() => void refetch()} />;
}

function Shown({ recurrence }: { readonly recurrence: Recurrence }): ReactElement {
  const words = useWords(recurrenceWords);
  const { year, window, listed, running, times } = recurrence;
  const long = schoolsIn(running, (years) => years >= 3);
  const first = schoolsIn(times, (count) => count === 1);
  const above = <ListSections year={year} current="recurrence" />;
  if (listed === 0) return <Page title={words.empty(year)} above={above} />;
  return (
    <Page title={words.title(year, { listed, long, first, window })} lead={words.lead(window)} above={above}>
      <div className="recurrence">
        <CountingChart by="running" recurrence={recurrence} />
        <CountingChart by="times" recurrence={recurrence} />
      </div>
    </Page>
  );
}

function schoolsIn({ rows }: Recurrence['running'], isAsked: (years: number) => boolean): number {
  return rows
    .filter(({ years }) => isAsked(years))
    .flatMap(({ byCluster }) => Object.values(byCluster))
    .reduce((sum, schools) => sum + schools, 0);
}
