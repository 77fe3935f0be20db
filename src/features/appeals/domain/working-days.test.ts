import { describe, expect, test } from 'vitest';
import { answerBy, isOverdue, movedBy, USUAL_ANSWER_DAYS } from './deadline.ts';
import { addWorkingDays, countWorkingDays, daysUntil, isWorkingDay } from './working-days.ts';

describe('R-331 the answer is due in working days', () => {
  test.each([
    ['2025-09-06', false, 'Saturday'],
    ['2025-09-07', false, 'Sunday'],
    ['2025-09-08', true, 'Monday'],
    ['2025-11-04', false, 'a holiday on a Tuesday'],
    ['2026-01-08', false, 'the last of the new year’s days'],
    ['2026-01-09', true, 'the first working day of the year'],
  ])('%s works: %s (%s)', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  test.each([
    ['2025-09-01', 0, '2025-09-01', 'no days are the day itself'],
    ['2025-09-01', 10, '2025-09-15', 'two weeks of five days'],
    ['2025-09-05', 1, '2025-09-08', 'over a weekend'],
    ['2025-09-06', 1, '2025-09-08', 'said on a Saturday'],
    ['2025-12-31', 1, '2026-01-09', 'over the new year'],
    ['2025-10-31', 3, '2025-11-06', 'over a holiday and a weekend'],
    ['2024-02-22', 1, '2024-02-26', 'in a leap year over a holiday on Friday'],
  ])('%s and %i working days give %s: %s', (day, count, last) => {
    expect(addWorkingDays(day, count)).toBe(last);
    expect(countWorkingDays(day, last)).toBe(count);
  });

  test('as many as the edition says, usually ten', () => {
    expect(answerBy('2025-09-01', USUAL_ANSWER_DAYS)).toBe('2025-09-15');
    expect(answerBy('2025-09-01', 5)).toBe('2025-09-08');
  });

  test.each([
    ['2025-09-15', '2025-09-01', 14],
    ['2025-09-01', '2025-09-01', 0],
    ['2025-08-29', '2025-09-01', -3],
  ])('until %s from %s there are %i days', (day, today, days) => {
    expect(daysUntil(today, day)).toBe(days);
  });
});

describe('R-332 the days the school took for its reply are not the operator’s', () => {
  test.each([
    ['2025-09-15', '2025-09-03', '2025-09-03', '2025-09-15', 'replied at once'],
    ['2025-09-15', '2025-09-03', '2025-09-05', '2025-09-17', 'two working days'],
    ['2025-09-15', '2025-09-05', '2025-09-07', '2025-09-15', 'a weekend is no delay'],
    ['2025-09-05', '2025-09-03', '2025-09-17', '2025-09-19', 'replied after the day had passed'],
  ])('%s, asked %s, replied %s: %s (%s)', (dueOn, askedOn, repliedOn, moved) => {
    expect(movedBy(dueOn, { askedOn, repliedOn })).toBe(moved);
  });
});

describe('R-333 an answer is late the day after its last day', () => {
  test.each([
    ['submitted', '2025-09-15', false],
    ['submitted', '2025-09-16', true],
    ['in_review', '2025-09-16', true],
    ['asked', '2025-09-16', false],
    ['accepted', '2025-09-16', false],
    ['rejected', '2025-09-16', false],
    ['withdrawn', '2025-09-16', false],
  ] as const)('%s on %s: %s', (state, today, late) => {
    expect(isOverdue({ state, dueOn: '2025-09-15' }, today)).toBe(late);
  });
});
