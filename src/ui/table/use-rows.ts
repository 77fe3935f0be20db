import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { compareValues } from '#kernel/order.ts';
import { type Column, shownIds, sortOf, type TableView } from './column.ts';

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

export interface ShownRow<Row> {
  readonly key: string;
  readonly row: Row;
}

export interface Rows<Row> {
  readonly rows: readonly ShownRow<Row>[];
  readonly columns: readonly Column<Row>[];
}

function definitionOf<Row extends object>({ id, sortBy }: Column<Row>): ColumnDef<Features, Row> {
  return {
    id,
    accessorFn: (row: Row) => sortBy?.(row) ?? undefined,
    enableSorting: sortBy !== undefined,
    sortUndefined: 'last',
    sortFn: (one, other) => compareValues(one.getValue(id), other.getValue(id)),
  };
}

/** Rows in the order and columns in the choice of the view. */
export function useRows<Row extends object>(
  data: readonly Row[],
  columns: readonly Column<Row>[],
  rowKey: (row: Row) => string | number,
  view: TableView,
): Rows<Row> {
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const sort = sortOf(view);
  const isKnown = columns.some(({ id, sortBy }) => id === sort?.id && sortBy !== undefined);
  const shown = shownIds(columns, view);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (row) => String(rowKey(row)),
    state: {
      sorting: sort !== null && isKnown ? [sort] : [],
      columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, shown.has(id)])),
    },
  });
  const visible = new Set(table.getVisibleLeafColumns().map(({ id }) => id));
  return {
    rows: table.getRowModel().rows.map(({ id, original }) => ({ key: id, row: original })),
    columns: columns.filter(({ id }) => visible.has(id)),
  };
}
