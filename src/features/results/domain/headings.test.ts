import { describe, expect, test } from 'vitest';
import { fields } from './fields.ts';
import { headingFingerprint, headingKey, mapHeadings, scoreHeading } from './headings.ts';
import { headingWords } from './headings.words.ts';

describe('R-072 headings in Russian and English', () => {
  test('no heading belongs to two fields', () => {
    const all = fields.flatMap((field) => [...new Set(headingWords[field].map(headingKey))]);
    expect(all).toHaveLength(new Set(all).size);
  });

  test.each([
    [
      'neutral',
      'school_code,school_name,municipality,procedure,subject,grade,year,student_id,score,mark',
      'pupil_rows',
    ],
    [
      'regional centre',
      'Код ОО;Наименование ОО;Код участника;Предмет;Класс;Год;Первичный балл;Тестовый балл;Отметка',
      'pupil_rows',
    ],
    ['marks', 'Логин ОО;Предмет;Параллель;Год;Кол-во участников;2;3;4;5', 'school_counts'],
    ['percentages', 'Логин ОО;Предмет;Класс;Год;Кол-во участников;% 2;% 3;% 4;% 5', 'school_counts'],
    [
      'New York',
      'school_code,district,procedure,subject,grade,year,participants,mean_score,level1,level2,level3,level4',
      'school_counts',
    ],
  ])('%s: every column is known', (_, line, layout) => {
    const map = mapHeadings(line.split(/[;,]/));
    expect(map.problems).toEqual([]);
    expect(map.layout).toBe(layout);
    expect(Object.keys(map.places)).toHaveLength(line.split(/[;,]/).length);
  });

  test('all that is wrong is said at once', () => {
    const { problems } = mapHeadings(['Отметка', 'Оценка', 'СНИЛС', 'Погода', '']);
    expect(problems).toEqual([
      { code: 'duplicate_column', column: 'Оценка', field: 'mark' },
      { code: 'personal_data', column: 'СНИЛС', field: null },
      { code: 'extra_columns', column: 'Погода', field: null },
      { code: 'missing_column', column: null, field: 'school_code' },
      { code: 'missing_column', column: null, field: 'year' },
    ]);
  });

  test('R-073 columns with personal data are never read, not even when a person says so', () => {
    for (const heading of [
      'ФИО',
      'Ф.И.О.',
      'Фамилия',
      'Дата рождения',
      'Паспорт',
      'СНИЛС',
      'Номер документа',
      'birth_date',
    ]) {
      const map = mapHeadings([heading], [{ heading, field: 'student_id' }]);
      expect(map.places).toEqual({});
      expect(map.problems[0]).toMatchObject({ code: 'personal_data', column: heading });
    }
  });

  test('what a person said comes before the words, and null leaves a column out', () => {
    const saved = [
      { heading: 'Погода', field: 'mark' },
      { heading: 'Отметка', field: null },
      { heading: 'Оценка', field: 'no such field' },
    ];
    const { places } = mapHeadings(['school', 'Год', 'Отметка', 'Оценка', 'погода'], saved);
    expect(places).toEqual({ school_code: 0, year: 1, mark: 4 });
  });
});

test('the fingerprint does not depend on order, case and spaces', () => {
  expect(headingFingerprint(['Код  ОО', 'год'])).toBe(headingFingerprint(['Год', 'КОД ОО', '']));
  expect(headingFingerprint(['Код ОО'])).not.toBe(headingFingerprint(['Код ОО', 'Год']));
});

test('a line of headings scores its fields, a line of data none', () => {
  expect(scoreHeading(['Код ОО', 'Год', '2', '3', 'Погода'])).toBe(4);
  expect(scoreHeading(['760001', '2022', 'Иванов'])).toBe(0);
});

describe('R-085 what a regional centre sends beside the names', () => {
  test('a code and a name of the subject or the municipality are no two columns of one field', () => {
    for (const line of [
      'region;municipality_code;municipality;school_code;subject_code;subject_name;exam_date;mark',
      'Регион;Код МО;МО;Код ОО;Код предмета;Наименование предмета;Дата экзамена;Отметка',
    ]) {
      const { places, problems } = mapHeadings(line.split(';'));
      expect(problems.map(({ code }) => code)).toEqual(['extra_columns']);
      expect([places.municipality, places.subject_code, places.subject]).toEqual([2, 4, 5]);
    }
  });
});

test('R-086 headings typed with look-alike letters are read as they look, personal data too', () => {
  const { places, problems } = mapHeadings(['K\u043e\u0434 OO', '\u0413o\u0434', 'Oтметка', 'CНИЛC', 'ФИO']);
  expect(places).toEqual({ school_code: 0, year: 1, mark: 2 });
  expect(problems.map(({ code }) => code)).toEqual([
    ...['lookalike_letters', 'lookalike_letters', 'lookalike_letters'],
    ...['personal_data', 'personal_data'],
  ]);
});
