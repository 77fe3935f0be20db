import type { ReactElement } from 'react';
import { type Column, nextSort, sortOf, type TableView } from './column.ts';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  readonly isCounted: boolean;
}

export function TableHead<Row>({ columns, view, onView, isCounted }: TableHeadProps<Row>): ReactElement {
  return (
    <thead>
      <tr {...(isCounted ? { 'aria-rowindex': 1 } : {})}>
        {columns.map((column) => (
          <Heading
            key={column.id}
            column={column}
            view={view}
            onSort={() => {
              onView(nextSort(view, column.id));
            }}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly view: TableView;
  readonly onSort: () => void;
}

function Heading<Row>({ column, view, onSort }: HeadingProps<Row>): ReactElement {
  const { id, heading, hint, align, sortBy, isForActions } = column;
  const names = [align === 'end' ? 'num' : '', isForActions === true ? 'no-print' : ''].join(' ').trim();
  const sort = sortOf(view);
  const order = sort?.id === id ? (sort.desc ? 'descending' : 'ascending') : 'none';
  if (sortBy === undefined)
    return (
      <th scope="col" className={names} title={hint}>
        {isForActions === true ? (
          <span className="unseen">{heading}</span>
        ) : (
          <span className="unsorted">{heading}</span>
        )}
      </th>
    );
  return (
    <th scope="col" className={names} title={hint} aria-sort={order}>
      <button type="button" className="sort" onClick={onSort}>
        {heading}
        <span aria-hidden="true" className="sort-mark">
          {{ none: '↕', ascending: '↑', descending: '↓' }[order]}
        </span>
      </button>
    </th>
  );
}
