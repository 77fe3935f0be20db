import { dayOf, daysBefore } from '#kernel/day.ts';

interface Group {
  /** In it on the day that is looked at. */
  readonly schools: number;
  /** The first day on which nobody is in it; null while somebody is. */
  readonly validTo: string | null;
}

/** the newest day before this one on which somebody was in a group; null when somebody is on the day itself, or never was. */
export function newestDay(groups: readonly Group[], day: string): string | null {
  if (groups.some(({ schools }) => schools > 0)) return null;
  const ends = groups.flatMap(({ validTo }) => (validTo !== null && validTo <= day ? [validTo] : []));
  const last = ends.toSorted().at(-1);
  return last === undefined ? null : dayOf(daysBefore(new Date(`${last}T12:00:00Z`), 1));
}
