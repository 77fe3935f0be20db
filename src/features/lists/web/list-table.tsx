import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ShareInterval } from '#ui/share-interval.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { ListRow } from '../contract.ts';
import type { ListShown } from './api.ts';
import { ClusterMark } from './cluster-mark.tsx';
import type { Filter } from './filter.ts';
import { useListsWords } from './words.ts';
import { YearSquares } from './year-squares.tsx';

interface ListTableProps {
  readonly shown: ListShown;
  readonly filter: Filter;
  readonly rows: readonly ListRow[];
}

export function ListTable({ shown, filter, rows }: ListTableProps): ReactElement {
  const { web } = useListsWords();
  if (rows.length === 0) return <Nothing isFiltered={isFiltered(filter)} />;
  return (
    <table className="cards list-table">
      <caption className="unseen">{web.table.caption(shown.matching)}</caption>
      <thead>
        <tr>
          <th scope="col">{web.table.school}</th>
          <th scope="col">{web.table.cluster}</th>
          <th scope="col" title={web.table.shareHint}>
            {web.table.share}
          </th>
          <th scope="col">{web.table.years}</th>
          <th scope="col">{web.table.dynamics}</th>
          <th scope="col" className="no-print">
            <span className="unseen">{web.table.why}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.schoolId} year={shown.year} row={row} bounds={shown.clusterBounds} />
        ))}
      </tbody>
    </table>
  );
}

function isFiltered(filter: Filter): boolean {
  return Object.values({ ...filter, show: undefined }).some((value) => value !== undefined);
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }): ReactElement {
  const words = useListsWords().web.table.nothing;
  return (
    <div className="note" role="status">
      <b>{words.title}.</b> {isFiltered ? words.filtered : words.empty}
    </div>
  );
}

interface RowProps {
  readonly year: number;
  readonly row: ListRow;
  readonly bounds: readonly number[];
}

function Row({ year, row, bounds }: RowProps): ReactElement {
  const { web } = useListsWords();
  const params = { year: String(year), schoolId: String(row.schoolId) };
  return (
    <tr>
      <th scope="row">
        <Link to="/lists/$year/why/$schoolId" params={params}>
          {row.schoolName}
        </Link>
        <div className="small">{row.municipality}</div>
      </th>
      <td>
        <Status row={row} />
      </td>
      <td>
        <Share row={row} bounds={bounds} />
      </td>
      <td>
        <YearSquares history={row.history} />
        <div className="small">{row.recurrence === null ? null : web.table.recurrence[row.recurrence]}</div>
      </td>
      <td>
        <Change row={row} />
      </td>
      <td className="no-print">
        <Link to="/lists/$year/why/$schoolId" params={params} aria-label={web.table.whyOf(row.schoolName)}>
          {web.table.whyLink}
        </Link>
      </td>
    </tr>
  );
}

function Status({ row }: { readonly row: ListRow }): ReactElement {
  const { web, domain } = useListsWords();
  if (row.reason !== null) return <span className="small">{domain.reasons[row.reason]}</span>;
  return (
    <>
      {row.cluster === null ? (
        <span>{row.isWarning ? web.table.warning : web.table.notListed}</span>
      ) : (
        <ClusterMark cluster={row.cluster} />
      )}
      {row.smallN ? <div className="small">{web.table.smallN}</div> : null}
    </>
  );
}

function Share({ row, bounds }: Omit<RowProps, 'year'>): ReactElement {
  const { web, domain } = useListsWords();
  const formats = useFormats();
  const interval = formats.interval(row.low, row.participants);
  if (row.sharePercent === null || interval === null) return <span className="small">{web.table.noShare}</span>;
  const share = domain.number(row.sharePercent);
  if (row.wilsonLowPercent === null) return <div className="small number">{share}</div>;
  return (
    <>
      <ShareInterval part={row.low} whole={row.participants} bands={bounds} label={`${share}\u202f% (${interval})`} />
      <div className="small number">
        {share} ({interval}) · {web.table.of(row.low, row.participants)}
      </div>
    </>
  );
}

function Change({ row }: { readonly row: ListRow }): ReactElement | null {
  const { web, domain } = useListsWords();
  const words = web.table.dynamicsSince;
  if (!row.isEvaluable) return null;
  if (row.dynamics === null) return <span className="small">{words.unknown}</span>;
  if (row.dynamics === 'unchanged') return <>{words.unchanged}</>;
  if (row.previousCluster === null) return <>{row.dynamics === 'worsened' ? words.entered : words.leftBetter}</>;
  return <>{words[row.dynamics](domain.clusters[row.previousCluster])}</>;
}
