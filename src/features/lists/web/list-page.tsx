import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { WhoSees } from '#features/access/web/public.tsx';
import { EditionBar } from '#features/editions/web/public.tsx';
import { useMay } from '#features/accounts/web/public.tsx';
import { Refusal } from '#ui/client.ts';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type ListShown, useList } from './api.ts';
import { type Filter, scopes } from './filter.ts';
import { ListSections } from './funnel/sections.tsx';
import { ListCards } from './list-cards.tsx';
import { ListFilters, useChange } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { type Reach, saidOf } from './reach.ts';
import { useReach } from './use-reach.ts';
import { type ListsWords, methodName, useListsWords } from './words.ts';
import { YearSwitch } from './year-switch.tsx';
import './lists.css';

const route = getRouteApi('/lists/$year');

/** Whose one school is all there is to see reads its own page at once. */
export function ListPage(): ReactElement {
  const { year } = route.useParams();
  const reach = useReach();
  if (reach.kind !== 'school') return <List year={Number(year)} reach={reach} />;
  return <Navigate to="/lists/$year/why/$schoolId" params={{ year, schoolId: String(reach.schoolId) }} replace />;
}

function List({ year, reach }: { readonly year: number; readonly reach: Reach }): ReactElement {
  const filter = route.useSearch();
  const query = useList(year, filter);
  const words = useListsWords();
  const change = useChange(year);
  const shown = query.data;
  if (shown === undefined)
    return query.isError ? (
      <NoList year={year} error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton />
    );
  return (
    <Page title={titleOf(words, shown, reach)} lead={<Lead shown={shown} />} above={<Above year={shown.year} />}>
      <EditionBar year={shown.year} />
      <AskWhatIf year={shown.year} />
      <ListCards shown={shown} />
      <Scopes year={year} filter={filter} shown={shown} />
      <ListFilters filter={filter} shown={shown} onChange={change} />
      <ListTable shown={shown} filter={filter} onChange={change} />
      <WhoSees verb="lists.show" municipalityId={filter.municipality} />
    </Page>
  );
}

/** For who may: the same list by other parameters. */
function AskWhatIf({ year }: { readonly year: number }): ReactElement | null {
  const { web } = useListsWords();
  if (!useMay('whatif.try')) return null;
  return (
    <p className="no-print">
      <Link to="/what-if/$year" params={{ year: String(year) }}>
        {web.list.whatIf}
      </Link>
    </p>
  );
}

function Above({ year }: { readonly year: number }): ReactElement {
  return (
    <>
      <YearSwitch year={year} />
      <ListSections year={year} current="list" />
    </>
  );
}

function titleOf({ web }: ListsWords, { year, counts }: ListShown, reach: Reach): string {
  const title = web.list.title(counts.listed, year, (counts.previousListed ?? 0) === 0 ? null : counts.new);
  return saidOf(reach, web.list.ownSchools, title);
}

function Lead({ shown }: { readonly shown: ListShown }): ReactElement {
  const words = useListsWords();
  const formats = useFormats();
  const { resultsYear, methodology, identifiedAt } = shown;
  const name = methodName(words, methodology.name);
  return <>{words.web.list.lead(resultsYear, name, methodology.version, formats.date(identifiedAt))}</>;
}

interface ScopesProps {
  readonly year: number;
  readonly filter: Filter;
  readonly shown: ListShown;
}

/** The same filter over another part of the edition. */
function Scopes({ year, filter, shown }: ScopesProps): ReactElement {
  const { web } = useListsWords();
  const formats = useFormats();
  const { listed, warning, notEvaluable, schools } = shown.counts;
  const counts = { listed, warning, not_evaluable: notEvaluable, all: schools };
  const current = filter.show ?? 'listed';
  const about = web.list.aboutScope[current];
  return (
    <>
      <TabNav
        label={web.list.scope}
        tabs={scopes}
        current={current}
        hasLine
        link={(scope, mark) => (
          <Link
            to="/lists/$year"
            params={{ year: String(year) }}
            search={{
              municipality: filter.municipality,
              q: filter.q,
              show: scope === 'listed' ? undefined : scope,
              sort: filter.sort,
              columns: filter.columns,
            }}
            resetScroll={false}
            {...mark}
          >
            {web.list.scopes[scope]} <span className="number">{formats.count(counts[scope])}</span>
          </Link>
        )}
      />
      {about === null ? null : <p className="small text">{about}</p>}
    </>
  );
}

interface NoListProps {
  readonly year: number;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function NoList({ year, error, onRetry }: NoListProps): ReactElement {
  const { web } = useListsWords();
  if (!(error instanceof Refusal) || error.status !== 404) return <FailurePage error={error} onRetry={onRetry} />;
  return <Page title={web.none.noYear(year)} lead={web.none.noYearLead} above={<YearSwitch year={year} />} />;
}
