import { describe, expect, test } from 'vitest';
import { sortRows } from '#kernel/order.ts';
import { listSorts, type Orderable, readListSort } from './list-order.ts';

const school = (schoolCode: string, more: Partial<Orderable> = {}): Orderable => ({
  schoolCode,
  schoolName: schoolCode,
  municipality: 'Любимский район',
  cluster: null,
  sharePercent: null,
  participants: 0,
  recurrence: null,
  dynamics: null,
  ...more,
});

function order(by: keyof typeof listSorts, rows: readonly Orderable[], isDescending = false): readonly string[] {
  return sortRows(rows, listSorts[by], isDescending).map(({ schoolCode }) => schoolCode);
}

describe('order of a list', () => {
  test('R-285 clusters go from below the scale to strong, schools without one last', () => {
    const rows = [
      school('s', { cluster: 'strong' }),
      school('none'),
      school('b', { cluster: 'basic' }),
      school('under', { cluster: 'below_range' }),
      school('m', { cluster: 'moderate' }),
    ];
    expect(order('cluster', rows)).toEqual(['under', 'b', 'm', 's', 'none']);
    expect(order('cluster', rows, true)).toEqual(['s', 'm', 'b', 'under', 'none']);
  });

  test('R-285 shares are compared as numbers, not as texts', () => {
    const rows = [school('9', { sharePercent: '9.5' }), school('100', { sharePercent: '100.0' }), school('none')];
    expect(order('share', rows)).toEqual(['9', '100', 'none']);
  });

  test('R-285 recurrence grows from the first time to a crisis, dynamics from better to worse', () => {
    const rows = [
      school('c', { recurrence: 'crisis', dynamics: 'worsened' }),
      school('f', { recurrence: 'first_time', dynamics: 'improved' }),
      school('r', { recurrence: 'repeat_in_5y', dynamics: 'unchanged' }),
    ];
    expect(order('years', rows)).toEqual(['f', 'r', 'c']);
    expect(order('dynamics', rows)).toEqual(['f', 'r', 'c']);
  });

  test.each([
    ['share', { by: 'share', isDescending: false }],
    ['-share', { by: 'share', isDescending: true }],
    ['toString', null],
    ['-', null],
    ['', null],
    [undefined, null],
  ])('R-286 an address names a column or nothing: %j', (text, expected) => {
    expect(readListSort(text)).toEqual(expected);
  });
});
