import { describe, expect, test } from 'vitest';
import { parseSitting } from './sitting.ts';

const year = '2022';

describe('R-069 procedures and subjects by any of their names', () => {
  test.each([
    ['ВПР', 'Русский язык', '6', 'VPR|6|ru|'],
    ['впр ', ' русский  язык', '6', 'VPR|6|ru|'],
    ['VPR', 'ru', '6', 'VPR|6|ru|'],
    ['ОГЭ', '01', '9', 'OGE|9|ru|'],
    ['ГИА-9', '2', '9', 'OGE|9|ma|'],
    ['ЕГЭ', '2', '11', 'EGE|11|ma|profile'],
    ['ЕГЭ', '22', '11', 'EGE|11|ma|base'],
    ['ЕГЭ', 'Математика профильная', '', 'EGE||ma|profile'],
    ['ЕГЭ', 'Математика (базовая)', '', 'EGE||ma|base'],
    ['ЕГЭ', 'Математика, профильный уровень', '11', 'EGE|11|ma|profile'],
    ['ЕГЭ', 'ma-base', '11', 'EGE|11|ma|base'],
    ['ЕГЭ', 'ma_profile', '11', 'EGE|11|ma|profile'],
    ['ЕГЭ', '22 Математика базовая', '11', 'EGE|11|ma|base'],
    ['ЕГЭ', '1 Русский язык', '11', 'EGE|11|ru|'],
    ['ГВЭ', 'Математика', '9', 'GVE|9|ma|'],
    ['Входная диагностика', 'Черчение', '7', 'ВХОДНАЯ ДИАГНОСТИКА|7|черчение|'],
  ])('%s, %s, grade %s is %s', (procedure, subject, grade, key) => {
    expect(parseSitting({ procedure, subject, grade, year }).key).toBe(key);
  });
});

describe('R-083 a procedure or subject typed with look-alike letters is read as it looks, and said', () => {
  test.each([
    ['B\u041f\u0420', 'Математика', 'VPR|6|ma|', ['procedure']],
    ['E\u0413\u042d', 'Pусский язык', 'EGE|6|ru|', ['procedure', 'subject']],
    ['ВПР', 'Химия', 'VPR|6|ch|', []],
  ])('%s, %s is %s', (procedure, subject, key, fields) => {
    const sitting = parseSitting({ procedure, subject, grade: '6', year });
    expect(sitting.key).toBe(key);
    const warned = sitting.problems.filter(({ code }) => code === 'lookalike_letters');
    expect(warned.map(({ field }) => field)).toEqual(fields);
  });
  test('letters that look like none of the other alphabet stay', () => {
    expect(parseSitting({ procedure: 'ВПR', subject: 'ru', grade: '6', year }).problems).toEqual([]);
  });
});

describe('R-070 a grade is a number, whatever stands around it', () => {
  test.each([
    ['8', 8, []],
    ['8.0', 8, []],
    ['08', 8, []],
    ['8А', 8, ['grade_with_letter']],
    ['8-а', 8, ['grade_with_letter']],
    ['8 «Б»', 8, ['grade_with_letter']],
    ['8 класс', 8, ['grade_with_letter']],
    ['8А класс', 8, ['grade_with_letter']],
    ['', null, ['non_numeric']],
    ['0', null, ['non_numeric']],
    ['13', null, ['non_numeric']],
    ['старшая', null, ['non_numeric']],
  ] as const)('«%s»', (grade, expected, codes) => {
    const sitting = parseSitting({ procedure: 'ВПР', subject: 'ru', grade, year });
    expect(sitting.procedure.grade).toBe(expected);
    expect(sitting.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('R-071 a year is of our times and of one calendar year', () => {
  test.each(['2000', '2022', ' 2022', '2022.0', '2100'])('«%s» is a year', (text) => {
    expect(parseSitting({ year: text }).problems).toEqual([]);
  });
  test.each(['', '1999', '2101', '22', '2021/2022', '2022-05-01', '2022,5', 'прошлый'])('«%s» is none', (text) => {
    expect(parseSitting({ year: text }).problems).toMatchObject([{ code: 'bad_year', found: text }]);
  });
  test('a column of dates gives the year', () => {
    expect(parseSitting({ exam_date: '30.05.2022' }).year).toBe(2022);
    expect(parseSitting({ exam_date: '2022-05-30' }).year).toBe(2022);
  });
});

describe('R-085 the name of a subject wins, its code says what the name leaves open', () => {
  test.each([
    ['ЕГЭ', '2', 'Математика', 'EGE||ma|profile'],
    ['ЕГЭ', '22', 'Математика', 'EGE||ma|base'],
    ['ЕГЭ', '02', undefined, 'EGE||ma|profile'],
    ['ЕГЭ', '2', '', 'EGE||ma|profile'],
    ['ЕГЭ', '2', 'Математика (базовая)', 'EGE||ma|base'],
    ['ОГЭ', '2', undefined, 'OGE||ma|'],
    ['ОГЭ', '02', undefined, 'OGE||ma|'],
    ['ОГЭ', undefined, 'Математика', 'OGE||ma|'],
    ['ОГЭ', '3', 'Химия', 'OGE||ch|'],
  ])('%s, code %s, name %s is %s', (procedure, code, subject, key) => {
    const named = {
      ...(subject === undefined ? {} : { subject }),
      ...(code === undefined ? {} : { subject_code: code }),
    };
    expect(parseSitting({ procedure, ...named, year: '2022' })).toMatchObject({ key, problems: [] });
  });

  test('neither of both is no subject', () => {
    const { problems } = parseSitting({ procedure: 'ОГЭ', subject: '', subject_code: '', year: '2022' });
    expect(problems).toMatchObject([{ code: 'ragged_row', field: 'subject' }]);
  });
});
