import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { type Flow, listsClient, useFlow, yearsQuery } from '../api.ts';
import { FlowMunicipalities } from './flow-municipalities.tsx';
import { FlowChart } from './flow-chart.tsx';
import { FlowSchools } from './flow-schools.tsx';
import { saidOf } from '../reach.ts';
import { useReach } from '../use-reach.ts';
import { useListsWords } from '../words.ts';
import { flowWords } from './words.ts';
import '../lists.css';

const route = getRouteApi('/flow');

/** Without years in the address the two newest lists are compared. */
export function FlowPage(): ReactElement {
  const words = useWords(flowWords);
  const mayLoad = useMay('results.upload');
  const search = route.useSearch();
  const query = useQuery(yearsQuery);
  return (
    <Loaded query={query}>
      {({ years }) => {
        const known = years.map(({ year }) => year).toSorted((a, b) => a - b);
        const to = search.to ?? known.at(-1);
        const from = search.from ?? known.filter((year) => year < (to ?? 0)).at(-1);
        if (from === undefined || to === undefined)
          return (
            <Page title={words.one.title} lead={mayLoad ? words.one.lead : words.one.leadReader}>
              {mayLoad ? (
                <Link to="/results" className="btn">
                  {words.one.action}
                </Link>
              ) : null}
            </Page>
          );
        return <FlowOf from={from} to={to} known={known} />;
      }}
    </Loaded>
  );
}

interface FlowOfProps {
  readonly from: number;
  readonly to: number;
  readonly known: readonly number[];
}

function FlowOf({ from, to, known }: FlowOfProps): ReactElement {
  const query = useFlow(from, to);
  return (
    <Loaded query={query}>
      {(flow) => <FlowShown flow={flow} pickers={<YearPickers from={from} to={to} known={known} />} />}
    </Loaded>
  );
}

function FlowShown({ flow, pickers }: { readonly flow: Flow; readonly pickers: ReactElement }): ReactElement {
  const words = useWords(flowWords);
  const { list } = useListsWords().web;
  const reach = useReach();
  const { from, to, region } = flow;
  if (reach.kind === 'school') return <FlowOfSchool flow={flow} school={reach} pickers={pickers} />;
  const title = saidOf(reach, list.ownSchools, words.title(from, to, { ...region, fresh: region.new }));
  const file = (format: 'csv' | 'xlsx'): string => listsClient.href('flowExport', { from, to, format });
  return (
    <Page title={title} lead={words.lead}>
      {pickers}
      {from === to ? <p className="note">{words.choose}</p> : null}
      <FlowChart flow={flow} />
      <FlowMunicipalities flow={flow} />
      <p className="small no-print section">
        {words.export}{' '}
        <a href={file('xlsx')} download>
          XLSX
        </a>
        {' · '}
        <a href={file('csv')} download>
          CSV
        </a>
      </p>
      <FlowSchools flow={flow} />
    </Page>
  );
}

interface FlowOfSchoolProps {
  readonly flow: Flow;
  readonly school: { readonly schoolId: number; readonly name: string };
  readonly pickers: ReactElement;
}

/** Of one school there is nothing to count. */
function FlowOfSchool({ flow, school, pickers }: FlowOfSchoolProps): ReactElement {
  const words = useWords(flowWords);
  const { from, to, schools } = flow;
  const move = schools[0]?.move ?? 'none';
  const params = { year: String(to), schoolId: String(school.schoolId) };
  return (
    <Page title={`${school.name}: ${words.ofSchool[move](from, to)}`}>
      {pickers}
      {from === to ? <p className="note">{words.choose}</p> : null}
      <Link to="/lists/$year/why/$schoolId" params={params}>
        {words.open}
      </Link>
    </Page>
  );
}

function YearPickers({ from, to, known }: FlowOfProps): ReactElement {
  const words = useWords(flowWords);
  const navigate = useNavigate();
  const go = (years: { from: number; to: number }): void =>
    void navigate({ to: '/flow', search: years, resetScroll: false });
  return (
    <div className="filters no-print">
      <YearPicker
        label={words.from}
        value={from}
        known={known}
        onChange={(year) => {
          go({ from: year, to });
        }}
      />
      <YearPicker
        label={words.to}
        value={to}
        known={known}
        onChange={(year) => {
          go({ from, to: year });
        }}
      />
    </div>
  );
}

interface YearPickerProps {
  readonly label: string;
  readonly value: number;
  readonly known: readonly number[];
  readonly onChange: (year: number) => void;
}

function YearPicker({ label, value, known, onChange }: YearPickerProps): ReactElement {
  return (
    <label className="field">
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          onChange(Number(target.value));
        }}
      >
        {known.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}
