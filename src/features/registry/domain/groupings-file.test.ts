import { expect, test } from 'vitest';
import { isGroupingsHeading, readGroupings } from './groupings-file.ts';
import { ALWAYS } from './school.ts';

const headings = ['Группа', 'Код ОО', 'Действует с', 'Действует по'];
const known = new Set(['101001']);
const one = (...cells: string[]): ReturnType<typeof readGroupings> =>
  readGroupings(headings, [{ row: 2, cells }], known);

test('a file of groups is told from a registry by its column', () => {
  expect(isGroupingsHeading(headings)).toBe(true);
  expect(isGroupingsHeading(['Код ОО', 'Школа', 'Муниципалитет'])).toBe(false);
});

test('R-110 a row is a school in a group for a time; the last day belongs to it', () => {
  expect(one('500+ 2022', '101001', '01.01.2022', '31.12.2022')).toEqual({
    values: [{ row: 2, grouping: '500+ 2022', code: '101001', validFrom: '2022-01-01', validTo: '2023-01-01' }],
    faults: [],
  });
  expect(one('Базовая площадка', '101001', '', '').values).toMatchObject([{ validFrom: ALWAYS, validTo: null }]);
});

test('R-110 everything wrong is said', () => {
  const codes = one('', '999', 'вчера', '2020-01-01').faults.map(({ code, field }) => `${code} ${field}`);
  expect(codes).toEqual(['missing_value grouping', 'unknown_school school_code', 'bad_date valid_from']);
  expect(one('x'.repeat(81), '101001', '2022-01-01', '2021-01-01').faults.map(({ code }) => code)).toEqual([
    'value_too_long',
    'dates_crossed',
  ]);
  expect(readGroupings(['Группа'], [], known).faults).toMatchObject([{ code: 'missing_column', field: 'school_code' }]);
});
