import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, OneOf } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Duty } from '../contract-shapes.ts';
import { holders, sources, standings } from '../domain/deadline.ts';
import { obligationsClient, useDuties } from './api.ts';
import { DueText, StandingText } from './due-text.tsx';
import { type DutiesSearch, parseDuties } from './search.ts';
import { Sections } from './sections.tsx';
import { obligationsWords } from './words.ts';
import './calendar.css';

const route = getRouteApi('/calendar/duties');

/** Who owes what on the territory of who asks. */
export function DutiesPage(): ReactElement {
  const words = useWords(obligationsWords).duties;
  const filter = route.useSearch();
  const query = useDuties(filter);
  const isAsked = Object.values(filter).some((value) => value !== undefined);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const [first] = pages;
        const count = first?.count ?? 0;
        const duties = pages.flatMap((page) => page.duties);
        const { standing } = filter;
        const title = standing === undefined ? words.title(count) : words.titleOf(standing, count);
        return (
          <Page title={title} lead={words.lead} above={<Sections current="duties" />}>
            {count === 0 && !isAsked ? (
              <EmptyState title={words.empty}>
                <p>{words.emptyText}</p>
              </EmptyState>
            ) : (
              <>
                <Conditions filter={filter} />
                <Duties duties={duties} count={count} filter={filter} today={first?.today ?? ''} />
                <MoreButton query={query} text={words.more} />
              </>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

interface ConditionsProps {
  readonly filter: DutiesSearch;
}

function useChange(filter: DutiesSearch): (part: Readonly<Record<string, unknown>>) => void {
  const navigate = route.useNavigate();
  return (part) => {
    void navigate({ search: parseDuties({ ...filter, ...part }), replace: true });
  };
}

function useChips({ filter }: ConditionsProps): readonly { readonly key: string; readonly text: string }[] {
  const all = useWords(obligationsWords);
  const words = all.duties;
  const { standing, source, holder, sourceId, month, search } = filter;
  const said = [
    { key: 'standing', text: standing === undefined ? undefined : all.standings[standing] },
    { key: 'source', text: source === undefined ? undefined : all.sources[source] },
    { key: 'holder', text: holder === undefined ? undefined : all.holders[holder] },
    { key: 'sourceId', text: sourceId === undefined ? undefined : words.oneThing },
    { key: 'month', text: month === undefined ? undefined : `${words.month}: ${month}` },
    { key: 'search', text: search },
  ];
  return said.flatMap(({ key, text }) => (text === undefined ? [] : [{ key, text }]));
}

function Conditions({ filter }: ConditionsProps): ReactElement {
  const words = useWords(obligationsWords).duties;
  const navigate = route.useNavigate();
  const change = useChange(filter);
  const chips = useChips({ filter });
  return (
    <FilterBar
      search={{
        label: words.search,
        value: filter.search ?? '',
        onChange: (search) => {
          change({ search });
        },
      }}
      chips={chips.map((chip) => ({
        ...chip,
        onRemove: () => {
          change({ [chip.key]: undefined });
        },
      }))}
      onClear={() => {
        void navigate({ search: {}, replace: true });
      }}
      controls={<Choices filter={filter} />}
    />
  );
}

function Choices({ filter }: ConditionsProps): ReactElement {
  const all = useWords(obligationsWords);
  const words = all.duties;
  const change = useChange(filter);
  return (
    <>
      <OneOf
        label={words.stateOf}
        any={words.anyState}
        options={standings.map((value) => ({ value, text: all.standings[value] }))}
        chosen={filter.standing}
        onChange={(standing) => {
          change({ standing });
        }}
      />
      <OneOf
        label={words.sourceOf}
        any={words.anySource}
        options={sources.map((value) => ({ value, text: all.sources[value] }))}
        chosen={filter.source}
        onChange={(source) => {
          change({ source });
        }}
      />
      <OneOf
        label={words.holderOf}
        any={words.anyHolder}
        options={holders.map((value) => ({ value, text: all.holders[value] }))}
        chosen={filter.holder}
        onChange={(holder) => {
          change({ holder });
        }}
      />
    </>
  );
}

interface DutiesProps {
  readonly duties: readonly Duty[];
  readonly count: number;
  readonly filter: DutiesSearch;
  readonly today: string;
}

function Duties({ duties, count, filter, today }: DutiesProps): ReactElement {
  const words = useWords(obligationsWords).duties;
  const columns = useColumns(today);
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={duties}
      rowKey={({ obligationId }) => obligationId}
      said={words.said(duties.length, count)}
      fileHref={(format) => obligationsClient.href('listExport', { ...filter, format })}
      nothing={words.nothing}
    />
  );
}

function useColumns(today: string): readonly Column<Duty>[] {
  const all = useWords(obligationsWords);
  const formats = useFormats();
  return useMemo((): readonly Column<Duty>[] => {
    const words = all.duties;
    return [
      {
        id: 'due',
        heading: words.due,
        width: 14,
        isAlwaysShown: true,
        cell: (row) => <DueText {...row} today={today} />,
      },
      { id: 'what', heading: words.what, width: 34, isRowName: true, cell: (row) => <What row={row} /> },
      {
        ...{ id: 'who', heading: words.who, width: 24 },
        cell: ({ who, municipality }) => (
          <>
            {who}
            {municipality === null || municipality === who ? null : <div className="small">{municipality}</div>}
          </>
        ),
      },
      {
        ...{ id: 'state', heading: words.state, width: 14 },
        cell: ({ standing, doneOn, isLate, reason }) => (
          <>
            <StandingText standing={standing} />
            {doneOn === null ? null : <div className="small">{words.done(formats.date(doneOn), isLate)}</div>}
            {reason === null ? null : <div className="small">{reason}</div>}
          </>
        ),
      },
      { id: 'source', heading: words.source, width: 14, cell: ({ sourceDocument }) => sourceDocument ?? '–' },
    ];
  }, [all, formats, today]);
}

function What({ row: { title, to, part, source } }: { readonly row: Duty }): ReactElement {
  const all = useWords(obligationsWords);
  return (
    <>
      {to === null ? title : <Link to={to}>{title}</Link>}
      <div className="small">
        {all.sources[source]}: {all.parts[part]}
      </div>
    </>
  );
}
