/** From the first day on which something holds to the first on which it no longer does; null: for good. Days are ISO. */
export interface Term {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export function holdsOn({ validFrom, validTo }: Term, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

/** Whether `inner` holds on no day on which `outer` does not. */
export function isWithin(inner: Term, outer: Term): boolean {
  if (inner.validFrom < outer.validFrom) return false;
  return outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo);
}

function isEmpty({ validFrom, validTo }: Term): boolean {
  return validTo !== null && validTo <= validFrom;
}

/** People write the last day of a term; the store keeps the day after. */
export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export type TermFault = 'dates_crossed' | 'term_is_over' | 'unusual_beginning';

const EARLIEST = '2000-01-01';
const YEARS_AHEAD = 5;

/** Before the field was there, or so far ahead that nobody will remember why. */
export function isUnusualBeginning(day: string, today: string): boolean {
  const latest = `${String(Number(today.slice(0, 4)) + YEARS_AHEAD)}${today.slice(4)}`;
  return day < EARLIEST || day > latest;
}

/** What is wrong with a term somebody wishes for, as seen today. */
export function findTermFault(term: Term, today: string): TermFault | null {
  if (isEmpty(term)) return 'dates_crossed';
  if (isUnusualBeginning(term.validFrom, today)) return 'unusual_beginning';
  return term.validTo !== null && term.validTo <= today ? 'term_is_over' : null;
}
