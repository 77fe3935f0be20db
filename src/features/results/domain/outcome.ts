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

type Refused = Extract<Outcome, { readonly kind: 'refused' }>;
type Value = { readonly kind: 'none' } | { readonly kind: 'number'; readonly value: number } | Refused;

/** Judges mark and score of a row against the scale of its test, when one is known. Participants are the rows `taken`. */
export function judgeResult(raw: RawResult, procedure: Procedure, scale: Scale | null): Outcome {
  if (noResultStatusWords.includes(lookupKey(raw.status))) return { kind: 'absent' };
  const mark = readMark(raw.mark);
  if (mark.kind === 'refused') return mark;
  // an advisory scale says nothing of the scores of a file that has its own marks
  const binding = scale?.isBinding === true ? scale : null;
  const score = readScore(raw.score, mark.kind === 'none' ? scale : binding);
  if (score.kind === 'refused') return score;
  if (mark.kind === 'none') {
    if (score.kind === 'none') return { kind: 'absent' };
    return judgeScoreAlone({ mark: raw.mark, score: score.value }, procedure, scale);
  }
  const given = mark.value as Mark;
  if (score.kind === 'none') return { kind: 'taken', mark: given, isLow: given === 2, score: null };
  return judgeBoth(given, score.value, procedure, scale);
}

/** A dash or «н/я» for the mark beside a score: one of the two is a slip, and nobody says which. An empty cell is no claim. */
function judgeScoreAlone(
  { mark, score }: { readonly mark: string | null; readonly score: number },
  procedure: Procedure,
  scale: Scale | null,
): Outcome {
  const text = tidy(mark);
  if (text !== '' && hasMarks(procedure)) return refuse('mark_score_mismatch', 'mark', text, { kind: 'mark' });
  return judgeScore(score, procedure, scale);
}

function judgeBoth(mark: Mark, score: number, procedure: Procedure, scale: Scale | null): Outcome {
  if (scale?.isBinding === true && !isMarkPossible(scale, mark, score)) {
    const expected = String(markOfScore(scale.cuts, score));
    return refuse('mark_score_mismatch', 'mark', String(mark), { kind: 'value', value: expected });
  }
  const isLow = scale !== null && !hasMarks(procedure) ? score < scale.cuts.mark3 : mark === 2;
  return { kind: 'taken', mark, isLow, score };
}

function judgeScore(score: number, procedure: Procedure, scale: Scale | null): Outcome {
  if (scale === null) return refuse('mark_score_mismatch', 'mark', '', { kind: 'scale' });
  const mark = markOfScore(scale.cuts, score);
  if (!hasMarks(procedure)) return { kind: 'taken', mark: null, isLow: mark === 2, score };
  return { kind: 'taken', mark, isLow: mark === 2, score };
}

function readMark(text: string | null): Value {
  const problem = unreadable('mark', text, { kind: 'mark' });
  if (problem !== null) return { kind: 'refused', problem };
  const number = parseNumber(absentWords.includes(lookupKey(text)) ? '' : text);
  if (number.kind !== 'number') return { kind: 'none' };
  if ([2, 3, 4, 5].includes(number.value)) return number;
  return refuse('mark_out_of_scale', 'mark', tidy(text), { kind: 'mark' });
}

function readScore(text: string | null, scale: Scale | null): Value {
  const problem = unreadable('score', text, { kind: 'number' });
  if (problem !== null) return { kind: 'refused', problem };
  const number = parseNumber(absentWords.includes(lookupKey(text)) ? '' : text);
  if (number.kind !== 'number') return { kind: 'none' };
  const from = scale?.minScore ?? 0;
  const to = scale?.maxScore ?? Infinity;
  if (number.value >= from && number.value <= to) return number;
  return refuse('score_out_of_scale', 'score', tidy(text), { kind: 'range', from, to });
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
): Refused {
  return { kind: 'refused', problem: { code, field, found, expected } };
}
