import type { Cell } from '#features/results/domain/cell.ts';
import type { OptionValues, Terminal } from './command.ts';
import { RefusedInput, UsageError } from './command.ts';
import { wordsFor } from './words.ts';

/** A year the command can not do without. */
export function needYear(options: OptionValues, name: string, terminal: Terminal): number {
  const given = needText(options, name, terminal);
  if (!/^(19|20|21)\d\d$/.test(given)) throw new UsageError(wordsFor(terminal).notANumber(`--${name}`, given));
  return Number(given);
}

export function needText(options: OptionValues, name: string, terminal: Terminal): string {
  const given = options[name];
  if (typeof given !== 'string') throw new UsageError(wordsFor(terminal).needsOption(`--${name}`));
  return given;
}

/** A list of a year without any results would say "nobody is listed" of a year nobody knows: refused instead. */
export function needResultsOf(cells: readonly Cell[], resultsYear: number, terminal: Terminal): void {
  const years = new Set(cells.map((cell) => cell.year));
  if (years.has(resultsYear)) return;
  throw new RefusedInput(
    wordsFor(terminal).noResultsForYear(
      resultsYear,
      [...years].toSorted((a, b) => a - b),
    ),
  );
}
