import { readFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openBytes } from '#tests/support/table-fixtures.ts';

const head = ['Код ОО', 'Школа', 'Предмет', 'Отметка'];

describe('openTables reads XLSX', () => {
  test('R-050 a sheet becomes UTF-8 CSV with its row numbers, without the heading', async () => {
    const date = new Date(Date.UTC(2024, 4, 17));
    const bytes = await writeXlsx({
      sheets: [
        { name: 'ВПР', rows: [head, ['000761', '«Школа № 1», "ф-л"', date, 3], [], ['760002', true, null, 4.5]] },
      ],
    });
    const opened = await openBytes(bytes, 'results.xlsx');
    const [table] = opened.tables;
    expect(opened.refusals).toEqual([]);
    expect(table).toMatchObject({ sheet: 'ВПР', headings: head, skipLines: 0, firstRow: 2, hasRowNumbers: true });
    expect(table?.problems).toEqual([]);
    expect(await readFile(table?.csvPath ?? '', 'utf8')).toBe(
      '2,000761,"«Школа № 1», ""ф-л""",2024-05-17,3\n4,760002,true,,4.5\n',
    );
    await opened.dispose();
  });
});
