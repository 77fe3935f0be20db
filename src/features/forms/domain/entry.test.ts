import { describe, expect, test } from 'vitest';
import { decimalEntered, integerEntered } from './entry.ts';

describe('what is typed into a number', () => {
  test.each([
    ['', undefined],
    ['  ', undefined],
    ['0', 0],
    ['007', 7],
    ['1 100', 1100],
    ['1\u00a0100', 1100],
    ['1\u202f100', 1100],
    ['−3', -3],
    ['-3', -3],
    ['12а', '12а'],
    ['12,5', '12,5'],
    ['1e3', '1e3'],
    ['9999999999999999', '9999999999999999'],
  ])('a count: «%s» is %j', (text, answer) => {
    expect(integerEntered(text)).toBe(answer);
  });

  test.each([
    ['', undefined],
    ['12,50', '12.50'],
    ['12.5', '12.5'],
    ['1 234,5', '1234.5'],
    ['−0,25', '-0.25'],
    ['пять', 'пять'],
    ['1,2,3', '1,2,3'],
    ['1,1234567', '1,1234567'],
  ])('a decimal: «%s» is %j', (text, answer) => {
    expect(decimalEntered(text)).toBe(answer);
  });
});
