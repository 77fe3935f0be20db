import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { useMunicipalities, usePeople } from '../api.ts';
import type { PeopleFilter } from './filter.ts';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleTable } from './people-table.tsx';
import { peopleWords } from './words.ts';

export function PeopleView({ filter }: { readonly filter: PeopleFilter }): ReactElement {
  const words = useWords(peopleWords);
  const isFiltered = Object.keys(said(filter)).length > 0;
  const query = usePeople(said(filter));
  const title = useTitle(isFiltered);
  const pages = query.data?.pages;
  if (pages === undefined)
    return query.isError ? <FailurePage error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton />;
  const people = pages.flatMap((page) => page.people);
  const canInvite = (pages[0]?.invitable.length ?? 0) > 0;
  return (
    <Page title={title(pages[0]?.matching ?? 0)} lead={words.lead}>
      <PeopleFilters filter={filter} />
      {people.length === 0 ? (
        <Nothing isFiltered={isFiltered} canInvite={canInvite} />
      ) : (
        <PeopleTable people={people} />
      )}
      <MoreButton query={query} text={words.table.more} />
    </Page>
  );
}

/** Without what is left unsaid. */
function said(filter: PeopleFilter): Parameters<typeof usePeople>[0] {
  return Object.fromEntries(Object.entries(filter).filter(([key, value]) => key !== 'view' && value !== undefined));
}

function useTitle(isFiltered: boolean): (matching: number) => string {
  const words = useWords(peopleWords);
  const { data } = useMunicipalities();
  const municipalities = data?.municipalities ?? [];
  const schools = municipalities.reduce((sum, one) => sum + one.schools, 0);
  const isOfRegion = useMe()?.roles.some(
    ({ municipalityId, schoolId }) => municipalityId === null && schoolId === null,
  );
  if (isFiltered) return words.titleFound;
  return (matching) =>
    isOfRegion ? words.titleRegion(matching) : words.title(matching, schools, municipalities.length);
}

function Nothing({
  isFiltered,
  canInvite,
}: {
  readonly isFiltered: boolean;
  readonly canInvite: boolean;
}): ReactElement {
  const words = useWords(peopleWords).nothing;
  return (
    <>
      <p className="note" role="status">
        {isFiltered ? words.filtered : words.empty}
      </p>
      {isFiltered ? (
        <Link className="btn quiet" to="/people">
          {words.reset}
        </Link>
      ) : null}
      {canInvite && !isFiltered ? (
        <Link className="btn" to="/people" search={{ view: 'invite' }}>
          {words.first}
        </Link>
      ) : null}
    </>
  );
}
