import { describe, expect, test } from 'vitest';
import { ru } from '../ru.ts';
import { findPeopleColumns, findRepeatedRows, readPeopleRow, scorePeopleHeading } from './people-file.ts';
import { peopleHeadings, roleWords } from './people.words.ts';
import { roles } from './roles.ts';

const headings = ['ФИО', 'E-mail', 'Телефон', 'Роль', 'Муниципалитет', 'Школа', 'Приказ', 'С', 'По'];
const { places } = findPeopleColumns(headings);
const read = (...cells: string[]): ReturnType<typeof readPeopleRow> => readPeopleRow(5, cells, places);

describe('R-207 headings of a sheet of people', () => {
  test('are known in any order and letter case', () => {
    expect(findPeopleColumns(['Роль', 'ФИО']).places).toEqual({ role: 0, name: 1 });
    expect(findPeopleColumns(headings).faults).toEqual([]);
    expect(scorePeopleHeading(['№ п/п', ' фио ', 'Электронная почта', ''])).toBe(2);
  });

  test('without a name or a role there is nobody to invite', () => {
    expect(findPeopleColumns(['e-mail']).faults).toMatchObject([
      { code: 'missing_column', field: 'name' },
      { code: 'missing_column', field: 'role' },
    ]);
  });

  test('twice the same is said', () => {
    expect(findPeopleColumns([...headings, 'Почта']).faults).toMatchObject([
      { code: 'duplicate_column', field: 'email', found: 'Почта' },
    ]);
  });

  test.each(['Пароль', 'временный  ПАРОЛЬ', 'Password', 'Логин/пароль', 'passwd'])(
    '%s: passwords are not sent in files',
    (heading) => {
      expect(findPeopleColumns([...headings, heading]).faults).toEqual([
        { code: 'password_column', row: null, field: null, found: heading, expected: null },
      ]);
    },
  );

  test('no heading means two columns', () => {
    const all = Object.values(peopleHeadings).flat();
    expect(all.length).toBe(new Set(all).size);
  });
});

describe('R-207 rows', () => {
  test('all of a row is read', () => {
    const { value, faults } = read(
      'Лесная  Анна',
      'Lesnaya@example.org',
      '+7 900',
      'Директор',
      'Северный',
      '101',
      '№ 5',
      '01.09.2025',
      '2026-05-31',
    );
    expect(faults).toEqual([]);
    expect(value).toEqual({
      row: 5,
      name: 'Лесная Анна',
      email: 'Lesnaya@example.org',
      phone: '+7 900',
      role: 'director',
      municipality: 'Северный',
      school: '101',
      orderNumber: '№ 5',
      validFrom: '2025-09-01',
      validTo: '2026-06-01',
    });
  });

  test('only the name and the role must be there', () => {
    expect(read('Лесная Анна', '', '', 'мк').faults).toEqual([]);
    expect(read('', '', '', '').faults).toMatchObject([
      { code: 'missing_value', field: 'role' },
      { code: 'missing_value', field: 'name' },
    ]);
  });

  test('everything wrong is said at once, with what was probably meant', () => {
    const { faults } = read('А', 'нет', '', 'дириктор', '', '', 'x'.repeat(201), '31.02.2025', 'потом');
    expect(faults).toEqual([
      { code: 'unknown_role', row: 5, field: 'role', found: 'дириктор', expected: 'директор школы' },
      { code: 'value_too_long', row: 5, field: 'order', found: 'x'.repeat(201), expected: '200' },
      { code: 'bad_date', row: 5, field: 'valid_from', found: '31.02.2025', expected: 'YYYY-MM-DD' },
      { code: 'bad_date', row: 5, field: 'valid_to', found: 'потом', expected: 'YYYY-MM-DD' },
      { code: 'missing_value', row: 5, field: 'name', found: 'А', expected: null },
      { code: 'bad_email', row: 5, field: 'email', found: 'нет', expected: 'name@example.org' },
    ]);
  });

  test('a term of one day is a term, one that ends before it begins is not', () => {
    const day = (from: string, to: string): readonly string[] =>
      read('Лесная Анна', '', '', 'мк', '', '', '', from, to).faults.map(({ code }) => code);
    expect(day('01.09.2025', '01.09.2025')).toEqual([]);
    expect(day('02.09.2025', '01.09.2025')).toEqual(['dates_crossed']);
  });

  test.each(['31.12.9999', '0000-01-01', '01.01.1899', '2200-01-01'])('%s is a slip of the finger', (day) => {
    expect(read('Лесная Анна', '', '', 'мк', '', '', '', '', day)).toMatchObject({
      value: { validTo: null },
      faults: [{ code: 'bad_date', field: 'valid_to', found: day }],
    });
  });

  test('a guest is nobody one can name in a sheet', () => {
    expect(read('Лесная Анна', '', '', 'guest').faults).toMatchObject([{ code: 'unknown_role' }]);
    expect(read('Лесная Анна', '', '', 'гость по ссылке').faults).toMatchObject([{ code: 'unknown_role' }]);
  });

  test('every role is understood as the program writes it, and no word means two', () => {
    for (const role of roles.filter((one) => one !== 'guest')) {
      expect(read('Лесная Анна', '', '', ru.roles[role]).value.role).toBe(role);
    }
    const all = Object.values(roleWords).flat();
    expect(all.length).toBe(new Set(all).size);
  });

  test('the same address, role and place twice is a mistake, another role is not', () => {
    const row = (number: number, ...cells: string[]): ReturnType<typeof readPeopleRow>['value'] =>
      readPeopleRow(number, cells, places).value;
    const rows = [
      row(2, 'Лесная Анна', 'a@example.org', '', 'куратор', '', '101'),
      row(3, 'Лесная Анна', 'A@example.org', '', 'Куратор', '', '102'),
      row(4, 'Лесная А.', 'A@EXAMPLE.org', '', 'куратор', '', '101'),
      row(5, 'Лесная Анна', 'a@example.org', '', 'директор', '', '101'),
      row(6, 'Лесная Анна', '', '', 'директор', '', '101'),
      row(7, 'Лесная Анна', '', '', 'директор', '', '101'),
    ];
    expect(findRepeatedRows(rows)).toEqual([
      { code: 'duplicate_row', row: 4, field: 'email', found: 'A@EXAMPLE.org', expected: '2' },
    ]);
  });
});
