import { expect, test } from 'vitest';
import { daysBefore } from '#kernel/day.ts';
import { termDays } from './retention.ts';

const terms = { category: 'sessions', defaultDays: 365, minimumDays: 30 };

test.each([
  ['nothing decided', undefined, 365],
  ['longer', 1000, 1000],
  ['the least', 30, 30],
  ['shorter than is allowed since', 10, 30],
])('R-257 term: %s', (_, decided, days) => {
  expect(termDays(terms, decided)).toBe(days);
});

test('R-257 the default is never under the minimum', () => {
  expect(termDays({ ...terms, defaultDays: 1 }, undefined)).toBe(30);
});

test('R-257 days are whole days back', () => {
  expect(daysBefore(new Date('2025-03-01T09:00:00Z'), 365)).toEqual(new Date('2024-03-01T09:00:00Z'));
  expect(daysBefore(new Date('2025-03-01T09:00:00Z'), 1)).toEqual(new Date('2025-02-28T09:00:00Z'));
});
