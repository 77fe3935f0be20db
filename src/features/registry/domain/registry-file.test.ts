import { expect, test } from 'vitest';
import {
  findRegistryColumns,
  isoDate,
  readRegistryRow,
  scoreRegistryHeading,
  type RegistryRow,
} from './registry-file.ts';

const headings = [
  'Код ОО',
  'Наименование ОО',
  'Район',
  'ОКТМО',
  'Вид',
  'Уровень',
  'Местность',
  'Логин',
  'ИНН',
  'Прежние названия',
];

function read(...cells: string[]): { value: RegistryRow; faults: string[] } {
  const { places } = findRegistryColumns(headings);
  const { value, faults } = readRegistryRow(2, cells, places);
  return { value, faults: faults.map(({ code, field }) => `${code} ${field}`) };
}

test('R-103 headings are known in Russian and in English, whatever their case and «ё»', () => {
  expect(scoreRegistryHeading(['КОД ОО', 'school_name', ' Муниципальный  район ', 'Цвет'])).toBe(3);
});

test('R-103 a column said twice and a missing one are faults', () => {
  const { faults } = findRegistryColumns(['Код', 'Код ОО', 'Школа']);
  expect(faults.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'duplicate_column school_code',
    'missing_column municipality',
  ]);
});

test('a full row is understood', () => {
  const { value, faults } = read(
    '101001',
    'МОУ  «Лесная СОШ»',
    'Лесной район',
    '62603000',
    'Гимназия',
    'СОО',
    'Село',
    'EDU960001',
    '7707083893',
    'Лесная школа; Лесная ООШ | Лесная школа',
  );
  expect(faults).toEqual([]);
  expect(value).toMatchObject({
    code: '101001',
    name: 'МОУ «Лесная СОШ»',
    oktmo: '62603000',
    kind: 'gymnasium',
    level: 'secondary',
    isRural: true,
    status: null,
    formerNames: ['Лесная школа', 'Лесная ООШ'],
    identifiers: [
      { kind: 'vpr_login', value: 'edu960001' },
      { kind: 'inn', value: '7707083893' },
    ],
  });
});

test('R-103 everything wrong in a row is said', () => {
  const { faults } = read('', 'x'.repeat(501), '', '1', 'замок', 'высшее', 'луна', 'login', '1', '');
  expect(faults.sort()).toEqual(
    [
      'missing_value school_code',
      'value_too_long school_name',
      'missing_value municipality',
      'unknown_word kind',
      'unknown_word level',
      'unknown_word is_rural',
      'bad_identifier vpr_login',
      'bad_identifier inn',
      'bad_identifier oktmo',
    ].sort(),
  );
});

test.each([
  ['2021-09-01', '2021-09-01'],
  ['1.9.2021', '2021-09-01'],
  ['2021-09-01T00:00:00', '2021-09-01'],
  ['31.02.2021', null],
  ['2021', null],
  ['сентябрь', null],
])('the date %s is %s', (text, expected) => {
  expect(isoDate(text)).toBe(expected);
});
