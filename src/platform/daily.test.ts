import { expect, test } from 'vitest';
import { dueNow } from './daily.ts';

const all = [{ name: 'letters', dailyAt: '09:00' }, { name: 'import' }, { name: 'tidy', dailyAt: '03:30' }];

test.each([
  ['00:00', []],
  ['03:29', []],
  ['03:30', ['tidy']],
  ['09:00', ['letters', 'tidy']],
  ['19:59', ['letters', 'tidy']],
  ['20:00', []],
])('at %s it is time for %j', (time, names) => {
  expect(dueNow(all, time).map(({ name }) => name)).toEqual(names);
});
