import { afterEach, beforeEach, expect } from 'vitest';

const said: unknown[][] = [];
const original = console.error;

// A stray console.error is a defect that nobody reads; here it fails the test that caused it.
beforeEach(() => {
  said.length = 0;
  console.error = (...parts: unknown[]): void => {
    said.push(parts);
  };
});
afterEach(() => {
  console.error = original;
  expect(said, 'console.error was called').toEqual([]);
});
