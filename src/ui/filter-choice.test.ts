import { expect, test } from 'vitest';
import { toggled } from './filter-choice.ts';

test.each([
  [[], 'a', ['a']],
  [['a'], 'b', ['a', 'b']],
  [['a', 'b'], 'a', ['b']],
  [['a'], 'a', undefined],
] as const)(
  'R-286 a value joins the condition or leaves it, and the last one takes the condition away: %j',
  (...row) => {
    const [list, value, expected] = row;
    expect(toggled<string>(list, value)).toEqual(expected);
  },
);
