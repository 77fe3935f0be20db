import { expect, test } from 'vitest';
import { findFederalColumns, readFederalRow, scoreFederalHeading } from './federal-file.ts';

test('R-327 headings of a federal list in the words people use', () => {
  expect(findFederalColumns(['№', 'Логин ОО', 'Наименование ОО', 'Район', 'Категория']).places).toEqual({
    school_code: 1,
    school_name: 2,
    municipality: 3,
    cluster: 4,
  });
  expect(scoreFederalHeading(['Код школы', 'Кластер', 'Примечание'])).toBe(2);
  expect(findFederalColumns(['Школа']).faults).toEqual([]);
});

test('R-327 all that is wrong with the headings at once', () => {
  const { faults } = findFederalColumns(['Кластер', 'Категория', 'Район']);
  expect(faults.map(({ code, found }) => [code, found])).toEqual([
    ['duplicate_column', 'Категория'],
    ['missing_column', null],
  ]);
});

const places = { school_code: 0, cluster: 1 };
test.each([
  ['', null, []],
  ['БН', 'basic', []],
  ['Умеренно  неуспевающие', 'moderate', []],
  ['СИЛЬНЫЙ', 'strong', []],
  ['особый', null, ['unknown_cluster']],
])('R-327 the cluster «%s»', (word, cluster, codes) => {
  const { value, faults } = readFederalRow(3, ['101', word], places);
  expect(value).toMatchObject({ row: 3, code: '101', cluster });
  expect(faults.map(({ code }) => code)).toEqual(codes);
});
