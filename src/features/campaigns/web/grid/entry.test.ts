import { describe, expect, test } from 'vitest';
import { answerEntered, cellText, placePasted, type CellField } from './entry.ts';

const asked = { code: 'a', label: 'А', isRequired: false };
const integer: CellField = { ...asked, type: 'integer' };
const decimal: CellField = { ...asked, type: 'decimal', digits: 1 };
const date: CellField = { ...asked, type: 'date' };
const choice: CellField = {
  ...asked,
  type: 'choice',
  options: [
    { code: 'yes', label: 'Да' },
    { code: 'no', label: 'Нет' },
  ],
};

const one = { name: 'Школа «№ 1»' };
const ten = { name: 'Школа «№ 10»' };
const two = { name: 'Школа «№ 2»' };
const rows = [one, ten, two];

describe('a cell of the grid', () => {
  test.each([
    [integer, '', null],
    [integer, ' 1 200 ', 1200],
    [integer, 'много', 'много'],
    [decimal, '12,5', '12.5'],
    [date, '3.9.2025', '2025-09-03'],
    [date, '2025-09-03', '2025-09-03'],
    [choice, 'ДА', 'yes'],
    [choice, 'возможно', 'возможно'],
  ])('%j: %j', (field, text, answer) => {
    expect(answerEntered(field, text)).toBe(answer);
  });

  test('an answer stands there as people write it', () => {
    expect(cellText(decimal, '12.5')).toBe('12,5');
    expect(cellText(choice, 'no')).toBe('Нет');
    expect(cellText(integer, null)).toBe('');
    expect(cellText(integer, { noData: 'нет' })).toBe('');
  });

  test('a column copied in Excel ends with a line break, and empty cells in it stay in their rows', () => {
    expect(placePasted('1\r\n\r\n3\r\n', rows, 0)).toEqual({
      ...{
        filled: [
          [one, '1'],
          [ten, ''],
          [two, '3'],
        ],
        beyond: 0,
        unnamed: 0,
      },
    });
    expect(placePasted('1\n2\n3\n', rows, 2)).toEqual({ filled: [[two, '1']], beyond: 2, unnamed: 0 });
    expect(placePasted('Район\t5\nРайон\t6', rows, 0).filled).toEqual([
      [one, '5'],
      [ten, '6'],
    ]);
  });

  test('where the first column names the rows, each value goes to its own, in whatever order; what is nobody is told', () => {
    const copied = 'Школа "№ 1"\t1\nшкола «№  2»\t2\nШкола «№ 3»\t3\n\nШкола «№ 10»\t10\n';
    expect(placePasted(copied, rows, 1)).toEqual({
      ...{
        filled: [
          [one, '1'],
          [two, '2'],
          [ten, '10'],
        ],
        beyond: 0,
        unnamed: 1,
      },
    });
    expect(placePasted('Школа «№ 1»\t7\nШкола «№ 2»\t8', [one, one, two], 0)).toEqual({
      ...{ filled: [[two, '8']], beyond: 0, unnamed: 1 },
    });
  });
});
