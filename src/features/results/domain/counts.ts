import type { MarkCounts } from './cell.ts';
import type { countFields } from './fields.ts';
import type { FieldProblem } from './sitting.ts';
import { parseNumber, tidy } from './text.ts';

export type CountField = (typeof countFields)[number];
/** Texts of the count columns of one row; undefined where the file has no such column. */
export type RawCounts = Readonly<Partial<Record<CountField, string | null>>>;

export interface SchoolCounts extends MarkCounts {
  readonly registered: number;
  readonly participants: number;
  readonly low: number;
  readonly scoreSum: number;
  readonly scored: number;
  readonly reconstructed: boolean;
}
export type CountOutcome =
  | { readonly kind: 'counts'; readonly counts: SchoolCounts }
  | { readonly kind: 'refused'; readonly problem: FieldProblem };

const marks = ['2', '3', '4', '5'] as const;
/** Published percentages are rounded one by one. */
const percentTolerance = 2;

class Refusal extends Error {
  readonly problem: FieldProblem;
  constructor(problem: FieldProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Reads the counts of one school and test. An empty or suppressed count is not zero: the row is refused, because without it no
 * share can be told. Percentages are turned back into counts half-up and marked.
 */
export function readCounts(raw: RawCounts): CountOutcome {
  try {
    const counts = raw.n2 === undefined && raw.pct2 !== undefined ? fromPercents(raw) : fromCounts(raw);
    return { kind: 'counts', counts: { ...counts, ...scores(raw, counts.participants) } };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', problem: error.problem };
    throw error;
  }
}

type Bare = Omit<SchoolCounts, 'scoreSum' | 'scored'>;

function fromCounts(raw: RawCounts): Bare {
  const given = marks.map((mark) => raw[`n${mark}`]);
  const [mark2, mark3, mark4, mark5] = marks.map((mark) =>
    raw[`n${mark}`] === undefined ? 0 : count(raw, `n${mark}`),
  );
  const byMark = { mark2: mark2 ?? 0, mark3: mark3 ?? 0, mark4: mark4 ?? 0, mark5: mark5 ?? 0 };
  const sum = byMark.mark2 + byMark.mark3 + byMark.mark4 + byMark.mark5;
  const participants = isGiven(raw.participants) ? count(raw, 'participants') : sum;
  const isWhole = given.every((text) => text !== undefined);
  if (!isGiven(raw.participants) && !isWhole)
    refuse('non_numeric', 'participants', raw.participants, { kind: 'count' });
  if (isWhole ? sum !== participants : sum > participants) {
    refuse('mark_score_mismatch', 'participants', String(participants), { kind: 'value', value: String(sum) });
  }
  return finish(raw, participants, byMark, false);
}

function fromPercents(raw: RawCounts): Bare {
  const participants = count(raw, 'participants');
  const shares = marks.map((mark) => (raw[`pct${mark}`] === undefined ? null : percent(raw, `pct${mark}`)));
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  const isWhole = shares.every((share) => share !== null);
  if (participants > 0 && (sum > 100 + percentTolerance || (isWhole && sum < 100 - percentTolerance))) {
    refuse('mark_score_mismatch', 'pct2', String(sum), { kind: 'percent' });
  }
  const [mark2 = 0, mark3 = 0, mark4 = 0, mark5 = 0] = shares.map((share) => countOfPercent(participants, share ?? 0));
  return finish(raw, participants, { mark2, mark3, mark4, mark5 }, true);
}

/** `k = n·pct/100`, half-up; decimals of the percentage are exact to the fourth place. */
export function countOfPercent(participants: number, percentage: number): number {
  return Math.floor((participants * Math.round(percentage * 10_000) + 500_000) / 1_000_000);
}

function finish(raw: RawCounts, participants: number, byMark: MarkCounts, reconstructed: boolean): Bare {
  const low = raw.below_minimum === undefined ? byMark.mark2 : count(raw, 'below_minimum');
  if (low > participants) {
    refuse('score_out_of_scale', 'below_minimum', String(low), { kind: 'range', from: 0, to: participants });
  }
  const registered = isGiven(raw.registered) ? count(raw, 'registered') : participants;
  if (registered < participants) {
    refuse('score_out_of_scale', 'registered', String(registered), { kind: 'range', from: participants, to: Infinity });
  }
  return { ...byMark, registered, participants, low, reconstructed };
}

function scores(raw: RawCounts, participants: number): Pick<SchoolCounts, 'scoreSum' | 'scored'> {
  if (!isGiven(raw.mean_score)) return { scoreSum: 0, scored: 0 };
  const mean = number(raw, 'mean_score', { kind: 'number' });
  return { scoreSum: Math.round(mean * participants * 1000) / 1000, scored: participants };
}

function count(raw: RawCounts, field: CountField): number {
  const value = number(raw, field, { kind: 'count' });
  if (!Number.isInteger(value)) refuse('non_numeric', field, raw[field], { kind: 'count' });
  return value;
}

function percent(raw: RawCounts, field: CountField): number {
  const value = number({ [field]: raw[field]?.replace(/\s*%\s*$/, '') }, field, { kind: 'percent' });
  if (value > 100) refuse('score_out_of_scale', field, raw[field], { kind: 'percent' });
  return value;
}

function number(raw: RawCounts, field: CountField, expected: FieldProblem['expected']): number {
  const parsed = parseNumber(raw[field] ?? null);
  if (parsed.kind === 'date') refuse('date_in_number', field, raw[field], expected);
  if (parsed.kind !== 'number') return refuse('non_numeric', field, raw[field], expected);
  if (parsed.value < 0) refuse('score_out_of_scale', field, raw[field], expected);
  return parsed.value;
}

function isGiven(text: string | null | undefined): boolean {
  return tidy(text ?? null) !== '';
}

function refuse(
  code: FieldProblem['code'],
  field: CountField,
  found: string | null | undefined,
  expected: FieldProblem['expected'],
): never {
  throw new Refusal({ code, field, found: tidy(found ?? null), expected });
}

/**
 * Bare headings «2» … «5» head counts or percentages. They are percentages when every row sums to about 100 and some row has
 * another number of participants or a fraction.
 */
export function areBarePercents(rows: readonly RawCounts[]): boolean {
  const filled = rows.filter((row) => marks.every((mark) => isGiven(row[`n${mark}`])));
  const values = filled.map((row) => ({
    shares: marks.map((mark) => numberOr(row[`n${mark}`], NaN)),
    participants: numberOr(row.participants, 100),
  }));
  const sums = values.map(({ shares }) => shares.reduce((sum, share) => sum + share, 0));
  if (sums.length === 0 || sums.some((sum) => !(Math.abs(sum - 100) <= percentTolerance))) return false;
  return values.some(
    ({ shares, participants }) => participants !== 100 || shares.some((share) => !Number.isInteger(share)),
  );
}

function numberOr(text: string | null | undefined, otherwise: number): number {
  const parsed = parseNumber(text ?? null);
  return parsed.kind === 'number' ? parsed.value : otherwise;
}
