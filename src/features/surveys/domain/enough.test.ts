import { describe, expect, test } from 'vitest';
import { isEnough, neededOf } from './enough.ts';

describe('R-490 the minimum of a group is ten answers and half of the invited', () => {
  test.each([
    [0, 0, false],
    [0, 30, false],
    [9, 9, false],
    [9, 10, false],
    [10, 10, true],
    [10, 20, true],
    [10, 21, false],
    [11, 21, true],
    [49, 99, false],
    [50, 99, true],
    [50, 100, true],
    [2499, 4999, false],
    [2500, 4999, true],
  ])('%i of %i: %s', (answered, invited, expected) => {
    expect(isEnough(answered, invited)).toBe(expected);
  });

  test.each([
    [0, 10],
    [1, 10],
    [20, 10],
    [21, 11],
    [99, 50],
    [4999, 2500],
  ])('of %i invited %i have to answer', (invited, expected) => {
    expect(neededOf(invited)).toBe(expected);
  });

  test('what is needed is just enough, one less is not', () => {
    for (let invited = 10; invited <= 500; invited += 1) {
      const needed = neededOf(invited);
      expect([isEnough(needed, invited), isEnough(needed - 1, invited)]).toEqual([true, false]);
    }
  });
});
