import { describe, expect, test } from 'vitest';
import { answerEntered, cellText, pastedLines, type CellField } from './entry.ts';

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
    expect(pastedLines('1\r\n\r\n3\r\n')).toEqual(['1', '', '3']);
    expect(pastedLines('Школа № 1\t5\nШкола № 2\t6')).toEqual(['5', '6']);
  });
});
