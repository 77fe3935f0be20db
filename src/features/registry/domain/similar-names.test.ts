import { expect, test } from 'vitest';
import { mostLike } from './similar-names.ts';

const names = [
  { id: 1, searchName: 'березовская сош' },
  { id: 2, searchName: 'березкинская оош' },
  { id: 3, searchName: 'гимназия № 1' },
  { id: 3, searchName: 'школа-интернат лесная' },
];

test.each<[string, readonly number[]]>([
  ['', []],
  ['!!', []],
  ['берозовская', [1]],
  ['березовкая сош', [1, 2]],
  ['лестная школа', [3]],
  ['ъъъ', []],
])('R-304 «%s» is like %j', (typed, expected) => {
  expect(mostLike(typed, names, 5).slice(0, expected.length || 5)).toEqual(expected);
});
