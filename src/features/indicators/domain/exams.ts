/** An exam of one subject; mathematics of the final exam is both its levels together. */
export const exams = ['oge-ru', 'oge-ma', 'ege-ru', 'ege-ma'] as const;
export type Exam = (typeof exams)[number];

/** What a year of an exam says of a school beside the year before. */
export const outcomes = ['sat', 'sat_both', 'better', 'worse', 'none_low'] as const;
export type Outcome = (typeof outcomes)[number];

/** Those who sat it, and those of them who did not reach the minimum. */
export interface Sitting {
  readonly low: number;
  readonly participants: number;
}

/** Percentage points by which a share has to change to have changed. */
const LEAST_CHANGE = 5;
/** Below so many percent of those who did not reach the minimum a result is not low. */
const LOW_FROM = 30;

/** on exact counts; who did not sit it is in no outcome. */
export function hasOutcome(outcome: Outcome, now: Sitting | undefined, before: Sitting | undefined): boolean {
  if (now === undefined || now.participants === 0) return false;
  if (outcome === 'sat') return true;
  if (outcome === 'none_low') return 100 * now.low < LOW_FROM * now.participants;
  if (before === undefined || before.participants === 0) return false;
  const fallen = 100 * (before.low * now.participants - now.low * before.participants);
  const least = LEAST_CHANGE * before.participants * now.participants;
  return outcome === 'sat_both' || (outcome === 'better' ? fallen >= least : -fallen >= least);
}
