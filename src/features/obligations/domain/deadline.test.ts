import { describe, expect, test } from 'vitest';
import { isEscalated, isReminded, standingOf, wasLate } from './deadline.ts';
import { isQuiet } from './quiet.ts';

const term = { opensOn: '2025-09-10', dueOn: '2025-09-30', graceDays: 2 };

describe('R-440 how a duty stands', () => {
  test.each([
    ['2025-09-09', 'ahead', 'before it begins'],
    ['2025-09-10', 'open', 'on its first day'],
    ['2025-09-22', 'open', 'eight days before'],
    ['2025-09-23', 'soon', 'a week before'],
    ['2025-09-30', 'soon', 'the last day belongs to the time before it'],
    ['2025-10-01', 'grace', 'the day after'],
    ['2025-10-02', 'grace', 'the last day of grace'],
    ['2025-10-03', 'overdue', 'grace is over'],
  ])('%s: %s (%s)', (today, standing) => {
    expect(standingOf({ ...term, state: 'open' }, today)).toBe(standing);
    for (const state of ['done', 'excused', 'cancelled'] as const)
      expect(standingOf({ ...term, state }, today)).toBe(state);
  });

  test('without grace it is overdue the day after; what opens late is late all the same', () => {
    const short = { opensOn: '2025-10-05', dueOn: '2025-09-30', graceDays: 0, state: 'open' } as const;
    expect(standingOf(short, '2025-10-01')).toBe('overdue');
  });

  test('done late is done after the grace', () => {
    expect(['2025-09-30', '2025-10-02', '2025-10-03'].map((day) => wasLate(term, day))).toEqual([false, false, true]);
  });
});

describe('R-441 who is told when', () => {
  test.each([
    ['2025-09-22', false],
    ['2025-09-23', true],
    ['2025-09-24', false],
    ['2025-09-27', true],
    ['2025-09-29', true],
    ['2025-09-30', true],
    ['2025-10-01', true],
    ['2025-11-15', true],
    ['2025-09-09', false],
  ])('on %s a letter: %s', (today, isTold) => {
    expect(isReminded(term, today)).toBe(isTold);
  });

  test('nothing is said of what has not begun', () => {
    expect(isReminded({ ...term, opensOn: '2025-09-28' }, '2025-09-27')).toBe(false);
  });

  test('the coordinator hears five days after the grace', () => {
    expect(['2025-10-06', '2025-10-07'].map((day) => isEscalated(term, day))).toEqual([false, true]);
  });

  test.each([
    ['07:59', true],
    ['08:00', false],
    ['19:59', false],
    ['20:00', true],
    ['00:10', true],
  ])('at %s it is quiet: %s', (time, quiet) => {
    expect(isQuiet(time)).toBe(quiet);
  });
});
