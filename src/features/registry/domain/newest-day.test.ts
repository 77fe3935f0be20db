import { expect, test } from 'vitest';
import { newestDay } from './newest-day.ts';

const group = (schools: number, validTo: string | null): { schools: number; validTo: string | null } => {
  return { schools, validTo };
};

test.each<[string, readonly ReturnType<typeof group>[], string | null]>([
  ['no groups', [], null],
  ['somebody is in one today', [group(0, '2024-01-01'), group(3, null)], null],
  ['all have ended: the last day of the newest', [group(0, '2023-01-01'), group(0, '2024-01-01')], '2023-12-31'],
  ['ended today', [group(0, '2025-09-01')], '2025-08-31'],
  ['only to come', [group(0, null), group(0, '2026-01-01')], null],
  ['ended and to come', [group(0, null), group(0, '2024-03-01')], '2024-02-29'],
])('R-308 groups of schools are opened on a day that has some: %s', (_, groups, day) => {
  expect(newestDay(groups, '2025-09-01')).toBe(day);
});
