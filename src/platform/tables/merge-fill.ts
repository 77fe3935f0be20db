import type { MergedRange } from './sheet-facts.ts';

/** Puts the value of a vertically merged cell into every row it spans. Rows come in ascending order. */
export class MergeFill {
  private readonly waiting: readonly MergedRange[];
  private next = 0;
  /** Column → the merge that is open in it. */
  private readonly open = new Map<number, { bottom: number; value: string | null }>();

  constructor(merges: readonly MergedRange[]) {
    this.waiting = merges.filter((merge) => merge.bottom > merge.top).sort((a, b) => a.top - b.top);
  }

  apply(row: number, cells: string[]): void {
    for (let merge = this.waiting[this.next]; merge && merge.top <= row; merge = this.waiting[++this.next]) {
      // The row that holds the value may be missing from the file: then there is nothing to fill with.
      if (merge.bottom >= row)
        this.open.set(merge.left, {
          bottom: merge.bottom,
          value: merge.top === row ? (cells[merge.left - 1] ?? '') : null,
        });
    }
    for (const [column, merge] of this.open) {
      if (merge.bottom < row) this.open.delete(column);
      else if (merge.value) fillCell(cells, column, merge.value);
    }
  }
}

function fillCell(cells: string[], column: number, value: string): void {
  while (cells.length < column) cells.push('');
  if (cells[column - 1] === '') cells[column - 1] = value;
}
