import { describe, expect, test } from 'vitest';
import { readRegistryRow, findRegistryColumns } from '#features/registry/domain/registry-file.ts';
import { indexRegistryRows } from './registry-rows.ts';
import { resolveByFile, type RawSchool } from './school-resolve.ts';

const headings = 'school_code,school_name,municipality,status,valid_from,valid_to,successor_code,former_names'.split(
  ',',
);
const { places } = findRegistryColumns(headings);
const index = indexRegistryRows(
  [
    '001,МОУ СОШ № 1,Первый район,active,,,,Школа имени Ленина|СОШ им. Ильича',
    '002,МОУ СОШ № 2,Первый район,merged,,2021-08-31,005,',
    '005,МОУ СОШ № 5,Первый район,merged,,2022-08-31,001,',
    '003,МОУ СОШ № 3,Первый район,closed,,2021-08-31,,',
    '004,МОУ СОШ № 1,Второй район,active,,,,',
    '006,Лицей,Первый район,merged,,2021-08-31,007,',
    '007,Гимназия,Первый район,merged,,2021-08-31,006,',
    '0760101,Школа десять,Первый район,active,,,,',
    '007112,Школа семь,Первый район,active,,,,',
    '07113,Школа восемь,Первый район,active,,,,',
    '007113,Школа девять,Первый район,active,,,,',
    'AB1,Школа-интернат,Первый район,active,,,,',
  ].map((line, place) => readRegistryRow(place + 2, line.split(','), places).value),
);

function ask(changes: Partial<RawSchool>): readonly [string | null, ...string[]] {
  const raw: RawSchool = {
    code: null,
    name: null,
    municipality: null,
    region: null,
    lead: null,
    year: 2023,
    ...changes,
  };
  const [entry] = index.resolve([raw]);
  return [entry?.school?.code ?? null, ...(entry?.problems ?? []).map(({ code }) => code)];
}

describe('R-078 R-086 R-087 a row finds its school in the registry', () => {
  test.each<[string, Partial<RawSchool>, readonly [string | null, ...string[]]]>([
    ['by code', { code: '001' }, ['001']],
    ['by code and present name', { code: '001', name: 'СОШ №1' }, ['001']],
    ['by code with a former name', { code: '001', name: 'Школа им. Ленина' }, ['001', 'former_name']],
    ['by code with a strange name', { code: '001', name: 'Ромашка' }, ['001', 'name_mismatch']],
    ['not when the name is of another school', { code: '001', name: 'СОШ №3' }, [null, 'name_mismatch']],
    [
      'by code, though elsewhere a school has that name',
      { code: '003', name: 'СОШ №1', municipality: 'Второй', year: 2020 },
      [null, 'name_mismatch'],
    ],
    ['by a code in other letters', { code: 'АВ1' }, ['AB1', 'lookalike_letters']],
    ['by a code with letters for zeros', { code: '76O1\u041e1' }, ['0760101', 'lookalike_letters', 'code_normalised']],
    ['by a number that lost its zeros', { code: '7112' }, ['007112', 'code_normalised']],
    ['not by a number two schools would have', { code: '7113' }, [null, 'unknown_school']],
    ['by a number that is the code of one of them', { code: '07113' }, ['07113']],
    [
      'by name typed in two alphabets',
      { name: 'C\u041e\u0428 \u21161', municipality: 'B\u0442\u043e\u0440\u043e\u0439 \u0440\u0430\u0439\u043e\u043d' },
      ['004', 'lookalike_letters', 'lookalike_letters', 'matched_by_name'],
    ],
    ['by a code with a space', { code: ' 001' }, ['001', 'code_normalised']],
    ['not by an unknown code, whatever the name', { code: '999', name: 'СОШ №1' }, [null, 'unknown_school']],
    ['by name and municipality', { name: 'СОШ №1', municipality: 'Второй район' }, ['004', 'matched_by_name']],
    ['not by a name two schools have', { name: 'СОШ №1' }, [null, 'ambiguous_school']],
    ['by a former name', { name: 'СОШ им. Ильича' }, ['001', 'matched_by_name', 'former_name']],
    ['not in another municipality', { name: 'Лицей', municipality: 'Второй район' }, [null, 'unknown_school']],
    ['not without any name', {}, [null, 'unknown_school']],
  ])('%s', (_, raw, expected) => {
    expect(ask(raw)).toEqual(expected);
  });
});

describe('R-079 mergers and closures by the year of the results', () => {
  test.each([
    ['002', 2021, ['002']],
    ['002', 2022, ['005', 'school_merged']],
    ['002', 2023, ['001', 'school_merged']],
    ['005', 2022, ['005']],
    ['003', 2021, ['003']],
    ['003', 2022, [null, 'school_closed']],
    ['006', 2021, ['006']],
    ['006', 2022, [null, 'ambiguous_school']],
  ] as const)('school %s in %i is %j', (code, year, expected) => {
    expect(ask({ code, year })).toEqual(expected);
  });
});

describe('without a registry', () => {
  const raw = (changes: Partial<RawSchool>): RawSchool => ({
    ...{ code: null, name: null, municipality: null, region: null, lead: null, year: null },
    ...changes,
  });

  test('the code is the school, its label the first of its names', () => {
    const entries = resolveByFile([raw({ code: '1', name: 'Б' }), raw({ code: '1.0', name: 'А' })]);
    expect(entries.map(({ school }) => [school?.school, school?.name])).toEqual([
      ['1', 'А'],
      ['1', 'А'],
    ]);
  });

  test('spellings of a name are one school', () => {
    const entries = resolveByFile([raw({ name: 'МОУ «СОШ № 1»' }), raw({ name: 'СОШ №1' })]);
    expect(new Set(entries.map(({ school }) => school?.school)).size).toBe(1);
  });
});

test('R-086 without a registry, too, a school typed in two alphabets is one school', () => {
  const base = { region: null, lead: null, year: null };
  const entries = resolveByFile([
    {
      ...base,
      code: '76O101',
      name: 'M\u041e\u0423 C\u0428 \u2116 12',
      municipality: 'P\u044b\u0431\u0438\u043d\u0441\u043a',
    },
    { ...base, code: '760101', name: 'МОУ СШ № 12', municipality: 'Рыбинск' },
    { ...base, code: 'O1', name: null, municipality: null },
  ]);
  const school = { school: '760101', name: 'МОУ СШ № 12', municipality: 'Рыбинск' };
  expect(entries.map((entry) => entry.school)).toMatchObject([school, school, { school: 'O1' }]);
  expect(entries[0]?.problems.map(({ code, field }) => [code, field])).toEqual([
    ['lookalike_letters', 'school_name'],
    ['lookalike_letters', 'municipality'],
    ['lookalike_letters', 'school_code'],
  ]);
});
