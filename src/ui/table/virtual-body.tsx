import { defaultRangeExtractor, useWindowVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { Fragment, type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import { TableRow } from './table-row.tsx';
import { useRowKeys } from './use-row-keys.ts';
import type { Rows } from './use-rows.ts';

const ROW_HEIGHT = 61;
const ROWS_BEYOND = 12;

/** Only the rows near the window are in the page; empty rows keep the height of the others. */
export function VirtualBody<Row>({ rows, columns }: Rows<Row>): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const entrance = useRef(0);
  const [margin, setMargin] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND,
    scrollMargin: margin,
    getItemKey: (index) => rows[index]?.key ?? index,
    // The focused row stays, wherever the page is scrolled: the focus must not be lost.
    rangeExtractor: (range) => withRow(range, entrance.current),
  });
  const keys = useRowKeys({
    count: rows.length,
    body,
    reveal: (index) => {
      virtualizer.scrollToIndex(index, { align: 'auto' });
    },
  });
  useLayoutEffect(() => {
    entrance.current = keys.entrance;
    const top = Math.round((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  const items = virtualizer.getVirtualItems();
  return (
    <tbody ref={body} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      {items.map((item, place) => {
        const shown = rows[item.index];
        return shown === undefined ? null : (
          <Fragment key={shown.key}>
            <Space height={item.start - (items[place - 1]?.end ?? margin)} width={columns.length} />
            <TableRow
              row={shown.row}
              columns={columns}
              index={item.index}
              isEntrance={item.index === keys.entrance}
              isCounted
              measure={virtualizer.measureElement}
            />
          </Fragment>
        );
      })}
      <Space height={virtualizer.getTotalSize() + margin - endOf(items, margin)} width={columns.length} />
    </tbody>
  );
}

function withRow(range: Range, index: number): number[] {
  const near = defaultRangeExtractor(range);
  return index >= range.count || near.includes(index) ? near : [...near, index].sort((a, b) => a - b);
}

function endOf(items: readonly VirtualItem[], margin: number): number {
  return items.at(-1)?.end ?? margin;
}

interface SpaceProps {
  readonly height: number;
  readonly width: number;
}

function Space({ height, width }: SpaceProps): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="table-space">
      <td colSpan={width} style={{ height: `${String(height)}px` }} />
    </tr>
  );
}
