import type { ReactNode } from 'react';
import type { SortValue } from '#kernel/order.ts';

/** A column of a `DataTable`. The first one names the row unless another says that it does. */
export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  /** More about the heading, shown on hover. */
  readonly hint?: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end';
  /** Makes the heading a button that sorts by this; null is no data and stands last in either direction. */
  readonly sortBy?: (row: Row) => SortValue;
  readonly isRowName?: boolean;
  /** Cannot be put away in the choice of columns. */
  readonly isAlwaysShown?: boolean;
  readonly isHiddenAtFirst?: boolean;
  /** For links and buttons: the heading is only for screen readers, the column is not printed and cannot be put away. */
  readonly isForActions?: boolean;
  /** Share of the width in percent. In a long table the columns must not move while it scrolls, so give it there. */
  readonly width?: number;
}

export function isOptional<Row>(column: Column<Row>, index: number): boolean {
  const { isAlwaysShown, isForActions, isRowName } = column;
  return index > 0 && isAlwaysShown !== true && isForActions !== true && isRowName !== true;
}

/** What the reader chose of a table; part of the address of the page. */
export interface TableView {
  /** Id of a column, with `-` before it for descending. */
  readonly sort?: string | undefined;
  /** Ids of the optional columns shown; those of the start when not said. */
  readonly columns?: readonly string[] | undefined;
}

/** The view as it stands in the address: `sort=-share&columns=cluster,years`. Unknown ids are harmless. */
export function parseTableView(search: Readonly<Record<string, unknown>>): TableView {
  const { sort, columns } = search;
  const ids: readonly unknown[] | undefined =
    typeof columns === 'string' ? columns.split(',') : Array.isArray(columns) ? columns : undefined;
  return {
    sort: typeof sort === 'string' && /^-?\w{1,40}$/.test(sort) ? sort : undefined,
    columns: ids?.filter((id) => typeof id === 'string').slice(0, 50),
  };
}

export interface Sort {
  readonly id: string;
  readonly desc: boolean;
}

export function sortOf({ sort }: TableView): Sort | null {
  if (sort === undefined) return null;
  return sort.startsWith('-') ? { id: sort.slice(1), desc: true } : { id: sort, desc: false };
}

/** Ascending, descending, the order of the start. */
export function nextSort(view: TableView, id: string): TableView {
  const now = sortOf(view);
  if (now?.id !== id) return { ...view, sort: id };
  return { ...view, sort: now.desc ? undefined : `-${id}` };
}

export function shownIds<Row>(columns: readonly Column<Row>[], view: TableView): ReadonlySet<string> {
  return new Set(
    columns.flatMap((column, index) => {
      const { id, isHiddenAtFirst } = column;
      const isShown =
        !isOptional(column, index) ||
        (view.columns === undefined ? isHiddenAtFirst !== true : view.columns.includes(id));
      return isShown ? [id] : [];
    }),
  );
}

/** Shows a column or puts it away. No columns at all is a choice too, and has a word in the address. */
export function withColumn<Row>(columns: readonly Column<Row>[], view: TableView, id: string): TableView {
  const shown = shownIds(columns, view);
  const next = columns.filter(
    (column, index) => isOptional(column, index) && (column.id === id ? !shown.has(id) : shown.has(column.id)),
  );
  return { ...view, columns: next.length === 0 ? ['none'] : next.map((column) => column.id) };
}
