import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { CardShown } from './api.ts';
import { indicatorsWords } from './words.ts';

type Quarter = CardShown['participation'][number];

/** Who coordinates, and how the schools took part in events by quarters of the year. */
export function Activity({ card: { participation, coordinators } }: { readonly card: CardShown }): ReactElement {
  const words = useWords(indicatorsWords).card;
  const formats = useFormats();
  const columns = useMemo(
    (): readonly Column<Quarter>[] => [
      { id: 'quarter', heading: words.quarter, cell: ({ year, quarter }) => words.quarterOf(quarter, year) },
      { id: 'events', heading: words.events, align: 'end', cell: ({ events }) => formats.count(events) },
      { id: 'schools', heading: words.attended, align: 'end', cell: ({ schools }) => formats.count(schools) },
      { id: 'people', heading: words.people, align: 'end', cell: ({ people }) => formats.count(people) },
    ],
    [words, formats],
  );
  return (
    <section className="card">
      <DataTable
        label={words.participation}
        heading={words.participation}
        columns={columns}
        rows={participation}
        rowKey={({ year, quarter }) => `${String(year)} ${String(quarter)}`}
        nothing={words.noParticipation}
        isBare
      />
      <p>
        <Link to="/calendar">{words.calendar}</Link>
      </p>
      <p>{words.coordinators(coordinators)}</p>
    </section>
  );
}
