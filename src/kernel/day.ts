/** The clock of the region. */
export const REGION_TIME = 'Europe/Moscow';

/** Made once for a time zone: making one takes longer than writing a thousand days, and every request writes one. */
const days = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant as people of the region write it, ISO. */
export function dayOf(instant: Date, timeZone = REGION_TIME): string {
  const usual = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = days.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, ...usual });
  days.set(timeZone, format);
  return format.format(instant);
}

/** Day and time to the second as people of the region write them: `2025-09-01 12:00:00`. */
export function momentOf(instant: Date, timeZone = REGION_TIME): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return `${dayOf(instant, timeZone)} ${time.format(instant)}`;
}

/** The calendar and the clock on the wall of the region in the fields of UTC, for sheets: they know no time zones. */
export function wallDay(instant: Date): Date {
  return new Date(`${dayOf(instant)}T00:00:00Z`);
}

export function wallMoment(instant: Date): Date {
  return new Date(`${momentOf(instant).replace(' ', 'T')}Z`);
}

/** A day that people can mean: the calendar of the store begins later than that of ISO, and a slip of the finger is not the year 20205. */
export function isUsualDay(day: string): boolean {
  return day >= '1900-01-01' && day <= '2199-12-31';
}

const DAY_MS = 86_400_000;

export function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * DAY_MS);
}

export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}

export function hoursAfter(instant: Date, hours: number): Date {
  return daysAfter(instant, hours / 24);
}

export function minutesAfter(instant: Date, minutes: number): Date {
  return hoursAfter(instant, minutes / 60);
}
