import { daysUntil } from '#features/today/domain/urgency.ts';
import { dayAfter } from './term.ts';

export interface WaveDates {
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensOn: string;
  readonly dueOn: string;
}

/** The same day of another year; 29 February is the 28th where there is none. */
export function yearsLater(day: string, years: number): string {
  const moved = `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
  return dayAfter(moved, 0) === moved ? moved : dayAfter(moved, -1);
}

/**
 * Last year's wave a year later: all dates move by one year, and years in the title with them. Where the first day is said, the
 * window moves there with its length, and the period by as many years as the window crosses.
 */
export function movedDates(wave: WaveDates, opensOn: string | null): WaveDates {
  const opens = opensOn ?? yearsLater(wave.opensOn, 1);
  const years = Number(opens.slice(0, 4)) - Number(wave.opensOn.slice(0, 4));
  const dueOn = opensOn === null ? yearsLater(wave.dueOn, 1) : dayAfter(wave.dueOn, daysUntil(opensOn, wave.opensOn));
  return {
    title: wave.title.replaceAll(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + years)),
    periodFrom: yearsLater(wave.periodFrom, years),
    periodTo: yearsLater(wave.periodTo, years),
    opensOn: opens,
    dueOn,
  };
}
