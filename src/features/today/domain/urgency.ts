/** In the order in which they are shown. */
export const urgencies = ['overdue', 'today', 'week', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

const DAY_MS = 86_400_000;
/** A week from today: who looks on Friday is told of Monday too. */
const WEEK_DAYS = 7;

/** Whole days from one calendar day to another, ISO. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** A last day belongs to the time before it: what is due today is not late yet. */
export function urgencyOf(dueOn: string | null, today: string): Urgency {
  if (dueOn === null) return 'later';
  const days = daysUntil(dueOn, today);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= WEEK_DAYS ? 'week' : 'later';
}

interface Due {
  readonly kind: string;
  readonly dueOn: string | null;
}

/** What has been late for longest comes first, what may wait last; on one day in the order of the kinds. */
export function byDueDay<D extends Due>(cards: readonly D[]): D[] {
  return cards.toSorted((a, b) => compare(a.dueOn ?? FAR, b.dueOn ?? FAR) || compare(a.kind, b.kind));
}

const FAR = '9999-12-31';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Those that the badge of the navigation counts: the day is over for them this evening, or was before. */
export function isPressing(urgency: Urgency): boolean {
  return urgency === 'overdue' || urgency === 'today';
}
