import { readFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openBytes } from '#tests/support/table-fixtures.ts';
import { mergedCells, rawRow, rawXlsx, type RawWorkbook } from '#tests/support/workbook-fixtures.ts';

const head = ['Код ОО', 'Школа', 'Предмет', 'Отметка'];

/** Opens a workbook and gives what a test looks at: headings, rows as text, problems in short. */
async function read(bytes: Uint8Array) {
  const opened = await openBytes(bytes, 'results.xlsx');
  const tables = await Promise.all(
    opened.tables.map(async ({ sheet, headings, csvPath, firstRow, problems }) => ({
      sheet,
      headings,
      firstRow,
      rows: (await readFile(csvPath, 'utf8')).split('\n').slice(0, -1),
      problems: problems.map(({ code, row, column, found }) => [code, row, column, found]),
    })),
  );
  await opened.dispose();
  return { tables, refusals: opened.refusals, warnings: opened.warnings.map(({ code, sheet }) => [code, sheet]) };
}

const readRaw = (workbook: RawWorkbook) => read(rawXlsx(workbook));
const oneSheet = (rows: string, after = '', styles?: string) =>
  readRaw({ sheets: [{ name: 'S', rows, after }], ...(styles === undefined ? {} : { styles }) });

describe('openTables reads XLSX', () => {
  test('R-050 a sheet becomes UTF-8 CSV with its row numbers, without the heading', async () => {
    const date = new Date(Date.UTC(2024, 4, 17));
    const rows = [head, ['000761', '«Школа № 1», "ф-л"', date, 3], [], ['760002', true, null, 4.5]];
    const { tables, refusals } = await read(await writeXlsx({ sheets: [{ name: 'ВПР', rows }] }));
    expect(refusals).toEqual([]);
    expect(tables).toEqual([
      {
        sheet: 'ВПР',
        headings: head,
        firstRow: 2,
        rows: ['2,000761,"«Школа № 1», ""ф-л""",2024-05-17,3', '4,760002,true,,4.5'],
        problems: [],
      },
    ]);
  });

  test('R-051 numbers come in shortest decimal form, errors as text, rich text joined', async () => {
    const rich = '<is><r><t>Шко</t></r><r><rPr><b/></rPr><t>ла</t></r></is>';
    const { tables } = await oneSheet(
      rawRow(1, head) +
        rawRow(2, [
          { xml: '<v>3.0</v>' },
          { xml: rich, attributes: 't="inlineStr"' },
          { xml: '<v>#N/A</v>', attributes: 't="e"' },
          { xml: '<v>29.999999999999996</v>' },
        ]) +
        rawRow(3, [
          { xml: '<v>1E-7</v>' },
          { xml: '<v>1234567890123</v>' },
          { xml: '<v>0.1</v>' },
          { xml: '<v>1e21</v>' },
        ]),
    );
    expect(tables[0]?.rows).toEqual(['2,3,Школа,#N/A,30', '3,0.0000001,1234567890123,0.1,1000000000000000000000']);
  });

  test('R-050 line ends inside a cell are all alike', async () => {
    const text = (inner: string) => ({ xml: `<is><t>${inner}</t></is>`, attributes: 't="inlineStr"' });
    const { tables } = await oneSheet(
      rawRow(1, head) + rawRow(2, ['1', text('А_x000D_\nБ'), text('В&#13;Г'), text('Д\nЕ')]),
    );
    expect(tables[0]?.rows.join('\n')).toBe('2,1,"А\nБ","В\nГ","Д\nЕ"');
  });

  test('R-051 a code keeps the zeros its number format shows', async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts>' +
      '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
    const cell = (value: number, style: number) => ({
      xml: `<v>${String(value)}</v>`,
      attributes: `s="${String(style)}"`,
    });
    const { tables } = await oneSheet(
      rawRow(1, head) +
        rawRow(2, [cell(761, 1), 761, cell(45_429, 2), cell(1234567, 1)]) +
        rawRow(3, [cell(7, 0), cell(7.5, 1), cell(45_429.5, 2), cell(8, 1)]),
      '',
      styles,
    );
    expect(tables[0]?.rows).toEqual(['2,000761,761,2024-05-17,1234567', '3,7,7.5,2024-05-17T12:00:00,000008']);
  });

  test('R-052 a formula gives its stored value and is said once, with count and place', async () => {
    const formula = (value: string, type = '') => ({ xml: `<f>A1+1</f><v>${value}</v>`, attributes: type });
    const { tables } = await oneSheet(
      rawRow(1, head) +
        rawRow(2, ['760001', formula('', 't="str"'), 'МА', formula('4')]) +
        rawRow(3, ['760002', 'Б', 'МА', formula('5')]),
    );
    expect(tables[0]?.rows).toEqual(['2,760001,,МА,4', '3,760002,Б,МА,5']);
    expect(tables[0]?.problems).toEqual([['formula', 2, 'Школа', '3']]);
  });

  test('R-053 a formula that was never calculated names each row that cannot be read', async () => {
    const bare = { xml: '<f>A1+1</f>' };
    const { tables } = await oneSheet(
      rawRow(1, head) +
        rawRow(2, ['760001', 'А', 'МА', bare]) +
        rawRow(3, ['760002', 'Б', 'МА', 5]) +
        rawRow(4, ['760003', bare, 'МА', bare]),
    );
    expect(tables[0]?.problems).toEqual([
      ['formula', 2, 'Отметка', '3'],
      ['formula_without_value', 2, 'Отметка', 'D2'],
      ['formula_without_value', 4, 'Школа', 'B4'],
    ]);
  });

  test('R-053 rows and cells without references are counted', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>Код ОО</t></is></c><c t="inlineStr"><is><t>Балл</t></is></c></row><row/><row><c><v>7</v></c><c><f>A1</f></c></row>';
    const { tables } = await oneSheet(rows);
    expect(tables[0]?.rows).toEqual(['3,7,']);
    expect(tables[0]?.problems.at(-1)).toEqual(['formula_without_value', 3, 'Балл', 'B3']);
  });

  test('R-054 headings merged over two rows are joined', async () => {
    const { tables } = await oneSheet(
      rawRow(1, ['Результаты 2024', null, null, null]) +
        rawRow(3, ['Код ОО', 'Школа', 'Отметки', null, null, null]) +
        rawRow(4, [null, null, '2', '3', '4', '5']) +
        rawRow(5, ['760001', 'А', 1, 2, 3, 4]),
      mergedCells('A1:F1', 'A3:A4', 'B3:B4', 'C3:F3'),
    );
    expect(tables[0]?.headings).toEqual(['Код ОО', 'Школа', 'Отметки 2', 'Отметки 3', 'Отметки 4', 'Отметки 5']);
    expect(tables[0]?.rows).toEqual(['5,760001,А,1,2,3,4']);
    expect(tables[0]?.problems).toEqual([
      ['title_rows', 3, null, '1'],
      ['merged_cells', 3, null, 'A3:A4 (3)'],
    ]);
  });

  test('R-054 a group above the headings joins them, a title above them does not', async () => {
    const rows =
      rawRow(1, [null, null, 'Отметки']) + rawRow(2, ['Код ОО', 'Школа', '2', '3']) + rawRow(3, ['1', 'А', 5, 6]);
    const grouped = await oneSheet(rows, mergedCells('C1:D1'));
    expect(grouped.tables[0]?.headings).toEqual(['Код ОО', 'Школа', 'Отметки 2', 'Отметки 3']);
    const titled = rawRow(1, ['Отметки']) + rawRow(2, ['Код ОО', 'Школа', '2', '3']) + rawRow(3, ['1', 'А', 5, 6]);
    const title = await oneSheet(titled, mergedCells('A1:D1'));
    expect(title.tables[0]?.headings).toEqual(['Код ОО', 'Школа', '2', '3']);
    expect(title.tables[0]?.problems).toEqual([['title_rows', 2, null, '1']]);
  });

  test('R-054 groups over the full width leave the headings under them known', async () => {
    const { tables } = await oneSheet(
      rawRow(1, ['Школа', null, 'Процедура', null]) + rawRow(2, head) + rawRow(3, ['1', 'А', 'МА', 4]),
      mergedCells('A1:B1', 'C1:D1'),
    );
    expect(tables[0]?.headings).toEqual(head);
    expect(tables[0]?.rows).toEqual(['3,1,А,МА,4']);
  });

  test('R-054 a group of numbers beside headings that are not merged downwards', async () => {
    const { tables } = await oneSheet(
      rawRow(1, ['Код ОО', 'Школа', 'Отметки']) + rawRow(2, [null, null, '2', '3']) + rawRow(3, ['1', 'А', 6, 7]),
      mergedCells('C1:D1'),
    );
    expect(tables[0]?.headings).toEqual(['Код ОО', 'Школа', 'Отметки 2', 'Отметки 3']);
  });

  test('R-055 a value merged over rows belongs to each of them', async () => {
    const { tables } = await oneSheet(
      rawRow(1, head) +
        rawRow(2, ['760001', 'А', 'МА', 3]) +
        rawRow(3, [null, null, 'РУ', 4]) +
        rawRow(4, ['760002', 'Б', 'МА', 5]),
      mergedCells('A2:A3', 'B2:B3'),
    );
    expect(tables[0]?.rows).toEqual(['2,760001,А,МА,3', '3,760001,А,РУ,4', '4,760002,Б,МА,5']);
    expect(tables[0]?.problems).toEqual([['merged_cells', 2, null, 'A2:A3 (2)']]);
  });

  test('R-056 hidden rows are read and counted, hidden sheets are not read and named', async () => {
    const data =
      rawRow(1, head) +
      rawRow(2, ['1', 'А', 'МА', 3], 'hidden="1"') +
      rawRow(3, ['2', 'Б', 'МА', 4]) +
      '<row r="4" hidden="1"/>';
    const opened = await readRaw({
      sheets: [
        { name: 'Старый', rows: data, state: 'veryHidden' },
        { name: 'Новый', rows: data },
      ],
    });
    expect(opened.tables.map(({ sheet, rows, problems }) => [sheet, rows.length, problems])).toEqual([
      ['Новый', 2, [['hidden_rows', 2, null, '1']]],
    ]);
    expect(opened.warnings).toEqual([['hidden_sheet', 'Старый']]);
  });

  test('R-056 a workbook of hidden sheets only is empty and says which are hidden', async () => {
    const opened = await readRaw({ sheets: [{ name: 'Итоги', rows: rawRow(1, head), state: 'hidden' }] });
    expect(opened.refusals.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['empty_file', null],
      ['hidden_sheet', 'Итоги'],
    ]);
  });

  test('R-057 every visible sheet with known headings is a table, others are named, empty ones are nothing', async () => {
    const data = rawRow(1, head) + rawRow(2, ['1', 'А', 'МА', 3]);
    const sheets = [
      { name: 'МА', rows: data },
      { name: 'РУ', rows: data },
      { name: 'Пустой', rows: '<row r="1"/>' },
      { name: 'Справка', rows: rawRow(1, ['Пояснения']) },
    ];
    const both = await readRaw({ sheets: sheets.slice(0, 3) });
    expect(both.tables.map(({ sheet }) => sheet)).toEqual(['МА', 'РУ']);
    expect(both.warnings).toEqual([['several_sheets', null]]);
    const noted = await readRaw({ sheets: [sheets[3] ?? { name: '', rows: '' }, { name: 'МА', rows: data }] });
    expect(noted.tables.map(({ sheet }) => sheet)).toEqual(['МА']);
    expect(noted.warnings).toEqual([['several_sheets', 'Справка']]);
  });

  test('R-058 a row longer than the headings keeps its cells, a shorter one is filled up', async () => {
    const { tables } = await oneSheet(rawRow(1, head) + rawRow(2, ['1', 'А', 'МА', 3, 'лишнее']) + rawRow(3, ['2']));
    expect(tables[0]?.rows).toEqual(['2,1,А,МА,3,лишнее', '3,2,,,']);
  });
});
