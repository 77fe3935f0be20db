import { describe, expect, test } from 'vitest';
import { hasOutcome, outcomes, type Sitting } from './exams.ts';

const of = (low: number, participants: number): Sitting => ({ low, participants });

describe('R-472 what an exam says of a school', () => {
  test.each([
    ['sat by nobody', undefined, of(5, 10), []],
    ['nobody came', of(0, 0), of(5, 10), []],
    ['the first time', of(3, 10), undefined, ['sat']],
    ['the first time, 29 of 100', of(29, 100), of(0, 0), ['sat', 'none_low']],
    ['30 % exactly is low', of(30, 100), of(30, 100), ['sat', 'sat_both']],
    ['5 points exactly are a change', of(30, 100), of(35, 100), ['sat', 'sat_both', 'better']],
    ['less than 5 points are none', of(3001, 10_000), of(35, 100), ['sat', 'sat_both']],
    ['one of 21 more is less than 5 points', of(1, 21), of(0, 21), ['sat', 'sat_both', 'none_low']],
    ['one of 20 more is 5 points', of(1, 20), of(0, 7), ['sat', 'sat_both', 'worse', 'none_low']],
    ['all before, nobody now', of(0, 3), of(3, 3), ['sat', 'sat_both', 'better', 'none_low']],
  ])('%s', (_, now, before, expected) => {
    expect(outcomes.filter((outcome) => hasOutcome(outcome, now, before))).toEqual(expected);
  });
});
