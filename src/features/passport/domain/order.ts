interface Dated {
  readonly on: string;
  readonly kind: string;
}

/** Only the year of it is known. */
export function isOfYear(on: string): boolean {
  return on.endsWith('-01-01');
}

/** Newest first; what only has a year comes last within it; on one day in the order of the kinds, so that it is always the same. */
export function newestFirst<E extends Dated>(events: readonly E[]): E[] {
  return events.toSorted((a, b) => compare(b.on, a.on) || compare(a.kind, b.kind));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A page holds so many lines: the newest whole years that fit, at least one, and the older rest. The paper shows the first
 * part and tells the number of the rest.
 * @param linesOf lines that an event takes on paper
 */
export function splitForPaper<E extends Dated>(
  events: readonly E[],
  most: number,
  linesOf: (event: E) => number,
): { readonly recent: readonly E[]; readonly older: readonly E[] } {
  const years = [...Map.groupBy(events, ({ on }) => on.slice(0, 4)).values()];
  const ends = years.map((_, place) => years.slice(0, place + 1).flat());
  const fitting = ends.filter((shown) => shown.reduce((sum, event) => sum + linesOf(event), 0) <= most);
  const recent = fitting.at(-1) ?? ends[0] ?? [];
  return { recent, older: events.slice(recent.length) };
}
