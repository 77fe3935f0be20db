import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, isOpenFor, isOverdue, lastDayOfGrace, timelinessOf, type Term } from './term.ts';

const term: Term = { opensOn: '2025-09-01', dueOn: '2025-09-20', graceDays: 3, ownDueOn: null };
const own: Term = { ...term, ownDueOn: '2025-10-01' };

describe('R-421 the last day, the days of grace and what is late', () => {
  test.each([
    ['expected', null, '2025-09-20', 'awaited'],
    ['draft', null, '2025-09-21', 'due'],
    ['draft', null, '2025-09-23', 'due'],
    ['returned', null, '2025-09-24', 'overdue'],
    ['submitted', '2025-09-20', '2025-12-01', 'in_time'],
    ['confirmed', '2025-09-21', '2025-12-01', 'in_grace'],
    ['submitted', '2025-09-23', '2025-12-01', 'in_grace'],
    ['submitted', '2025-09-24', '2025-12-01', 'late'],
    ['returned', '2025-09-19', '2025-12-01', 'in_time'],
    ['excused', null, '2025-12-01', 'excused'],
  ] as const)('%s, first sent %s, on %s: %s', (state, firstSubmittedOn, today, told) => {
    expect(timelinessOf({ state, firstSubmittedOn }, term, today)).toBe(told);
  });

  test('a term of its own takes the place of that of the wave, with the same grace', () => {
    expect(lastDayOfGrace(own)).toBe('2025-10-04');
    expect(timelinessOf({ state: 'draft', firstSubmittedOn: null }, own, '2025-09-30')).toBe('awaited');
    expect(timelinessOf({ state: 'submitted', firstSubmittedOn: '2025-10-05' }, own, '2025-10-05')).toBe('late');
  });

  test('a survey that anybody answers is never late: nobody owes it', () => {
    const survey: Term = { ...term, isOwed: false };
    expect(timelinessOf({ state: 'expected', firstSubmittedOn: null }, survey, '2025-12-01')).toBe('awaited');
    expect(timelinessOf({ state: 'excused', firstSubmittedOn: null }, survey, '2025-12-01')).toBe('excused');
    expect(isOverdue({ state: 'expected' }, survey, '2025-12-01')).toBe(false);
  });

  test('what was sent back is owed again, though it was in time', () => {
    expect(isOverdue({ state: 'returned' }, term, '2025-09-24')).toBe(true);
    expect(isOverdue({ state: 'returned' }, term, '2025-09-23')).toBe(false);
    expect(isOverdue({ state: 'submitted' }, term, '2025-12-01')).toBe(false);
  });

  test('a day later and earlier is the same day again', () => {
    expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(dayAfter('2025-12-31', 1)).toBe('2026-01-01');
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 4000 }),
        (days) => dayAfter(dayAfter('2025-03-30', days), -days) === '2025-03-30',
      ),
    );
  });
});

describe('R-422 closed is locked', () => {
  test.each([
    ['open', null, true],
    ['closed', null, false],
    ['closed', '2025-09-19', false],
    ['closed', '2025-09-20', true],
    ['draft', '2025-09-20', false],
  ] as const)('a %s wave, own term %s: %s', (state, ownDueOn, isOpen) => {
    expect(isOpenFor(state, ownDueOn, '2025-09-20')).toBe(isOpen);
  });
});
