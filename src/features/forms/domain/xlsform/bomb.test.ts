import { expect, test } from 'vitest';
import { sheetOf } from '#tests/support/xlsform.ts';
import { readXlsform } from './read-xlsform.ts';

const headings = ['type', 'name', 'label', 'constraint', 'calculation'];
const first = ['integer', 'q', 'Вопрос', '', ''];

/** Each calculation is made of the one before, twice. */
function chain(count: number, written: (before: string) => string): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, index) => {
    const before = index === 0 ? '${q}' : `\${c${String(index - 1)}}`;
    return ['calculate', `c${String(index)}`, '', '', written(before)];
  });
}

test.each([
  ['sums', (before: string) => `${before} + ${before}`],
  ['sums in brackets', (before: string) => `(${before} + ${before})`],
])('R-482 calculations that double each other are told and take no room: %s', (_, written) => {
  const rows = [first, ...chain(60, written), ['integer', 'w', 'Итог', '. <= ${c59}', '']];
  const { definition, remarks } = readXlsform([sheetOf('survey', [headings, ...rows])], 'Форма');
  expect(definition?.checks).toEqual([]);
  expect(remarks.filter(({ kind }) => kind === 'constraint_left_out')).toHaveLength(1);
  expect(remarks.filter(({ kind }) => kind === 'calculation_left_out').length).toBeGreaterThan(50);
});
