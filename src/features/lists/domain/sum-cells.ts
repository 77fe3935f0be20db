import type { Cell } from '#features/results/domain/cell.ts';

/** The cell of both together: counts and sums added, the names taken from the first. */
export function addCells(first: Cell, second: Cell): Cell {
  return {
    school: first.school,
    year: first.year,
    procedure: first.procedure,
    key: first.key,
    registered: first.registered + second.registered,
    participants: first.participants + second.participants,
    low: first.low + second.low,
    mark2: first.mark2 + second.mark2,
    mark3: first.mark3 + second.mark3,
    mark4: first.mark4 + second.mark4,
    mark5: first.mark5 + second.mark5,
    scoreSum: first.scoreSum + second.scoreSum,
    scored: first.scored + second.scored,
    reconstructed: first.reconstructed || second.reconstructed,
  };
}

/**
 * Cells summed by what `unitOf` says (school, municipality, region), year and procedure; `school` of a sum is the unit.
 * In order of unit, year, key. Shares of a unit come from its counts, never from shares of its schools.
 */
export function sumCells(cells: Iterable<Cell>, unitOf: (cell: Cell) => string = (cell) => cell.school): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const unit = unitOf(cell);
    const key = `${unit}\n${String(cell.year)}\n${cell.key}`;
    const present = sums.get(key);
    sums.set(key, present === undefined ? { ...cell, school: unit } : addCells(present, cell));
  }
  return [...sums.values()].sort(
    (a, b) => compareText(a.school, b.school) || a.year - b.year || compareText(a.key, b.key),
  );
}

/** Plain order of code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
