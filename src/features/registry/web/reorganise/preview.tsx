import type { ReactElement } from 'react';
import { nameProcedure } from '#features/lists/domain/procedure-name.ts';
import { englishProcedures, russianProcedures } from '#features/lists/domain/procedure-names.words.ts';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Reorganisation } from '../../domain/reorganise.ts';
import type { Reorganised } from '../api.ts';
import { commonWords } from '../common/words.ts';
import { reorganiseWords } from './words.ts';

interface PreviewProps {
  readonly tried: Reorganised;
  readonly kind: Reorganisation;
}

/** In plain words what the step carries: results of the year before, listings. */
export function Preview({ tried, kind }: PreviewProps): ReactElement {
  const words = useWords(reorganiseWords);
  const { clusters } = useWords(commonWords);
  const { carried, listings } = tried;
  return (
    <div className="card" role="status">
      {kind === 'close' ? null : <Carried carried={carried} kind={kind} />}
      <h3>{words.listings}</h3>
      {listings.length === 0 ? <p>{words.noListings}</p> : null}
      <ul>
        {listings.map(({ code, name, year, cluster, isOpen }) => (
          <li key={`${code} ${String(year)}`}>
            {words.listing(name, year, cluster === null ? null : (clusters[cluster] ?? cluster), isOpen)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Row = Reorganised['carried']['procedures'][number];

function Carried({
  carried,
  kind,
}: {
  readonly carried: Reorganised['carried'];
  readonly kind: Reorganisation;
}): ReactElement {
  const words = useWords(reorganiseWords);
  const procedures = useWords({ ru: russianProcedures, en: englishProcedures });
  const formats = useFormats();
  const fraction = (low: number, participants: number): string =>
    words.fraction(formats.count(low), formats.count(participants));
  const columns: readonly Column<Row>[] = [
    {
      id: 'procedure',
      heading: words.procedure,
      cell: ({ procedure, key }) => nameProcedure(procedure, key, procedures),
    },
    {
      id: 'parts',
      heading: words.parts,
      cell: ({ parts }) =>
        parts.map(({ code, low, participants }) => words.ofSchool(code, fraction(low, participants))).join('; '),
    },
    { id: 'sum', heading: words.sum, cell: ({ low, participants }) => fraction(low, participants), align: 'end' },
  ];
  const heading = kind === 'merge' ? words.carriedHeading(carried.year) : words.carriedMoved(carried.year);
  if (carried.procedures.length === 0) return <p>{words.noCarried(carried.year)}</p>;
  return (
    <>
      <h3>{heading}</h3>
      <DataTable label={heading} columns={columns} rows={carried.procedures} rowKey={({ key }) => key} isBare />
    </>
  );
}
