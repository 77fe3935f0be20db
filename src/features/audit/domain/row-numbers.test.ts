import { expect, test } from 'vitest';
import { readableNumbers } from './row-numbers.ts';

test.each([
  ['{}', ''],
  ['{[3,4)}', '3'],
  ['{[3,4),[7,10),[12,14)}', '3, 7–9, 12–13'],
  ['3, 7', '3, 7'],
  ['', ''],
  ['{[3,4)} и ещё', '{[3,4)} и ещё'],
])('R-241 numbers of rows are read as numbers: %s', (text, shown) => {
  expect(readableNumbers(text)).toBe(shown);
});
