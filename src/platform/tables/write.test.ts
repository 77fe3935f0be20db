import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openBytes } from '#tests/support/table-fixtures.ts';
import type { OutputValue } from './output-value.ts';
import { escapeFormula, unescapeFormula, writeCsv } from './write.ts';
import { writeXlsx } from './write-xlsx.ts';

type Rows = readonly (readonly OutputValue[])[];

async function* slowly(rows: Rows) {
  for (const row of rows) yield await Promise.resolve(row);
}

async function written(
  write: typeof writeCsv | typeof writeXlsx,
  headings: readonly string[],
  rows: Rows,
): Promise<Buffer> {
  const stream = new PassThrough({ highWaterMark: 64 });
  const [bytes] = await Promise.all([buffer(stream), write(stream, headings, slowly(rows)).then(() => stream.end())]);
  return bytes;
}

const text = fc.string({ unit: fc.constantFrom(...Array.from('абвЁ№«» ,;"\n\'0179.=+-@\t\r')), maxLength: 12 });

describe('writing tables', () => {
  test.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+7 (4852) 00-00', "'+7 (4852) 00-00"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=1', "'\r=1"],
    ['-4,5', '-4,5'],
    ['+12.25', '+12.25'],
    ['-1-1', "'-1-1"],
    ['Школа = дом', 'Школа = дом'],
  ])('R-059 a text that begins like a formula is escaped: %j', (found, expected) => {
    expect(escapeFormula(found)).toBe(expected);
    expect(unescapeFormula(expected)).toBe(found);
  });

  test.each(["'", "'Берёзка'", "''=1", "'4,5", "О'Нил"])('R-095 an apostrophe of somebody else stays: %j', (text) => {
    expect(unescapeFormula(text)).toBe(text);
  });

  test('R-059 CSV: quoting of RFC 4180, mark of byte order on request, dates and truth values as text', async () => {
    const rows = [
      ['А "Б", В', 4.5, true],
      ['две\nстроки', null, new Date(Date.UTC(2024, 4, 17))],
      ['=1+1', -3, false],
    ] as const;
    expect((await written(writeCsv, ['Школа', 'Балл', 'x'], rows)).toString()).toBe(
      'Школа,Балл,x\n"А ""Б"", В",4.5,true\n"две\nстроки",,2024-05-17\n\'=1+1,-3,false\n',
    );
    const stream = new PassThrough();
    await writeCsv(stream, ['Школа'], [], { dialect: 'russian' });
    stream.end();
    expect((await buffer(stream)).toString()).toBe('\ufeffШкола\r\n');
  });

  test('R-059 CSV: any table of texts reads back the same, but for the escape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 8 }), async (rows) => {
        const bytes = await written(writeCsv, ['Код ОО', 'Школа'], rows);
        const back = parseCsv(bytes.toString(), { delimiter: ',', skipEmptyRows: false, typeInference: false });
        expect(back.slice(1)).toEqual(rows.map((row) => row.map(escapeFormula)));
      }),
      { numRuns: 200 },
    );
  });

  test('R-059 XLSX: what XML cannot hold is left out, what looks like an escape stays text', async () => {
    const bytes = await written(writeXlsx, ['Школа'], [['а\x00б\x07\ud800 _x0041_ & <"']]);
    expect((await readXlsx(bytes)).sheets[0]?.rows).toEqual([['Школа'], ['аб\ufffd _x0041_ & <"']]);
  });

  test('R-059 XLSX: numbers are numbers, dates are dates, text is never a formula', async () => {
    const date = new Date(Date.UTC(2024, 4, 17));
    const bytes = await written(
      writeXlsx,
      ['Код ОО', 'Школа', 'Балл'],
      [
        ['000761', '=1+1', 4.5],
        ['x', date, true],
        [null, '  пробелы ', -3],
      ],
    );
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows).toEqual([
      ['Код ОО', 'Школа', 'Балл'],
      ['000761', '=1+1', 4.5],
      ['x', date, true],
      [null, '  пробелы ', -3],
    ]);
    const opened = await openBytes(bytes, 'x.xlsx');
    const [table] = opened.tables;
    expect(table?.problems).toEqual([]);
    expect(await readFile(table?.csvPath ?? '', 'utf8')).toBe(
      '2,000761,=1+1,4.5\n3,x,2024-05-17,true\n4,,  пробелы ,-3\n',
    );
    await opened.dispose();
  });
});
