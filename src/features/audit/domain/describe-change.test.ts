import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeChange } from './describe-change.ts';

type Fields = Record<string, unknown> | null;
type Expected = readonly (readonly [field: string, before: string | null, after: string | null])[];

const cases: readonly (readonly [what: string, before: Fields, after: Fields, expected: Expected])[] = [
  ['nothing at all', null, null, []],
  ['empty objects', {}, {}, []],
  ['nothing changed', { name: 'Анна', year: 2025 }, { name: 'Анна', year: 2025 }, []],
  ['absent, null and empty are the same', { a: null, b: [], c: {} }, {}, []],
  ['made', null, { name: 'Анна', phone: null }, [['name', null, 'Анна']]],
  ['taken away', { name: 'Анна' }, null, [['name', 'Анна', null]]],
  [
    'one of several, in the order of names',
    { role: 'curator', name: 'Анна' },
    { role: 'director', name: 'Анна', at: 1 },
    [
      ['at', null, '1'],
      ['role', 'curator', 'director'],
    ],
  ],
  ['an empty text is not nothing', { note: '' }, {}, [['note', '', null]]],
  [
    'nought and no',
    { days: 0, isOpen: false },
    { days: 1, isOpen: true },
    [
      ['days', '0', '1'],
      ['isOpen', 'false', 'true'],
    ],
  ],
  ['a number and its text read the same', { year: 2025 }, { year: '2025' }, []],
  ['a day stays as it is', { validTo: null }, { validTo: '2025-09-01' }, [['validTo', null, '2025-09-01']]],
  [
    'an instant in the time of the region',
    null,
    { at: '2025-09-01T21:30:15.123Z' },
    [['at', null, '2025-09-02 00:30:15']],
  ],
  [
    'a text that only looks like an instant',
    null,
    { at: '2025-99-99T99:99:99Z' },
    [['at', null, '2025-99-99T99:99:99Z']],
  ],
  [
    'an object by its parts',
    { place: { schoolId: 1, municipalityId: 2 } },
    { place: { schoolId: 3, municipalityId: 2 } },
    [['place.schoolId', '1', '3']],
  ],
  ['what lies deeper in one line', null, { a: { b: { c: 1, d: null } } }, [['a.b', null, '(c: 1, d: –)']]],
  [
    'an object that becomes a text',
    { a: { b: 1 } },
    { a: 'x' },
    [
      ['a', null, 'x'],
      ['a.b', '1', null],
    ],
  ],
  ['a list', { years: [2022, 2023] }, { years: [2023] }, [['years', '2022, 2023', '2023']]],
  [
    'a list of objects',
    null,
    { passed: [{ kind: 'matter', count: 3 }] },
    [['passed', null, '(kind: matter, count: 3)']],
  ],
  ['a list with nothing in it', null, { list: [null, 1] }, [['list', null, '–, 1']]],
  ['a long text is cut', null, { note: 'я'.repeat(501) }, [['note', null, `${'я'.repeat(499)}…`]]],
  ['a password', { password: 'old' }, { password: 'new' }, []],
  [
    'any secret',
    null,
    { tokenHash: 'x', totpSealed: 'x', recoveryCodes: ['x'], link: 'https://…', newPassword: 'x' },
    [],
  ],
  ['a secret within', { a: { password: 'old' } }, { a: { password: 'new', name: 'Анна' } }, [['a.name', null, 'Анна']]],
  ['a secret deep within', null, { a: [{ token: 'x', name: 'Анна' }] }, [['a', null, '(name: Анна)']]],
  [
    'that there is a password is no secret',
    { hasPassword: false },
    { hasPassword: true, tokens: 3 },
    [
      ['hasPassword', 'false', 'true'],
      ['tokens', null, '3'],
    ],
  ],
];

describe('R-241 what a row of the log changed', () => {
  test.each(cases)('%s', (_, before, after, expected) => {
    expect(describeChange(before, after)).toEqual(
      expected.map(([field, old, now]) => ({ field, before: old, after: now })),
    );
  });

  test('two long texts that differ only past the cut are told', () => {
    const [change] = describeChange({ note: `${'я'.repeat(600)}а` }, { note: `${'я'.repeat(600)}б` });
    expect(change?.field).toBe('note');
  });

  const fields = fc.dictionary(fc.string(), fc.jsonValue());
  test('law: nothing changed is nothing told', () => {
    fc.assert(
      fc.property(fields, (value) => {
        expect(describeChange(value, value)).toEqual([]);
      }),
    );
  });

  test('law: told backwards, before and after change places', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const back = describeChange(other, one).map(({ field, before, after }) => ({
          field,
          before: after,
          after: before,
        }));
        expect(back).toEqual(describeChange(one, other));
      }),
    );
  });
});
