export const schoolStatuses = ['active', 'reorganising', 'merged', 'closed'] as const;
export type SchoolStatus = (typeof schoolStatuses)[number];

export const schoolKinds = [
  'general',
  'gymnasium',
  'lyceum',
  'cadet',
  'boarding',
  'kindergarten',
  'evening',
  'open_shift',
  'special',
  'private',
] as const;
export type SchoolKind = (typeof schoolKinds)[number];

/** Grades 1-4, 1-9, 1-11. */
export const schoolLevels = ['primary', 'basic', 'secondary'] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

/** "As far back as we know": the beginning of what no document dates. */
export const ALWAYS = '1900-01-01';

/**
 * First results year that belongs to the successor of a reorganisation: exams are sat in spring, so what happens
 * up to 30 June counts for the results of that year, and what happens later for those of the next.
 * @param date ISO date.
 */
export function firstResultsYear(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) <= '06-30' ? year : year + 1;
}

export function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
