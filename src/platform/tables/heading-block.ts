import { chooseHeadings, type StoreyedColumn } from './heading-storeys.ts';
import type { MergedRange } from './sheet-facts.ts';
import type { SheetRow, SheetTop } from './xlsx-protocol.ts';

export interface HeadingBlock {
  readonly score: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headings: readonly string[];
  /** Merged ranges that shape the headings. */
  readonly merges: readonly MergedRange[];
  /** Rows with content above. */
  readonly titleRows: number;
}

type ScoreHeading = (cells: readonly string[]) => number;
const tallestBlock = 4;

/** Finds the heading of a sheet among its first rows and reads it, over several rows when cells are merged. */
export function findHeadingBlock({ rows, merges }: SheetTop, scoreHeading: ScoreHeading): HeadingBlock | null {
  const best = bestRow(rows, scoreHeading);
  if (!best) return null;
  const [firstRow, lastRow] = growBlock(best, rows, merges);
  const inBlock = rows.filter(({ row }) => row >= firstRow && row <= lastRow);
  const shaping = merges.filter((merge) => merge.top >= firstRow && merge.top <= lastRow);
  const headings = chooseHeadings(storeys(inBlock, shaping), scoreHeading);
  const titleRows = rows.filter(({ row }) => row < firstRow).length;
  return {
    score: Math.max(scoreHeading(headings), scoreHeading(best.cells)),
    firstRow,
    lastRow,
    headings,
    merges: shaping,
    titleRows,
  };
}

/** The row most like known headings; when none is, the first one with more than half of the cells rows here have. */
function bestRow(rows: readonly SheetRow[], scoreHeading: ScoreHeading): SheetRow | undefined {
  const scored = rows.map((row) => ({ row, score: scoreHeading(row.cells) }));
  const top = Math.max(0, ...scored.map(({ score }) => score));
  if (top > 0) return scored.find(({ score }) => score === top)?.row;
  const filled = (row: SheetRow): number => row.cells.filter((cell) => cell !== '').length;
  const most = Math.max(0, ...rows.map(filled));
  return rows.find((row) => filled(row) * 2 > most);
}

function growBlock(best: SheetRow, rows: readonly SheetRow[], merges: readonly MergedRange[]): [number, number] {
  let first = best.row;
  let last = best.row;
  for (let grown = true; grown;) {
    const above = rows.findLast(({ row }) => row < first);
    const below = rows.find(({ row }) => row > last);
    grown = false;
    if (above && last - above.row < tallestBlock && belongsAbove(above, inRow(rows, first), merges)) {
      first = above.row;
      grown = true;
    }
    if (below && below.row - first < tallestBlock && belongsBelow(last, below, merges)) {
      last = below.row;
      grown = true;
    }
  }
  return [first, last];
}

function inRow(rows: readonly SheetRow[], number: number): SheetRow {
  return rows.find(({ row }) => row === number) ?? { row: number, cells: [] };
}

/** A cell merged downwards ties two rows together; else the row above must group columns, or head empty cells. */
function belongsAbove(above: SheetRow, first: SheetRow, merges: readonly MergedRange[]): boolean {
  if (merges.some((merge) => merge.top <= above.row && merge.bottom >= first.row)) return true;
  const groups = horizontal(above.row, merges);
  const grouped = (column: number): boolean => groups.some((group) => column >= group.left && column <= group.right);
  // One merged cell at the left edge is a title over the table.
  const title = groups.length === 1 && groups[0]?.left === 1;
  const fits = (cell: string, index: number): boolean =>
    cell === '' || grouped(index + 1) || (first.cells[index] ?? '') === '';
  return groups.length > 0 && !title && above.cells.every(fits);
}

/** Under merged groups without a merge downwards, a row that has cells only below the groups is their second storey. */
function belongsBelow(last: number, below: SheetRow, merges: readonly MergedRange[]): boolean {
  if (merges.some((merge) => merge.top <= last && merge.bottom >= below.row)) return true;
  const groups = horizontal(last, merges);
  const grouped = (column: number): boolean => groups.some((group) => column >= group.left && column <= group.right);
  return groups.length > 0 && below.cells.every((cell, index) => cell === '' || grouped(index + 1));
}

function horizontal(row: number, merges: readonly MergedRange[]): MergedRange[] {
  return merges.filter((merge) => merge.top <= row && merge.bottom >= row && merge.right > merge.left);
}

function storeys(rows: readonly SheetRow[], merges: readonly MergedRange[]): StoreyedColumn[] {
  const width = Math.max(
    0,
    ...rows.map(({ cells }) => cells.length),
    ...merges
      .filter((merge) => merge.right <= 16_384 && rows.some(({ row }) => row === merge.top))
      .map((merge) => merge.right),
  );
  return Array.from({ length: width }, (_, index) => {
    const parts = rows.map((row) =>
      groupedCell(row, index + 1, merges)
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    const texts = parts.filter((part, position) => part !== '' && part !== parts[position - 1]);
    return { upper: texts.slice(0, -1).join(' '), lower: texts.at(-1) ?? '' };
  });
}

function groupedCell({ row, cells }: SheetRow, column: number, merges: readonly MergedRange[]): string {
  const group = merges.find(
    (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
  );
  return cells[(group?.left ?? column) - 1] ?? '';
}
