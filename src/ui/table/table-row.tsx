import { memo, type ReactElement, type ReactNode, type Ref } from 'react';
import type { Column } from './column.ts';

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly index: number;
  /** Whether the keyboard enters the table here. */
  readonly isEntrance: boolean;
  /** In a table of which only a part is in the page, a screen reader is told the place. */
  readonly isCounted: boolean;
  readonly measure: Ref<HTMLTableRowElement> | undefined;
}

function PlainRow<Row>({ row, columns, index, isEntrance, isCounted, measure }: TableRowProps<Row>): ReactElement {
  const name = columns.find(({ isRowName }) => isRowName) ?? columns[0];
  return (
    <tr
      ref={measure}
      data-index={index}
      tabIndex={isEntrance ? 0 : -1}
      {...(isCounted ? { 'aria-rowindex': index + 2 } : {})}
    >
      {columns.map((column) =>
        column === name ? (
          <th key={column.id} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <Cell key={column.id} column={column}>
            {column.cell(row)}
          </Cell>
        ),
      )}
    </tr>
  );
}

/** Scrolling draws only the rows that came. */
export const TableRow = memo(PlainRow) as typeof PlainRow;

interface CellProps {
  readonly column: Pick<Column<never>, 'heading' | 'align' | 'isForActions'>;
  readonly children: ReactNode;
}

function Cell({ column, children }: CellProps): ReactElement {
  const { heading, align, isForActions } = column;
  const names = [align === 'end' ? 'num number' : '', isForActions === true ? 'no-print' : ''].join(' ').trim();
  return (
    <td className={names} {...(isForActions === true ? {} : { 'data-heading': heading })}>
      {children}
    </td>
  );
}
