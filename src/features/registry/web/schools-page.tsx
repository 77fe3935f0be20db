import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { type Reach, useReach, yearsQuery } from '#features/lists/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import { type Region, regionQuery, type SchoolFound, SEARCH_LIMIT, useSearch } from './api.ts';
import { en } from './en.ts';
import { RegistryUpload } from './registry-upload.tsx';
import { ru } from './ru.ts';

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
      {schools > 0 ? <Search /> : null}
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
  return (
    <Page title={name} lead={words.onlySchool}>
      {year === undefined ? null : (
        <Link to="/lists/$year/why/$schoolId" params={{ year: String(year), schoolId: String(schoolId) }}>
          {words.whyInYear(year)}
        </Link>
      )}
    </Page>
  );
}

function Search(): ReactElement {
  const words = useWords({ ru, en });
  const { q = '' } = route.useSearch();
  const navigate = useNavigate();
  const { data, error } = useSearch(q);
  return (
    <>
      <SearchBox
        label={words.search}
        value={q}
        onChange={(next) => void navigate({ to: '/schools', search: { q: next }, replace: true })}
      />
      <div aria-live="polite" className="small found">
        {q !== '' && data !== undefined ? <FoundWords q={q} count={data.schools.length} /> : null}
      </div>
      {error === null ? null : <FailureNote error={error} />}
      {q !== '' && data !== undefined && data.schools.length > 0 ? <FoundTable schools={data.schools} /> : null}
    </>
  );
}

function FoundWords({ q, count }: { readonly q: string; readonly count: number }): ReactElement {
  const words = useWords({ ru, en });
  if (count === 0) return <>{words.nothing(q)}</>;
  return <>{count === SEARCH_LIMIT ? words.many(count) : words.found(count)}</>;
}

function FoundTable({ schools }: { readonly schools: readonly SchoolFound[] }): ReactElement {
  const words = useWords({ ru, en });
  const mayRead = useMay('lists.why');
  const year = useQuery({ ...yearsQuery, enabled: mayRead }).data?.years[0]?.year;
  return (
    <table className="cards">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.school}</th>
          <th scope="col">{words.municipality}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">
            <span className="unseen">{words.why}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {schools.map((school) => (
          <tr key={school.schoolId}>
            <th scope="row" id={`school-${String(school.schoolId)}`}>
              {school.name}
              {school.matched === null ? null : <div className="small">{words.matched(school.matched)}</div>}
            </th>
            <td>{school.municipality}</td>
            <td className="number" data-heading={words.code}>
              {school.code}
            </td>
            <td>{words.statuses[school.status]}</td>
            <td className="nowrap">{year === undefined ? null : <WhyLink school={school} year={year} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WhyLink({ school, year }: { readonly school: SchoolFound; readonly year: number }): ReactElement {
  const words = useWords({ ru, en });
  return (
    <Link
      to="/lists/$year/why/$schoolId"
      params={{ year: String(year), schoolId: String(school.schoolId) }}
      aria-describedby={`school-${String(school.schoolId)}`}
    >
      {words.inYear(year)}
    </Link>
  );
}
