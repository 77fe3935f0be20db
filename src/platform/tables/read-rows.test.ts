import { expect, test } from 'vitest';
import { openBytes } from '#tests/support/table-fixtures.ts';
import { mergedCells, rawRow, rawXlsx } from '#tests/support/workbook-fixtures.ts';
import { readRows } from './read-rows.ts';

test('R-053 a row is left out for a formula without value, never for a warning that names it', async () => {
  const rows =
    rawRow(1, ['Код ОО', 'Балл']) +
    rawRow(2, ['000761', { xml: '<f>A1</f><v>3</v>' }], 'hidden="1"') +
    rawRow(3, ['000762', { xml: '<f>A1</f>' }]) +
    rawRow(4, ['000763', 5]);
  const bytes = rawXlsx({ sheets: [{ name: 'S', rows, after: mergedCells('A2:B2') }] });
  const opened = await openBytes(bytes, 'a.xlsx');
  const [table] = opened.tables;
  expect(table?.problems.map(({ code, row }) => [code, row])).toEqual([
    ['merged_cells', 2],
    ['hidden_rows', 2],
    ['formula', 2],
    ['formula_without_value', 3],
  ]);
  expect(table && (await readRows(table))).toEqual([
    { row: 2, cells: ['000761', '3'] },
    { row: 4, cells: ['000763', '5'] },
  ]);
  await opened.dispose();
});
