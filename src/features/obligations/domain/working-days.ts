import { daysAfter } from '#kernel/day.ts';

/**
 * What a region's calendar says against Saturdays, Sundays and the holidays of the law: a day the government made free, or a Saturday
 * on which people work. By ISO day; true: a working day.
 */
export type MovedDays = ReadonlyMap<string, boolean>;
const NONE: MovedDays = new Map();

/** Public holidays of article 112 of the Labour Code. */
const newYear = new Set(['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08']);
const others = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'] as const;

/**
 * Whether people work on a day. A holiday that falls on a weekend makes the next working day free; where the days after the new year
 * go is said by a yearly decree, which the region's own calendar holds, as it holds every day a decree moves otherwise.
 */
export function isWorkingDay(day: string, moved: MovedDays = NONE): boolean {
  return moved.get(day) ?? !(isWeekend(day) || isHoliday(day) || standsIn(day));
}

/** The day after so many working days; the day itself does not count. Days are ISO. */
export function addWorkingDays(day: string, count: number, moved: MovedDays = NONE): string {
  let last = day;
  for (let left = count; left > 0;) {
    last = nextDay(last);
    if (isWorkingDay(last, moved)) left -= 1;
  }
  return last;
}

/** Working days after the first day, up to the last and with it. */
export function countWorkingDays(first: string, last: string, moved: MovedDays = NONE): number {
  let count = 0;
  for (let day = first; day < last;) {
    day = nextDay(day);
    if (isWorkingDay(day, moved)) count += 1;
  }
  return count;
}

export function nextDay(day: string): string {
  return step(day, 1);
}

/** The day so many calendar days later; earlier when negative. */
export function step(day: string, days: number): string {
  return daysAfter(new Date(`${day}T00:00:00Z`), days)
    .toISOString()
    .slice(0, 10);
}

function isHoliday(day: string): boolean {
  const inYear = day.slice(5);
  return newYear.has(inYear) || others.some((holiday) => holiday === inYear);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Whether a holiday on the weekend just before has moved here. */
function standsIn(day: string): boolean {
  return others.some((holiday) => {
    const on = `${day.slice(0, 4)}-${holiday}`;
    return on < day && isWeekend(on) && firstFreeAfter(on) === day;
  });
}

function firstFreeAfter(day: string): string {
  let next = nextDay(day);
  while (isWeekend(next) || isHoliday(next)) next = nextDay(next);
  return next;
}
