import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPercent, qualityOf } from './fill.ts';

describe('R-423 how far an answer has come', () => {
  test.each([
    [0, 0, null],
    [3, 0, 0],
    [3, 1, 33],
    [3, 2, 66],
    [200, 199, 99],
    [3, 3, 100],
  ])('%i asked, %i answered: %s', (asked, answered, percent) => {
    expect(fillPercent({ asked, answered })).toBe(percent);
  });

  test('100 only when nothing is left', () => {
    const pair = fc
      .integer({ min: 1, max: 32_767 })
      .chain((asked) => fc.tuple(fc.constant(asked), fc.integer({ min: 0, max: asked })));
    fc.assert(
      fc.property(pair, ([asked, answered]) => (fillPercent({ asked, answered }) === 100) === (asked === answered)),
    );
  });

  test.each([
    [{ answered: 0, errors: 0, warnings: 0 }, 'empty'],
    [{ answered: 0, errors: 1, warnings: 0 }, 'errors'],
    [{ answered: 5, errors: 0, warnings: 2 }, 'warnings'],
    [{ answered: 5, errors: 1, warnings: 2 }, 'errors'],
    [{ answered: 5, errors: 0, warnings: 0 }, 'clean'],
  ])('%j: %s', (fill, quality) => {
    expect(qualityOf({ asked: 9, ...fill })).toBe(quality);
  });
});
