import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

const PAGE_OF_ROWS = 10;

export interface RowKeys {
  /** The row by which the keyboard enters the table. */
  readonly entrance: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableSectionElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLTableSectionElement>) => void;
}

interface Reached {
  readonly count: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Brings a row into the page before it is focused. */
  readonly reveal: (index: number) => void;
}

function rowOf(target: EventTarget): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest<HTMLTableRowElement>('tr[data-index]') : null;
}

function placeAfter(key: string, now: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    PageDown: now + PAGE_OF_ROWS,
    PageUp: now - PAGE_OF_ROWS,
    Home: 0,
    End: count - 1,
  };
  const place = places[key];
  return place === undefined ? null : Math.max(0, Math.min(count - 1, place));
}

/** Keys belong to the row, or to a link in it; a field keeps its own, and so does the browser its combinations. */
function isForRow({ target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isOfRow = target instanceof HTMLTableRowElement || target instanceof HTMLAnchorElement;
  return isOfRow && !altKey && !ctrlKey && !metaKey;
}

/** One row is in the order of Tab, the others are reached by arrows, as in a list. */
export function useRowKeys({ count, body, reveal }: Reached): RowKeys {
  const [entrance, setEntrance] = useState(0);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(`tr[data-index="${String(wanted.current)}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus();
  });
  return {
    entrance: Math.min(entrance, Math.max(0, count - 1)),
    onKeyDown: (event) => {
      const row = rowOf(event.target);
      if (row === null || !isForRow(event)) return;
      if (event.key === 'Enter' && event.target === row) {
        row.querySelector<HTMLAnchorElement>('a[href]')?.click();
        return;
      }
      const place = placeAfter(event.key, Number(row.dataset['index']), count);
      if (place === null) return;
      event.preventDefault();
      wanted.current = place;
      reveal(place);
      setEntrance(place);
      if (place === entrance) row.focus();
    },
    onFocus: ({ target }) => {
      const row = rowOf(target);
      if (row !== null) setEntrance(Number(row.dataset['index']));
    },
  };
}
