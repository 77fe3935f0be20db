/** How much of an event is owed: a part of the population, or so many people of each unit. */
export type Target =
  { readonly kind: 'percent'; readonly percent: number } | { readonly kind: 'count_per_unit'; readonly count: number };

/** What came of it so far. */
export interface Fulfilment {
  /** Units of the population that count, and how many must. */
  readonly of: number;
  readonly needed: number;
  readonly units: number;
  /** People of all units together. */
  readonly people: number;
  /** `no_data`: the population is empty, so nothing is owed and nothing is reached. */
  readonly verdict: 'met' | 'not_met' | 'no_data';
}

/** What was recorded: units that are not excused, those of them of which enough people took part, and all people. */
export interface Recorded {
  readonly of: number;
  readonly units: number;
  readonly people: number;
}

/** Whether a target is reached by what was recorded. Exact: so many percent of so many units is rounded up to whole units. */
export function reckon(target: Target | null, { of, units, people }: Recorded): Fulfilment {
  const needed = target?.kind === 'percent' ? Math.ceil((target.percent * of) / 100) : of;
  const verdict = of === 0 ? 'no_data' : units >= needed ? 'met' : 'not_met';
  return { of, needed, units, people, verdict };
}

/** So many people of a unit are enough for it. */
export function enoughOf(target: Target | null): number {
  return target?.kind === 'count_per_unit' ? target.count : 1;
}

/** Whether each unit owes it by itself. Of a part of the population nobody does alone: the municipality owes that part. */
export function isOwedByEach(target: Target | null): boolean {
  return target === null || target.kind === 'count_per_unit' || target.percent === 100;
}
