import { expect, test } from 'vitest';
import { monthAfter, monthSpan, weeksOf } from './month.ts';

test.each([
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2025-12', '2025-12-01', '2025-12-31'],
])('%s is from %s to %s', (month, from, to) => {
  expect(monthSpan(month)).toEqual({ from, to });
});

test.each([
  ['2025-12', 1, '2026-01'],
  ['2025-01', -1, '2024-12'],
  ['2025-06', 0, '2025-06'],
])('%s and %i months is %s', (month, months, after) => {
  expect(monthAfter(month, months)).toBe(after);
});

test('weeks are whole, from Monday, and hold every day of the month once', () => {
  for (const month of ['2025-09', '2026-02', '2026-03', '2024-12']) {
    const weeks = weeksOf(month);
    const days = weeks.flat();
    expect(weeks.every((week) => week.length === 7 && new Date(week[0] ?? '').getUTCDay() === 1)).toBe(true);
    expect(new Set(days).size).toBe(days.length);
    const { from, to } = monthSpan(month);
    expect(days.filter((day) => day.startsWith(month))).toHaveLength(Number(to.slice(8)));
    expect((days[0] ?? '') <= from && (days.at(-1) ?? '') >= to).toBe(true);
  }
});
