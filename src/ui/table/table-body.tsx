import { type ReactElement, useRef } from 'react';
import { TableRow } from './table-row.tsx';
import { useRowKeys } from './use-row-keys.ts';
import type { Rows } from './use-rows.ts';

/** Every row is in the page. */
export function TableBody<Row>({ rows, columns }: Rows<Row>): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useRowKeys({ count: rows.length, body, reveal: () => undefined });
  return (
    <tbody ref={body} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      {rows.map(({ key, row }, index) => (
        <TableRow
          key={key}
          row={row}
          columns={columns}
          index={index}
          isEntrance={index === keys.entrance}
          isCounted={false}
          measure={undefined}
        />
      ))}
    </tbody>
  );
}
