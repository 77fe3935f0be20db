import type { Problem } from '#kernel/problem.ts';
import { en as registryEn } from '#features/registry/en.ts';
import { ru as registryRu } from '#features/registry/ru.ts';
import { en } from '#features/results/en.ts';
import { ru } from '#features/results/ru.ts';
import type { Terminal } from './command.ts';
import type { Row } from './output.ts';
import { wordsFor } from './words.ts';

export const problemHeadings = ['file', 'sheet', 'row', 'column', 'code', 'found', 'expected', 'explanation'];

export function problemRow(problem: Problem, language: 'ru' | 'en'): Row {
  const { file, sheet, row, column, code, found, expected } = problem;
  return [file, sheet, row, column, code, found, expected, sentenceOf(code, language)];
}

/** A problem as one line for a person. */
export function problemText(problem: Problem, terminal: Terminal): string {
  const words = wordsFor(terminal);
  const place = words.place(problem.file, problem.sheet, problem.row, problem.column);
  const detail = words.foundExpected(problem.found, problem.expected);
  const sentence = sentenceOf(problem.code, terminal.language);
  return words.problemLine(place, detail === '' ? sentence : `${sentence} (${detail})`, problem.code);
}

/** Results and registry have codes of their own; a code of both means the same. */
function sentenceOf(code: string, language: 'ru' | 'en'): string {
  const known: Readonly<Record<string, string>> =
    language === 'ru' ? { ...registryRu, ...ru.reasons } : { ...registryEn, ...en.reasons };
  return known[code] ?? code;
}

const problemsShown = 20;

/** The first problems as lines, and how many there are more: a thousand lines on a terminal help nobody. */
export async function sayProblems(
  problems: AsyncIterable<Problem> | Iterable<Problem>,
  total: number | null,
  terminal: Terminal,
): Promise<void> {
  let count = 0;
  for await (const problem of problems) {
    if (count < problemsShown) terminal.stderr.write(`${problemText(problem, terminal)}\n`);
    count += 1;
  }
  const more = (total ?? count) - problemsShown;
  if (more > 0) terminal.stderr.write(`${wordsFor(terminal).morePrompt(more)}\n`);
}
