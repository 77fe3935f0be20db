import { describe, expect, test } from 'vitest';
import { answerBy, isOverdue, movedBy, USUAL_ANSWER_DAYS } from './deadline.ts';

describe('R-331 the answer is due in working days', () => {
  test('as many as the edition says, usually ten', () => {
    expect(answerBy('2025-09-01', USUAL_ANSWER_DAYS)).toBe('2025-09-15');
    expect(answerBy('2025-09-01', 5)).toBe('2025-09-08');
  });

  test('a day the region moved is counted as the region has it', () => {
    const moved = new Map([['2025-09-08', false]]);
    expect(answerBy('2025-09-01', 5, moved)).toBe('2025-09-09');
    expect(movedBy('2025-09-05', { askedOn: '2025-09-03', repliedOn: '2025-09-05' }, moved)).toBe('2025-09-10');
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
