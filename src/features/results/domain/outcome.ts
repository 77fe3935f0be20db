import type { Procedure } from './procedure.ts';
import { absentWords, noResultStatusWords } from './result.words.ts';
import { hasMarks, isMarkPossible, markOfScore, type Mark, type Scale } from './scale.ts';
import type { FieldProblem } from './sitting.ts';
import { lookupKey, parseNumber, tidy } from './text.ts';

export interface RawResult {
  readonly mark: string | null;
  readonly score: string | null;
  readonly status: string | null;
}

/** What one pupil's row says of the result. `mark` is null where the test has none (ЕГЭ). */
export type Outcome =
  | { readonly kind: 'absent' }
  | { readonly kind: 'taken'; readonly mark: Mark | null; readonly isLow: boolean; readonly score: number | null }
  | { readonly kind: 'refused'; readonly problem: FieldProblem };

type Value = { readonly kind: 'none' } | { readonly kind: 'number'; readonly value: number };

/** Judges mark and score of a row against the scale of its test, when one is known. Participants are the rows `taken`. */
export function judgeResult(raw: RawResult, procedure: Procedure, scale: Scale | null): Outcome {
  if (noResultStatusWords.includes(lookupKey(raw.status))) return { kind: 'absent' };
  const mark = readMark(raw.mark);
  if ('problem' in mark) return { kind: 'refused', problem: mark.problem };
  // an advisory scale says nothing of the scores of a file that has its own marks
  const limits = mark.kind === 'none' || scale?.isBinding === true ? scale : null;
  const score = readScore(raw.score, limits);
  if ('problem' in score) return { kind: 'refused', problem: score.problem };
  if (mark.kind === 'none' && score.kind === 'none') return { kind: 'absent' };
  const points = score.kind === 'number' ? score.value : null;
  if (mark.kind === 'none') return judgeScore(points ?? 0, procedure, scale);
  const given = mark.value as Mark;
  if (points === null || scale === null || !scale.isBinding) return takenWithMark(given, points, procedure, scale);
  if (isMarkPossible(scale, given, points)) return takenWithMark(given, points, procedure, scale);
  const expected = markOfScore(scale.cuts, points);
  return refuse('mark_score_mismatch', 'mark', String(given), { kind: 'value', value: String(expected) });
}

function takenWithMark(mark: Mark, score: number | null, procedure: Procedure, scale: Scale | null): Outcome {
  const byScore = !hasMarks(procedure) && score !== null && scale !== null;
  return { kind: 'taken', mark, isLow: byScore ? score < scale.cuts.mark3 : mark === 2, score };
}

function judgeScore(score: number, procedure: Procedure, scale: Scale | null): Outcome {
  if (scale === null) return refuse('mark_score_mismatch', 'mark', '', { kind: 'scale' });
  const mark = markOfScore(scale.cuts, score);
  if (!hasMarks(procedure)) return { kind: 'taken', mark: null, isLow: mark === 2, score };
  return { kind: 'taken', mark, isLow: mark === 2, score };
}

function readMark(text: string | null): Value | { readonly problem: FieldProblem } {
  const problem = unreadable('mark', text, { kind: 'mark' });
  if (problem !== null) return { problem };
  const number = parseNumber(absentWords.includes(lookupKey(text)) ? '' : text);
  if (number.kind !== 'number') return { kind: 'none' };
  if ([2, 3, 4, 5].includes(number.value)) return number;
  return { problem: { code: 'mark_out_of_scale', field: 'mark', found: tidy(text), expected: { kind: 'mark' } } };
}

function readScore(text: string | null, scale: Scale | null): Value | { readonly problem: FieldProblem } {
  const problem = unreadable('score', text, { kind: 'number' });
  if (problem !== null) return { problem };
  const number = parseNumber(absentWords.includes(lookupKey(text)) ? '' : text);
  if (number.kind !== 'number') return { kind: 'none' };
  const from = scale?.minScore ?? 0;
  const to = scale?.maxScore ?? Infinity;
  if (number.value >= from && number.value <= to) return number;
  const expected = { kind: 'range' as const, from, to };
  return { problem: { code: 'score_out_of_scale', field: 'score', found: tidy(text), expected } };
}

/** Text or a date where a number should be, or a text of absurd length. */
function unreadable(
  field: 'mark' | 'score',
  text: string | null,
  expected: FieldProblem['expected'],
): FieldProblem | null {
  if (absentWords.includes(lookupKey(text))) return null;
  const { kind } = parseNumber(text);
  if (kind !== 'text' && kind !== 'date') return null;
  return { code: kind === 'date' ? 'date_in_number' : 'non_numeric', field, found: tidy(text), expected };
}

function refuse(
  code: FieldProblem['code'],
  field: FieldProblem['field'],
  found: string,
  expected: FieldProblem['expected'],
): Outcome {
  return { kind: 'refused', problem: { code, field, found, expected } };
}
