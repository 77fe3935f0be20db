import { daysAfter } from '#kernel/day.ts';

const DAY_MS = 86_400_000;

/** Public holidays of article 112 of the Labour Code; days moved by a yearly decree are not known here. */
const holidays = new Set([
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
]);

export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day.slice(5));
}

/** The day after so many working days; the day itself does not count. Days are ISO. */
export function addWorkingDays(day: string, count: number): string {
  let last = day;
  for (let left = count; left > 0;) {
    last = nextDay(last);
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
}

/** Working days after the first day, up to the last and with it. */
export function countWorkingDays(first: string, last: string): number {
  let count = 0;
  for (let day = first; day < last;) {
    day = nextDay(day);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/** Calendar days until a day; negative once it is over. */
export function daysUntil(today: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
}

function nextDay(day: string): string {
  return daysAfter(new Date(`${day}T00:00:00Z`), 1)
    .toISOString()
    .slice(0, 10);
}
