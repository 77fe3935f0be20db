import { describe, expect, test } from 'vitest';
import { dayAfter, findTermFault, holdsOn, isWithin, type Term } from './term.ts';

const term = (validFrom: string, validTo: string | null = null): Term => ({ validFrom, validTo });

describe('R-203 a role holds from its first day to the day before its last date', () => {
  test.each<[Term, string, boolean]>([
    [term('2025-09-01'), '2025-08-31', false],
    [term('2025-09-01'), '2025-09-01', true],
    [term('2025-09-01'), '2099-01-01', true],
    [term('2025-09-01', '2025-09-10'), '2025-09-09', true],
    [term('2025-09-01', '2025-09-10'), '2025-09-10', false],
    [term('2025-09-01', '2025-09-01'), '2025-09-01', false],
  ])('%j on %s: %s', (given, day, expected) => {
    expect(holdsOn(given, day)).toBe(expected);
  });
});

describe('R-210 a term within another', () => {
  test.each<[Term, Term, boolean]>([
    [term('2025-09-01', '2025-09-10'), term('2025-09-01', '2025-09-10'), true],
    [term('2025-09-01', '2025-09-11'), term('2025-09-01', '2025-09-10'), false],
    [term('2025-08-31', '2025-09-10'), term('2025-09-01', '2025-09-10'), false],
    [term('2025-09-01'), term('2025-09-01', '2025-09-10'), false],
    [term('2025-09-01', '2025-09-10'), term('2025-01-01'), true],
    [term('2025-09-01'), term('2025-01-01'), true],
  ])('%j in %j: %s', (inner, outer, expected) => {
    expect(isWithin(inner, outer)).toBe(expected);
  });
});

test.each([
  ['2025-12-31', 1, '2026-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-03-30', 1, '2025-03-31'],
  ['2025-01-01', -1, '2024-12-31'],
  ['2025-01-31', 30, '2025-03-02'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(dayAfter(day, days)).toBe(expected);
});

test.each<[Term, string | null]>([
  [term('2025-09-01'), null],
  [term('2024-09-01', '2025-09-02'), null],
  [term('2025-09-01', '2025-09-01'), 'dates_crossed'],
  [term('2025-09-02', '2025-09-01'), 'dates_crossed'],
  [term('2024-09-01', '2025-09-01'), 'term_is_over'],
  [term('2030-09-01', '2031-09-01'), null],
])('%j wished for on 1 September 2025: %s', (given, fault) => {
  expect(findTermFault(given, '2025-09-01')).toBe(fault);
});
