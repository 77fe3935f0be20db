import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { ShareInterval } from '#ui/share-interval.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { ListRow } from '../contract.ts';
import { listSorts } from '../domain/list-order.ts';
import { fileHref, type ListShown } from './api.ts';
import { ClusterMark } from './cluster-mark.tsx';
import { type Filter, isFiltered } from './filter.ts';
import type { Change } from './list-filters.tsx';
import { useListsWords } from './words.ts';
import { YearSquares } from './year-squares.tsx';

interface ListTableProps {
  readonly shown: ListShown;
  readonly filter: Filter;
  readonly onChange: Change;
}

/** Every school that matches, in the order and with the columns the address says. */
export function ListTable({ shown, filter, onChange }: ListTableProps): ReactElement {
  const { web } = useListsWords();
  const columns = useColumns(shown.year, shown.clusterBounds);
  const { listed, warning, notEvaluable, schools } = shown.counts;
  const all = { listed, warning, not_evaluable: notEvaluable, all: schools }[filter.show ?? 'listed'];
  const { nothing } = web.table;
  return (
    <DataTable
      label={web.table.caption(shown.matching)}
      columns={columns}
      rows={shown.rows}
      rowKey={(row) => row.schoolId}
      view={filter}
      onView={({ sort, columns: chosen }) => {
        onChange({ ...filter, sort, columns: chosen });
      }}
      said={shown.matching === all ? web.filters.matchingAll(all) : web.filters.matching(shown.matching, all)}
      fileHref={(format) => fileHref(shown.year, filter, format)}
      nothing={
        <>
          <b>{nothing.title}.</b> {isFiltered(filter) ? nothing.filtered : nothing.empty}
        </>
      }
    />
  );
}

function useColumns(year: number, bounds: readonly number[]): readonly Column<ListRow>[] {
  const { web } = useListsWords();
  return useMemo((): readonly Column<ListRow>[] => {
    const words = web.table;
    const list: readonly Column<ListRow>[] = [
      { id: 'school', heading: words.school, cell: (row) => <School year={year} row={row} />, width: 28 },
      {
        id: 'municipality',
        heading: words.municipality,
        cell: (row) => row.municipality,
        width: 18,
        isHiddenAtFirst: true,
      },
      { id: 'code', heading: words.code, cell: (row) => row.schoolCode, width: 10, isHiddenAtFirst: true },
      { id: 'cluster', heading: words.cluster, cell: (row) => <Status row={row} />, width: 14 },
      {
        id: 'share',
        heading: words.share,
        hint: words.shareHint,
        cell: (row) => <Share row={row} bounds={bounds} />,
        width: 24,
      },
      {
        id: 'participants',
        heading: words.participants,
        cell: (row) => row.participants,
        align: 'end',
        width: 11,
        isHiddenAtFirst: true,
      },
      { id: 'years', heading: words.years, cell: (row) => <Years row={row} />, width: 18 },
      { id: 'dynamics', heading: words.dynamics, cell: (row) => <Change row={row} />, width: 16 },
      { id: 'why', heading: words.why, cell: (row) => <Why year={year} row={row} />, width: 8, isForActions: true },
    ];
    return list.map((column) => ({ ...column, ...sortOf(column.id) }));
  }, [web, year, bounds]);
}

function sortOf(id: string): Pick<Column<ListRow>, 'sortBy'> {
  return id in listSorts ? { sortBy: listSorts[id as keyof typeof listSorts] } : {};
}

interface OfYear {
  readonly year: number;
  readonly row: ListRow;
}

function School({ year, row }: OfYear): ReactElement {
  return (
    <>
      <Link to="/lists/$year/why/$schoolId" params={{ year: String(year), schoolId: String(row.schoolId) }}>
        {row.schoolName}
      </Link>
      <div className="small">{row.municipality}</div>
    </>
  );
}

function Why({ year, row }: OfYear): ReactElement {
  const { web } = useListsWords();
  const params = { year: String(year), schoolId: String(row.schoolId) };
  return (
    <Link to="/lists/$year/why/$schoolId" params={params} aria-label={web.table.whyOf(row.schoolName)}>
      {web.table.whyLink}
    </Link>
  );
}

function Years({ row }: { readonly row: ListRow }): ReactElement {
  const { web } = useListsWords();
  return (
    <>
      <YearSquares history={row.history} />
      <div className="small">{row.recurrence === null ? null : web.table.recurrence[row.recurrence]}</div>
    </>
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

function Share({ row, bounds }: { readonly row: ListRow; readonly bounds: readonly number[] }): ReactElement {
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
