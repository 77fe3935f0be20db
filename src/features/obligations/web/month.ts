import { nextDay, step } from '../domain/working-days.ts';

/** First and last day of a month, `2025-09`. */
export function monthSpan(month: string): { readonly from: string; readonly to: string } {
  return { from: `${month}-01`, to: step(`${monthAfter(month)}-01`, -1) };
}

export function monthAfter(month: string, months = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Weeks of a month from Monday to Sunday, with the days of the months beside it that fill them. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const { from, to } = monthSpan(month);
  const weekday = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let day = step(from, -weekday); day <= to;) {
    const week: string[] = [];
    while (week.length < 7) {
      week.push(day);
      day = nextDay(day);
    }
    weeks.push(week);
  }
  return weeks;
}
