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
 * A page holds so many lines: the newest whole years that fit, at least one, and how many lines are older. The paper shows
 * the first part and tells the number of the rest.
 */
export function splitForPaper<E extends Dated>(
  events: readonly E[],
  most: number,
): { readonly recent: readonly E[]; readonly older: readonly E[] } {
  if (events.length <= most) return { recent: events, older: [] };
  const yearOf = ({ on }: E): string => on.slice(0, 4);
  const [first] = events;
  const cut = events.findIndex(
    (event, place) => place >= most && (first === undefined || yearOf(event) !== yearOf(first)),
  );
  if (cut < 0) return { recent: events, older: [] };
  const broken = events[cut];
  const begin = events.findIndex((event) => broken !== undefined && yearOf(event) === yearOf(broken));
  return { recent: events.slice(0, begin), older: events.slice(begin) };
}
