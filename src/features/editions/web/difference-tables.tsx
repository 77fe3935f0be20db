import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { StatLine } from '#ui/stat-line.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { DifferenceKind } from '../domain/differences.ts';
import { type DifferenceShown, editionsClient } from './api.ts';
import { editionsWords } from './words.ts';

const kinds: readonly DifferenceKind[] = ['only_first', 'only_second', 'other_cluster', 'same'];
type Row = DifferenceShown['rows'][number];

/** What differs stands open; what is the same is folded. */
export function DifferenceTables({ shown }: { readonly shown: DifferenceShown }): ReactElement {
  const words = useWords(editionsWords).federal;
  const formats = useFormats();
  const { year, counts, rows, ownNumber } = shown;
  const stats = kinds.map((kind) => ({ key: kind, value: formats.count(counts[kind]), label: words.kinds[kind] }));
  return (
    <>
      <p className="text">{words.against(ownNumber)}</p>
      <StatLine label={words.heading} stats={stats} />
      <p className="actions no-print">
        <a href={editionsClient.href('differenceExport', { year, format: 'xlsx' })}>{words.xlsx}</a>
        <a href={editionsClient.href('differenceExport', { year, format: 'csv' })}>{words.csv}</a>
      </p>
      {kinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => {
          const own = rows.filter((row) => row.kind === kind);
          return (
            <details key={kind} open={kind !== 'same'}>
              <summary>
                {words.kinds[kind]}: {formats.count(own.length)}
              </summary>
              <Table year={year} kind={kind} rows={own} />
            </details>
          );
        })}
    </>
  );
}

interface TableProps {
  readonly year: number;
  readonly kind: DifferenceKind;
  readonly rows: readonly Row[];
}

function Table({ year, kind, rows }: TableProps): ReactElement {
  const words = useWords(editionsWords).federal;
  return (
    <table className="cards">
      <caption className="unseen">{words.caption(words.kinds[kind])}</caption>
      <thead>
        <tr>
          <th scope="col">{words.school}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.federal}</th>
          <th scope="col">{words.own}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.schoolId}>
            <th scope="row">
              {row.schoolName}
              <div className="small">{row.municipality}</div>
            </th>
            <td data-heading={words.code}>{row.schoolCode}</td>
            <td data-heading={words.federal}>
              <Cluster cluster={row.federal} isListed={kind !== 'only_second'} />
            </td>
            <td data-heading={words.own}>
              <Cluster cluster={row.own} isListed={kind !== 'only_first'} />
            </td>
            <td data-heading={words.why}>
              <Why year={year} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ClusterProps {
  readonly cluster: Row['own'];
  readonly isListed: boolean;
}

function Cluster({ cluster, isListed }: ClusterProps): ReactElement {
  const words = useWords(editionsWords);
  if (!isListed) return <span className="small">{words.federal.absent}</span>;
  return <>{cluster === null ? words.federal.unnamed : words.clusters[cluster]}</>;
}

function Why({
  year,
  row: { schoolId, schoolName, hasWhy },
}: {
  readonly year: number;
  readonly row: Row;
}): ReactElement {
  const words = useWords(editionsWords).federal;
  if (!hasWhy) return <span className="small">{words.noWhy}</span>;
  return (
    <Link
      to="/lists/$year/why/$schoolId"
      params={{ year: String(year), schoolId: String(schoolId) }}
      aria-label={words.whyOf(schoolName)}
    >
      {words.why}
    </Link>
  );
}
