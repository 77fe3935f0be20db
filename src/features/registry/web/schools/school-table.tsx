import { Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { type SchoolRow, schoolsHref } from '../api.ts';
import { commonWords } from '../common/words.ts';
import type { SchoolsSearch } from './school-filter.ts';
import { schoolsWords } from './words.ts';

interface SchoolTableProps {
  readonly rows: readonly SchoolRow[] | undefined;
  readonly total: number;
  readonly search: SchoolsSearch;
  readonly nothing: ReactNode;
  readonly onChange: (next: SchoolsSearch) => void;
}

/** The schools of the filter, each the way to its passport. */
export function SchoolTable({ rows, total, search, nothing, onChange }: SchoolTableProps): ReactElement {
  const words = useWords(schoolsWords);
  const columns = useColumns();
  return (
    <DataTable
      label={words.caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.schoolId}
      view={search}
      onView={({ sort, columns: chosen }) => {
        onChange({ ...search, sort, columns: chosen });
      }}
      said={rows === undefined ? null : words.said(rows.length, total)}
      fileHref={(format) => schoolsHref(search, format)}
      nothing={nothing}
    />
  );
}

function useColumns(): readonly Column<SchoolRow>[] {
  const words = useWords(schoolsWords);
  const common = useWords(commonWords);
  return useMemo((): readonly Column<SchoolRow>[] => {
    const place = ({ isRural }: SchoolRow): string | null =>
      isRural === null ? null : common.places[isRural ? 'rural' : 'urban'];
    const kind = (row: SchoolRow): string | null => (row.kind === null ? null : common.kinds[row.kind]);
    const level = (row: SchoolRow): string | null => (row.level === null ? null : common.levels[row.level]);
    return [
      { id: 'school', heading: words.school, cell: (row) => <Name row={row} />, sortBy: (row) => row.name, width: 25 },
      {
        id: 'municipality',
        heading: words.municipality,
        cell: (row) => row.municipality,
        sortBy: (row) => row.municipality,
        width: 17,
      },
      { id: 'kind', heading: words.kind, cell: kind, sortBy: kind, width: 19 },
      { id: 'level', heading: words.level, cell: level, sortBy: (row) => row.level, width: 12 },
      { id: 'place', heading: words.place, cell: place, sortBy: place, width: 10 },
      {
        id: 'status',
        heading: words.status,
        cell: (row) => common.statuses[row.status],
        sortBy: (row) => row.status,
        width: 11,
      },
      { id: 'groupings', heading: words.groupings, cell: (row) => row.groupings.join(', '), width: 11 },
      {
        id: 'identifiers',
        heading: words.identifiers,
        cell: (row) => row.identifiers,
        sortBy: (row) => row.identifiers,
        align: 'end',
        width: 10,
        isHiddenAtFirst: true,
      },
      {
        id: 'code',
        heading: words.code,
        cell: (row) => row.code,
        sortBy: (row) => row.code,
        width: 10,
        isHiddenAtFirst: true,
      },
    ];
  }, [words, common]);
}

function Name({ row }: { readonly row: SchoolRow }): ReactElement {
  return (
    <Link to="/schools/$schoolId" params={{ schoolId: String(row.schoolId) }}>
      {row.name}
    </Link>
  );
}
