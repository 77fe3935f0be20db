import type { ClusterOutcome, NotEvaluableReason } from './evaluation.ts';

/** What lists did to a school, year by year: the facts of each kind. */
export interface SchoolListEvents {
  'lists.entered': { readonly year: number; readonly cluster: ClusterOutcome | null };
  'lists.stayed': {
    readonly year: number;
    readonly cluster: ClusterOutcome | null;
    readonly before: ClusterOutcome | null;
  };
  'lists.left': { readonly year: number; readonly before: ClusterOutcome | null };
  'lists.undecided': { readonly year: number; readonly reason: NotEvaluableReason | null };
}
export const schoolListKinds = [
  'lists.entered',
  'lists.stayed',
  'lists.left',
  'lists.undecided',
] as const satisfies readonly (keyof SchoolListEvents)[];

/** A school in the list of one year. */
export interface SchoolYear {
  readonly year: number;
  readonly isListed: boolean;
  readonly isEvaluable: boolean;
  readonly hasResults: boolean;
  readonly cluster: ClusterOutcome | null;
  readonly reason: NotEvaluableReason | null;
}

export type SchoolListEvent = {
  [K in keyof SchoolListEvents]: { readonly kind: K; readonly facts: SchoolListEvents[K] };
}[keyof SchoolListEvents];

/**
 * Coming, staying and going are said against the list of the year before; with no such list being listed is coming, and years in
 * which nothing happens are left out.
 */
export function schoolListEvents(years: readonly SchoolYear[]): readonly SchoolListEvent[] {
  const byYear = new Map(years.map((one) => [one.year, one]));
  return years.flatMap((now): readonly SchoolListEvent[] => {
    const before = byYear.get(now.year - 1);
    const event = eventOf(now, before?.isListed === true ? before : null);
    return event === null ? [] : [event];
  });
}

function eventOf(now: SchoolYear, listed: SchoolYear | null): SchoolListEvent | null {
  const { year, cluster, reason } = now;
  if (now.isListed && listed === null) return { kind: 'lists.entered', facts: { year, cluster } };
  if (now.isListed) return { kind: 'lists.stayed', facts: { year, cluster, before: listed?.cluster ?? null } };
  if (!now.isEvaluable) {
    return now.hasResults || listed !== null ? { kind: 'lists.undecided', facts: { year, reason } } : null;
  }
  return listed === null ? null : { kind: 'lists.left', facts: { year, before: listed.cluster } };
}

/** A list of a territory against that of the year before; null: there is none. */
export interface ListChange {
  readonly year: number;
  readonly listed: number;
  readonly entered: number;
  readonly left: number;
  readonly previous: number | null;
}

/** What is told of lists that are not published yet. */
export interface ListNews {
  'lists.compared': ListChange;
}
export const listNewsKinds = ['lists.compared'] as const satisfies readonly (keyof ListNews)[];
