import { en } from '#features/results/en.ts';
import { ru } from '#features/results/ru.ts';
import type { ReasonCode } from '#features/results/domain/reason.ts';
import type { RowProblem } from '#features/results/server/crunch-types.ts';
import type { Row } from './output.ts';

export const problemHeadings = ['file', 'sheet', 'row', 'column', 'code', 'found', 'expected', 'explanation'];

export function problemRow(problem: RowProblem, language: 'ru' | 'en'): Row {
  const { file, sheet, row, column, code, found, expected } = problem;
  return [file, sheet, row, column, code, found, expected, reasonSentence(code, language)];
}

export function reasonSentence(code: ReasonCode, language: 'ru' | 'en'): string {
  return (language === 'ru' ? ru : en).reasons[code];
}
