import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { type Reach, useReach, yearsQuery } from '#features/lists/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import { type Region, regionQuery, type SchoolsShown, useSchools } from './api.ts';
import { en } from './en.ts';
import { RegistryUpload } from './registry-upload.tsx';
import { ru } from './ru.ts';
import { PutIntoGroup } from './schools/put-into-group.tsx';
import type { SchoolsSearch } from './schools/school-filter.ts';
import { SchoolFilters } from './schools/school-filters.tsx';
import { SchoolTable } from './schools/school-table.tsx';
import { schoolsWords } from './schools/words.ts';

const route = getRouteApi('/schools');

export function SchoolsPage(): ReactElement {
  const query = useQuery(regionQuery);
  const reach = useReach('registry.search');
  return (
    <Loaded query={query}>
      {(region) =>
        reach.kind === 'school' ? (
          <OnlySchool schoolId={reach.schoolId} name={reach.name} />
        ) : (
          <Schools region={region} reach={reach} />
        )
      }
    </Loaded>
  );
}

function Schools({ region, reach }: { readonly region: Region; readonly reach: Reach }): ReactElement {
  const words = useWords({ ru, en });
  const { schools, municipalities, hasRegistry } = region;
  const mayImport = useMay('registry.import');
  const mayLoad = useMay('results.upload');
  const title = {
    region: () => words.title(schools, municipalities),
    municipality: (name: string) => words.titleOf(name, schools),
    several: () => words.titleOwn(schools),
  };
  const lead = schools > 0 ? words.lead : mayImport ? words.empty : words.emptyReader;
  const name = reach.kind === 'municipality' ? reach.name : '';
  return (
    <Page title={title[reach.kind === 'school' ? 'several' : reach.kind](name)} lead={lead}>
      {schools > 0 ? <Registry total={schools} /> : null}
      {mayImport ? <RegistryUpload hasRegistry={hasRegistry} /> : null}
      {schools === 0 && mayLoad ? <Link to="/results">{words.toResults}</Link> : null}
    </Page>
  );
}

/** Whose territory is one school has nothing to look for. */
function OnlySchool({ schoolId, name }: { readonly schoolId: number; readonly name: string }): ReactElement {
  const words = useWords({ ru, en });
  const mayRead = useMay('lists.why');
  const year = useQuery({ ...yearsQuery, enabled: mayRead }).data?.years[0]?.year;
  const params = { schoolId: String(schoolId) };
  return (
    <Page title={name} lead={words.onlySchool}>
      <ul>
        <li>
          <Link to="/schools/$schoolId" params={params}>
            {words.passport}
          </Link>
        </li>
        {year === undefined ? null : (
          <li>
            <Link to="/lists/$year/why/$schoolId" params={{ ...params, year: String(year) }}>
              {words.whyInYear(year)}
            </Link>
          </li>
        )}
      </ul>
    </Page>
  );
}

function Registry({ total }: { readonly total: number }): ReactElement {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data, error } = useSchools(search);
  const mayChange = useMay('registry.changeGrouping');
  const change = (next: SchoolsSearch): void => {
    void navigate({ to: '/schools', search: next, replace: true, resetScroll: false });
  };
  return (
    <>
      <Ways />
      <SchoolFilters search={search} onChange={change} />
      {error === null ? null : <FailureNote error={error} />}
      <SchoolTable
        rows={data?.rows}
        total={data?.total ?? total}
        search={search}
        nothing={<Nothing suggestions={data?.suggestions ?? []} />}
        onChange={change}
      />
      {mayChange && data !== undefined ? <PutIntoGroup schoolIds={data.rows.map(({ schoolId }) => schoolId)} /> : null}
    </>
  );
}

/** Other pages about schools. */
function Ways(): ReactElement {
  const words = useWords(schoolsWords);
  const mayReorganise = useMay('registry.reorganise');
  return (
    <p className="actions no-print">
      <Link to="/schools/groupings">{words.groupsPage}</Link>
      {mayReorganise ? <Link to="/schools/reorganise">{words.reorganise}</Link> : null}
    </p>
  );
}

function Nothing({ suggestions }: Pick<SchoolsShown, 'suggestions'>): ReactNode {
  const words = useWords(schoolsWords);
  if (suggestions.length === 0) return words.nothing;
  return (
    <>
      <p>{words.mayBe}</p>
      <ul>
        {suggestions.map(({ schoolId, name, municipality }) => (
          <li key={schoolId}>
            <Link to="/schools/$schoolId" params={{ schoolId: String(schoolId) }}>
              {name}
            </Link>{' '}
            <span className="small">{municipality}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
