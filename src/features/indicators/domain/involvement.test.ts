import { expect, test } from 'vitest';
import { isIdle } from './involvement.ts';

test.each([
  [{ due: 0, done: 0 }, false],
  [{ due: 1, done: 0 }, true],
  [{ due: 1, done: 1 }, false],
  [{ due: 2, done: 1 }, false],
  [{ due: 3, done: 1 }, true],
  [{ due: 101, done: 50 }, true],
])('R-473 %o is idle: %s', (involvement, expected) => {
  expect(isIdle(involvement)).toBe(expected);
});
