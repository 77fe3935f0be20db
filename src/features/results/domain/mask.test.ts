import { describe, expect, test } from 'vitest';
import { MASK, maskCell, maskHeadings, maskQuote, maskRows, maskValue } from './mask.ts';

describe('R-259 what names a pupil is masked wherever a value of the file comes back', () => {
  test.each([
    ['Код участника', 'student_id', '7601001', MASK],
    ['Код участника', null, '7601001', MASK],
    ['ФИО', null, 'Иванов Пётр Сергеевич', MASK],
    ['ФИО', 'student_id', 'Иванов Пётр', MASK],
    ['Ученик', 'student_id', 'Иванов Пётр', MASK],
    ['Примечание', null, 'Иванов Пётр, кл. 5', 'хххххх хххх, хх. 0'],
    ['Примечание', null, '', ''],
    ['Балл', 'score', '17', '17'],
    ['Балл', 'score', '7601001', MASK],
    ['Балл', 'score', 'Иванов Пётр', MASK],
    ['Отметка', 'mark', 'н', 'н'],
    ['Класс', 'grade', '5а', '5а'],
    ['Год', 'year', '20223', '20223'],
    ['Год', 'year', '760100', MASK],
    ['Школа', 'school_name', 'Лицей Ромашка', 'Лицей Ромашка'],
    ['Школа', 'school_name', 'Иванова Анна Петровна', MASK],
    ['Код школы', 'school_code', '760101', '760101'],
    ['Код школы', 'school_code', '123-456-789 01', MASK],
    ['Предмет', 'subject', 'Русский Язык', 'Русский Язык'],
    ['Муниципалитет', 'municipality', 'Любимский Район', 'Любимский Район'],
  ] as const)('%s as %s: %s', (heading, field, value, expected) => {
    expect(maskCell(heading, field, value)).toBe(expected);
  });

  test('masking twice is as masking once', () => {
    const columns = [
      { heading: 'Код участника', field: null },
      { heading: 'Прочее', field: null },
      { heading: 'x', field: 'mark' },
    ] as const;
    const once = maskRows(columns, [['1234567', 'Анна 7', '5']]);
    expect(once).toEqual([[MASK, 'хххх 0', '5']]);
    expect(maskRows(columns, once)).toEqual(once);
  });

  test.each([
    ['headings', ['Код участника', 'Дата', 'Баллов за 5'], ['Код участника', 'Дата', 'Баллов за 5']],
    ['a row of a pupil', ['7601001', 'Лицей', 'Класс', '5'], ['0000000', 'ххххх', 'Класс', '0']],
    ['a row with a name', ['5', 'Петров Пётр Ильич'], ['0', 'хххххх хххх ххххх']],
    ['headings with capitals', ['Код Школы', 'Отметка Ученика'], ['Код Школы', 'Отметка Ученика']],
  ])('in the place of the headings: %s', (_, headings, expected) => {
    expect(maskHeadings(headings)).toEqual(expected);
    expect(maskHeadings(expected)).toEqual(expected);
  });

  test('a problem of a row quotes no code, one of a file quotes only the shape', () => {
    expect(maskValue('student_id', '=cmd')).toBe(MASK);
    expect(maskQuote({ code: 'malformed_csv', column: null, found: '7601;"Ёж" 1;Иванов' })).toEqual({
      code: 'malformed_csv',
      column: null,
      found: '0000;"хх" 0;хххххх',
    });
    expect(maskQuote({ code: 'encoding', column: null, found: 'windows-1251' }).found).toBe('windows-1251');
    expect(maskQuote({ code: 'bad_mark', column: null, found: '7' }).found).toBe('7');
  });
});
