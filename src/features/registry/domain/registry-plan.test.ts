import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegistryRow } from './registry-file.ts';
import { checkRows, planVersions, type SchoolVersion } from './registry-plan.ts';
import { ALWAYS, dayAfter, firstResultsYear } from './school.ts';
import { checkSuccessions, successionsOf } from './succession.ts';

const today = '2025-09-01';

function row(change: Partial<RegistryRow> = {}): RegistryRow {
  return {
    row: 2,
    code: '101001',
    name: 'СОШ № 1',
    municipality: 'Лесной район',
    oktmo: null,
    kind: null,
    level: null,
    isRural: null,
    branchOf: null,
    identifiers: [],
    status: null,
    validFrom: null,
    validTo: null,
    successorCodes: [],
    formerNames: [],
    ...change,
  };
}

const known: SchoolVersion = {
  validFrom: ALWAYS,
  validTo: null,
  name: 'СОШ № 1',
  municipality: 'Лесной район',
  kind: 'general',
  level: 'secondary',
  isRural: false,
  branchOf: null,
};

describe('R-104 versions', () => {
  test('a new school is known since always, or since the day the file gives', () => {
    expect(planVersions([], [row()], today)).toMatchObject([{ validFrom: ALWAYS, validTo: null, name: 'СОШ № 1' }]);
    expect(planVersions([], [row({ validFrom: '2021-09-01' })], today)).toMatchObject([{ validFrom: '2021-09-01' }]);
  });

  test('the same again, or saying less, changes nothing', () => {
    expect(planVersions([known], [row({ kind: 'general', level: 'secondary', isRural: false })], today)).toEqual([]);
    expect(planVersions([known], [row()], today)).toEqual([]);
  });

  test('a difference ends the version and begins another today', () => {
    expect(planVersions([known], [row({ name: 'Гимназия № 1', kind: 'gymnasium' })], today)).toEqual([
      { ...known, validTo: today },
      { ...known, validFrom: today, name: 'Гимназия № 1', kind: 'gymnasium' },
    ]);
  });

  test('or on the day the file gives', () => {
    const changes = planVersions([known], [row({ name: 'Лицей № 1', validFrom: '2024-09-01' })], today);
    expect(changes.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [ALWAYS, '2024-09-01'],
      ['2024-09-01', null],
    ]);
  });

  test('a difference on the first day of the version mends it in place', () => {
    const young = { ...known, validFrom: today };
    expect(planVersions([young], [row({ name: 'СОШ № 2' })], today)).toEqual([{ ...young, name: 'СОШ № 2' }]);
  });

  test('a closing day is the last day of the version', () => {
    expect(planVersions([known], [row({ validTo: '2025-08-31' })], today)).toEqual([
      { ...known, validTo: '2025-09-01' },
    ]);
  });

  test('a school that is gone already is described anew in place', () => {
    const gone = row({ name: 'ООШ № 1', validTo: '2022-01-31' });
    expect(planVersions([known], [gone], today)).toEqual([{ ...known, name: 'ООШ № 1', validTo: '2022-02-01' }]);
    const young = { ...known, validFrom: '2024-09-01' };
    expect(planVersions([young], [gone], today)).toMatchObject([
      { name: 'СОШ № 1', validTo: today },
      { validFrom: today },
    ]);
  });

  test('several rows of a school are its history', () => {
    const rows = [row({ name: 'Лицей', validFrom: '2023-09-01' }), row({ name: 'СОШ № 1', validFrom: '2019-09-01' })];
    expect(planVersions([], rows, today).map(({ validFrom, validTo, name }) => [validFrom, validTo, name])).toEqual([
      ['2019-09-01', '2023-09-01', 'СОШ № 1'],
      ['2023-09-01', null, 'Лицей'],
    ]);
  });
});

