import { describe, expect, test } from 'vitest';
import { changeMemberships, type Membership } from './grouping-change.ts';

const on = '2024-09-01';
const member = (validFrom: string, validTo: string | null): Membership => ({ schoolId: 1, validFrom, validTo });

describe('R-307 a school is put into a group or taken out', () => {
  test.each<[string, 'add' | 'remove', readonly Membership[], readonly Membership[] | null]>([
    ['never in it: put in', 'add', [], [member(on, null)]],
    ['in it already', 'add', [member('2024-01-01', null)], null],
    ['was in it', 'add', [member('2023-01-01', on)], [member('2023-01-01', on), member(on, null)]],
    [
      'will be: up to then',
      'add',
      [member('2025-01-01', null)],
      [member('2025-01-01', null), member(on, '2025-01-01')],
    ],
    ['never in it: taken out', 'remove', [], null],
    ['left before', 'remove', [member('2023-01-01', on)], null],
    ['in it: till the day', 'remove', [member('2024-01-01', null)], [member('2024-01-01', on)]],
    ['came on the very day', 'remove', [member(on, null)], []],
    ['comes later', 'remove', [member('2025-01-01', null)], []],
  ])('%s', (_, act, known, expected) => {
    expect(changeMemberships(known, { act, on, schoolIds: [1, 1] }).get(1) ?? null).toEqual(expected);
  });
});
