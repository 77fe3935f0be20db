import { isEnough, LEAST_ANSWERS } from './enough.ts';

/** Of one school: a group of respondents, and how many of it answered one question. */
export interface Cell {
  readonly unitId: number;
  readonly municipalityId: number;
  readonly invited: number;
  readonly answered: number;
  /** People who answered what the cell is about. */
  readonly people: number;
}

export type Level = 'school' | 'municipality' | 'region';

/** Whether a school is shown by itself. */
export function isShown({ invited, answered, people }: Pick<Cell, 'invited' | 'answered' | 'people'>): boolean {
  return isEnough(answered, invited) && people >= LEAST_ANSWERS;
}

/**
 * Schools that are left out of the sums of a level. Every school that is shown is in them; those that are not are in the sums of their
 * municipality only where they are enough together, and two at least, for the sum less the shown schools tells what they answered
 * together. Those that are still out come into the sum of the region by the same rule.
 */
export function leftOut<C extends Cell>(cells: readonly C[], level: Level): readonly C[] {
  const hidden = cells.filter((cell) => cell.people > 0 && !isShown(cell));
  if (level === 'school') return hidden;
  const places = [...Map.groupBy(hidden, ({ municipalityId }) => municipalityId).values()];
  const out = places.flatMap((own) => (isEnoughTogether(own) ? [] : own));
  return level === 'region' && isEnoughTogether(out) ? [] : out;
}

function isEnoughTogether(cells: readonly Cell[]): boolean {
  const sum = (of: (cell: Cell) => number): number => cells.reduce((total, cell) => total + of(cell), 0);
  const together = { invited: sum((cell) => cell.invited), answered: sum((cell) => cell.answered) };
  return cells.length >= 2 && isShown({ ...together, people: sum((cell) => cell.people) });
}
