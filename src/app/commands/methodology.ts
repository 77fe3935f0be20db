import { readFile } from 'node:fs/promises';
import { applySettings, parseMethodology } from '#features/methodology/contract.ts';
import { findMethodology } from '#features/methodology/domain/find-methodology.ts';
import { presets } from '#features/methodology/domain/presets.ts';
import type { Methodology } from '#features/methodology/domain/parameters.ts';
import { en } from '#features/methodology/en.ts';
import { ru } from '#features/methodology/ru.ts';
import type { OptionValues, Terminal } from './command.ts';
import { RefusedInput, UsageError } from './command.ts';
import { wordsFor } from './words.ts';

export const methodOptions = {
  method: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const;

/**
 * The methodology of `--method` (a preset or a file) with `--set` on top. Without `--method` it is the federal one of the year.
 * @throws UsageError for a name or a setting that means nothing, RefusedInput for a file that is not a methodology.
 */
export async function readMethodology(
  options: OptionValues,
  listYear: number | null,
  terminal: Terminal,
): Promise<Methodology> {
  const chosen = await chooseMethodology(options, listYear, terminal);
  const settings = Array.isArray(options['set']) ? options['set'].map(String) : [];
  const applied = applySettings(chosen.parameters, settings);
  // what was set is part of the name: the same words give the same list again
  if (applied.ok) return { ...chosen, name: [chosen.name, ...settings].join(' + '), parameters: applied.value };
  const words = terminal.language === 'ru' ? ru : en;
  throw new UsageError(applied.error.map((problem) => `--set ${words.problem(problem)}`).join('\n'));
}

async function chooseMethodology(
  { method = 'federal' }: OptionValues,
  listYear: number | null,
  terminal: Terminal,
): Promise<Methodology> {
  const name = String(method);
  const words = terminal.language === 'ru' ? ru : en;
  if (isMethodologyFile(name)) return readMethodologyFile(name, terminal);
  const newest = presets.findLast((preset) => preset.name === name);
  const found = findMethodology(name, listYear ?? newest?.validFrom ?? 0);
  if (found.ok) return found.value;
  throw new UsageError(words.notFound(found.error));
}

/** A name of a methodology has neither points nor slashes. */
export function isMethodologyFile(method: string): boolean {
  return /[./\\]/.test(method);
}

export async function readMethodologyFile(path: string, terminal: Terminal): Promise<Methodology> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new RefusedInput(wordsFor(terminal).noSuchFile(path));
  }
  const parsed = parseMethodology(text);
  if (parsed.ok) return parsed.value;
  const words = terminal.language === 'ru' ? ru : en;
  const problems = parsed.error.map((problem) => `  ${words.problem(problem)}`);
  throw new RefusedInput([wordsFor(terminal).methodFileBad(path), ...problems].join('\n'));
}