test('R-104 whatever files come one after another, no version ends before it begins, and each file again changes nothing', () => {
  const date = fc.option(fc.integer({ min: 2019, max: 2027 }).map((year) => `${String(year)}-09-01`));
  const said = fc.record({ name: fc.constantFrom('СОШ', 'ООШ', 'Лицей'), validFrom: date, validTo: date });
  const sound = said.filter(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo);
  fc.assert(
    fc.property(fc.array(sound, { minLength: 1, maxLength: 5 }), (files) => {
      const history = new Map<string, SchoolVersion>();
      for (const file of files) {
        const apply = (): number => {
          const changes = planVersions([...history.values()], [row(file)], today);
          for (const version of changes) history.set(version.validFrom, version);
          return changes.length;
        };
        apply();
        expect(apply()).toBe(0);
        for (const { validFrom, validTo } of history.values()) {
          if (validTo !== null) expect(validTo > validFrom).toBe(true);
        }
      }
    }),
  );
});

test('R-102 a login is of one school, an ИНН of many', () => {
  const login = { kind: 'vpr_login', value: 'edu960001' } as const;
  const inn = { kind: 'inn', value: '7707083893' } as const;
  const rows = [row({ identifiers: [login, inn] }), row({ row: 3, code: '101002', identifiers: [login, inn] })];
  expect(checkRows(rows, new Set())).toMatchObject([
    { code: 'shared_identifier', row: 3, field: 'vpr_login', expected: '101001' },
  ]);
});

test('R-103 heads and successors must be known, from the file or from before', () => {
  const rows = [row({ branchOf: '101009', successorCodes: ['101008'], validTo: '2024-08-31' })];
  expect(checkRows(rows, new Set(['101009']))).toMatchObject([{ code: 'unknown_school', field: 'successor_code' }]);
  expect(checkRows([row({ branchOf: '101001' })], new Set())).toMatchObject([
    { code: 'unknown_school', field: 'branch_of' },
  ]);
});

test.each([
  [{ status: 'merged', successorCodes: ['b'] }, [['101001', 'b', 'merge']]],
  [{ status: 'renamed', successorCodes: ['b'] }, [['101001', 'b', 'rename']]],
  [
    { status: 'closed', successorCodes: ['b', 'c'] },
    [
      ['101001', 'b', 'split'],
      ['101001', 'c', 'split'],
    ],
  ],
  [{ status: 'closed' }, [['101001', null, 'close']]],
  [{ status: 'active' }, []],
] as const)('R-105 %o is %o', (change, expected) => {
  const found = successionsOf([row({ ...change, validTo: '2024-08-31' })]);
  expect(found.map(({ from, to, kind }) => [from, to, kind])).toEqual(expected);
  expect(found.every(({ happenedOn }) => happenedOn === '2024-09-01')).toBe(true);
});

test('R-105 a file whose schools succeed one another in a circle is refused, also by way of schools known before', () => {
  const ended = { validTo: '2024-08-31', status: 'merged' } as const;
  const a = row({ code: 'a', successorCodes: ['b'], ...ended });
  const b = row({ row: 3, code: 'b', successorCodes: ['a'], ...ended });
  expect(checkSuccessions([a, b], [])).toMatchObject([{ code: 'lineage_loop' }]);
  const before = [{ from: 'b', to: 'a', kind: 'merge', year: 2020 }] as const;
  expect(checkSuccessions([a], before)).toMatchObject([{ code: 'lineage_loop', row: 2 }]);
  expect(checkSuccessions([a, row({ row: 3, code: 'b' })], before)).toEqual([]);
});

test.each([
  ['2022-01-31', 2022],
  ['2022-06-30', 2022],
  ['2022-07-01', 2023],
  ['2022-12-31', 2023],
])('R-106 what happens on %s counts from the results of %i', (date, year) => {
  expect(firstResultsYear(date)).toBe(year);
});

test.each([
  ['2023-12-31', '2024-01-01'],
  ['2024-02-28', '2024-02-29'],
])('the day after %s is %s', (date, next) => {
  expect(dayAfter(date)).toBe(next);
});
