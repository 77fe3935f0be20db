import type { ClusterOutcome, Dynamics, HistoryYear, InheritedStatus, Recurrence } from './evaluation.ts';

/** A streak this long is a crisis (source 003: «три и более раз подряд»). */
const CRISIS_STREAK = 3;

/**
 * Recurrence category of a school listed in `year`, from computed or imported history; the categories exclude one another.
 * Years may come in any order; a year that is missing, has no data or could not be judged is not "in the list" and ends a streak.
 * @returns null when the school is not listed in `year`.
 */
export function classifyRecurrence(history: readonly HistoryYear[], year: number, window = 5): Recurrence | null {
  const listed = new Set(history.filter(({ state }) => state === 'listed').map((entry) => entry.year));
  if (!listed.has(year)) return null;
  let streak = 1;
  while (listed.has(year - streak)) streak += 1;
  if (streak >= CRISIS_STREAK) return 'crisis';
  if (streak === 2) return 'repeat_consecutive';
  const hits = [...listed].filter((other) => other <= year && other > year - window);
  return hits.length >= 2 ? 'repeat_in_5y' : 'first_time';
}

export interface Listings {
  /** List years in a row up to and with the year asked for; 0 when the school is not listed in it. */
  readonly running: number;
  /** List years of the window in which the school was listed. */
  readonly times: number;
}

/** How long and how often a school has been in the list, as far back as the window goes. */
export function countListings(history: readonly HistoryYear[], year: number, window = 5): Listings {
  const isListed = (asked: number): boolean =>
    history.some((entry) => entry.year === asked && entry.state === 'listed');
  const flags = Array.from({ length: window }, (_, back) => isListed(year - back));
  const end = flags.indexOf(false);
  return { running: end === -1 ? window : end, times: flags.filter(Boolean).length };
}

/** Listed at some time before the window (V14). */
export function hasOlderHistory(history: readonly HistoryYear[], year: number, window = 5): boolean {
  return history.some((entry) => entry.state === 'listed' && entry.year <= year - window);
}

/**
 * Place of an outcome on the scale of dynamics: not listed 0, basic 1, moderate 2, strong 3. Listed below the lowest bound
 * stands between not listed and basic: it is a listing, and no cluster is lower.
 */
export function ordinalOf(outcome: ClusterOutcome | null): number {
  switch (outcome) {
    case null:
      return 0;
    case 'below_range':
      return 0.5;
    case 'basic':
      return 1;
    case 'moderate':
      return 2;
    case 'strong':
      return 3;
  }
}

/** Sign of the change from the previous list; a school that was not in it counts as ordinal 0. */
export function compareClusters(previous: ClusterOutcome | null, current: ClusterOutcome | null): Dynamics {
  const change = Math.sign(ordinalOf(current) - ordinalOf(previous));
  return change > 0 ? 'worsened' : change < 0 ? 'improved' : 'unchanged';
}

/** The history with the listings that a person confirmed for the school: in such a year it was in the list. */
export function withInherited(
  history: readonly HistoryYear[],
  confirmed: readonly InheritedStatus[],
): readonly HistoryYear[] {
  const carried = new Set(confirmed.map(({ year }) => year));
  if (carried.size === 0) return history;
  const kept = history.filter(({ year }) => !carried.has(year));
  return [...kept, ...[...carried].map((year): HistoryYear => ({ year, state: 'listed' }))].sort(
    (a, b) => a.year - b.year,
  );
}

/** Of two clusters of one year that which is worse. */
export function higherCluster(one: ClusterOutcome | null, other: ClusterOutcome | null): ClusterOutcome | null {
  return ordinalOf(other) > ordinalOf(one) ? other : one;
}
