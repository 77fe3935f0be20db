const DAY_MS = 24 * 3600 * 1000;

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
