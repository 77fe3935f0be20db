import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { CalendarRow } from '../contract-shapes.ts';
import { obligationsClient, spanOf } from './api.ts';
import { DueText, StandingText } from './due-text.tsx';
import type { CalendarSearch } from './search.ts';
import { obligationsWords } from './words.ts';

interface CalendarTableProps {
  readonly rows: readonly CalendarRow[];
  readonly asked: CalendarSearch & { readonly month: string };
  readonly today: string;
}

/** In the form of the sources: term, event, owner, part of the coordinator. */
export function CalendarTable({ rows, asked, today }: CalendarTableProps): ReactElement {
  const words = useWords(obligationsWords).calendar;
  const columns = useColumns(today);
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={rows}
      rowKey={({ kind, id }) => `${kind}${String(id)}`}
      said={words.said(rows.length)}
      fileHref={(format) => obligationsClient.href('calendarExport', { ...spanOf(asked), format })}
      nothing={words.nothing}
    />
  );
}

function useColumns(today: string): readonly Column<CalendarRow>[] {
  const words = useWords(obligationsWords).calendar;
  return useMemo(
    (): readonly Column<CalendarRow>[] => [
      {
        ...{ id: 'term', heading: words.term, width: 15, isAlwaysShown: true },
        cell: (row) => <DueText {...row} today={today} />,
        sortBy: ({ dueOn }) => dueOn,
      },
      {
        ...{ id: 'event', heading: words.event, isRowName: true, width: 30 },
        cell: (row) => <Title row={row} />,
        sortBy: ({ title }) => title,
      },
      { id: 'owner', heading: words.owner, width: 15, cell: ({ owner }) => owner ?? '–', sortBy: ({ owner }) => owner },
      { id: 'part', heading: words.coordinatorPart, width: 20, cell: ({ coordinatorPart }) => coordinatorPart ?? '–' },
      { id: 'fulfilment', heading: words.fulfilment, width: 10, cell: (row) => <Fulfilled row={row} /> },
      {
        ...{ id: 'standing', heading: words.standing, width: 10 },
        cell: ({ standing }) => <StandingText standing={standing} />,
        sortBy: ({ standing }) => standing,
      },
      {
        ...{ id: 'source', heading: words.source, isHiddenAtFirst: true },
        cell: ({ sourceDocument }) => sourceDocument ?? '–',
        sortBy: ({ sourceDocument }) => sourceDocument,
      },
    ],
    [words, today],
  );
}

interface RowProps {
  readonly row: CalendarRow;
}

/** Opens what it is: the page of an event, the board of a wave. */
export function Title({ row }: RowProps): ReactElement {
  const words = useWords(obligationsWords).calendar;
  const formats = useFormats();
  return (
    <>
      {row.to === null ? row.title : <Link to={row.to}>{row.title}</Link>}
      {row.milestones.map(({ title, on, source }, index) => (
        <div key={index} className="small">
          {words.milestone(title, formats.date(on), source)}
        </div>
      ))}
    </>
  );
}

function Fulfilled({ row: { fulfilment, target } }: RowProps): ReactElement {
  const words = useWords(obligationsWords);
  if (fulfilment === null) return <>–</>;
  const { units, of, needed } = fulfilment;
  return (
    <>
      <span className="number">{words.calendar.fulfilled(units, of, needed)}</span>
      {target === null ? null : <div className="small">{words.target(target)}</div>}
    </>
  );
}
