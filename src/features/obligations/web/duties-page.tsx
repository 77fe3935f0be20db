import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { useWords } from '#ui/language.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Duty } from '../contract-shapes.ts';
import { obligationsClient, useDuties } from './api.ts';
import { DueText, StandingText } from './due-text.tsx';
import { DutyConditions } from './duty-conditions.tsx';
import type { DutiesSearch } from './search.ts';
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
                <DutyConditions filter={filter} today={first?.today ?? ''} />
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
