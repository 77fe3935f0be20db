import { describe, expect, test } from 'vitest';
import { sortRows, type SortValue } from './order.ts';

function sorted(values: readonly SortValue[], isDescending: boolean): readonly SortValue[] {
  return sortRows(values, (value) => value, isDescending);
}

describe('order of rows', () => {
  test.each([
    [[], false, []],
    [[null, 2, null, 10, 0], false, [0, 2, 10, null, null]],
    [[null, 2, 10, 0], true, [10, 2, 0, null]],
    [['Школа № 10', 'Школа № 9'], false, ['Школа № 9', 'Школа № 10']],
    [['Ж', 'Ё', 'Е'], false, ['Е', 'Ё', 'Ж']],
    [['б', 'А'], true, ['б', 'А']],
  ] as const)('R-285 no data stands last in either direction, texts stand as they are looked for: %j', (...row) => {
    const [values, isDescending, expected] = row;
    expect(sorted(values, isDescending)).toEqual(expected);
  });

  test('R-285 equal rows stay as they stood', () => {
    const rows = [
      { id: 1, value: 5 },
      { id: 2, value: 3 },
      { id: 3, value: 5 },
    ];
    expect(sortRows(rows, ({ value }) => value, true).map(({ id }) => id)).toEqual([1, 3, 2]);
  });
});
