import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';
import { encodeAs, openBytes, scoreHeading, type FixtureEncoding } from '#tests/support/table-fixtures.ts';
import { mergedCells, rawRow, rawXlsx } from '#tests/support/workbook-fixtures.ts';
import { findHeadingBlock } from './heading-block.ts';
import { defaultLimits } from './limits.ts';
import { fileProblemCodes } from './source-table.ts';
import type { XlsxMessage } from './xlsx-protocol.ts';
import { readSheets } from './xlsx-sheets.ts';

const head = ['Код ОО', 'Школа', 'Предмет'];
const encodings: readonly FixtureEncoding[] = [
  'utf-8',
  'utf-8-bom',
  'windows-1251',
  'utf-16le',
  'utf-16be',
  'utf-16le-bom',
  'utf-16be-bom',
];
const cell = fc.string({ unit: fc.constantFrom(...Array.from('АбвгдеЖзиЁё№«»—z19 ,;|."\'=\t\n')), maxLength: 10 });
const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });

function toCsv(rows: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  return rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter) + lineEnd).join('');
}

describe('laws of reading', () => {
  test('R-047 any table of texts reads back the same in every encoding, delimiter and line end', async () => {
    const way = fc.tuple(
      fc.constantFrom(...encodings),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
    );
    await fc.assert(
      fc.asyncProperty(table, way, fc.boolean(), async (rows, [encoding, delimiter, lineEnd], titled) => {
        const title = titled ? `Отчёт${lineEnd}` : '';
        const opened = await openBytes(encodeAs(title + toCsv([head, ...rows], delimiter, lineEnd), encoding), 'a.csv');
        expect(opened.refusals).toEqual([]);
        const [found] = opened.tables;
        expect([found?.headings, found?.delimiter, found?.firstRow]).toEqual([head, delimiter, titled ? 3 : 2]);
        const lines = (await readFile(found?.csvPath ?? '', 'utf8')).split(lineEnd).slice(found?.skipLines);
        const back = parseCsv(lines.join(lineEnd), { delimiter, skipEmptyRows: false, typeInference: false });
        expect(back).toEqual(rows);
        await opened.dispose();
      }),
      {
        numRuns: 300,
        examples: [
          [
            [
              ['АА', 'АА', ''],
              ['А', '', 'АА'],
            ],
            ['utf-16le', ',', '\n'],
            false,
          ],
        ],
      },
    );
  });

  test('R-048 damaged CSV gives tables or a problem, nothing else', async () => {
    const text = toCsv([head, ['760001', 'Школа № 1', 'МА'], ['760002', 'Лицей «Б»', 'РУ']], ';', '\n');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...encodings), damage(), async (encoding, hurt) => {
        const opened = await openBytes(hurt(encodeAs(text, encoding)), 'a.csv');
        expect(opened.tables.length === 0).toBe(opened.refusals.length > 0);
        for (const { code } of opened.refusals) expect(fileProblemCodes).toContain(code);
        await opened.dispose();
      }),
      { numRuns: 600 },
    );
  });

  test('R-048 damaged XLSX gives tables or a problem, nothing else', async () => {
    const rows =
      rawRow(1, ['Код ОО', 'Школа']) +
      rawRow(2, ['760001', 'А'], 'hidden="1"') +
      rawRow(3, [7, { xml: '<f>A1</f><v>3</v>' }]);
    const bytes = rawXlsx({ sheets: [{ name: 'S', rows, after: mergedCells('A2:A3') }], styles: '<cellXfs/>' });
    const folder = await mkdtemp(join(tmpdir(), 'opora-fuzz-'));
    await fc.assert(
      fc.asyncProperty(damage(), async (hurt) => {
        const told: XlsxMessage[] = [];
        await writeFile(join(folder, 'in.xlsx'), hurt(bytes));
        await readSheets(
          { path: join(folder, 'in.xlsx'), file: 'in.xlsx', folder, limits: defaultLimits },
          {
            ask: (top) => {
              const block = findHeadingBlock(top, scoreHeading);
              return block && { lastHeadingRow: block.lastRow, width: block.headings.length };
            },
            tell: (message) => told.push(message),
          },
        );
        expect(['end', 'refused']).toContain(told.at(-1)?.kind);
        await rm(join(folder, 'sheet-0.csv'), { force: true });
      }),
      { numRuns: 800 },
    );
    await rm(folder, { recursive: true });
  });
});

/** Overwrites, removes, doubles or cuts bytes at a few places. */
function damage(): fc.Arbitrary<(bytes: Buffer) => Buffer> {
  const place = fc.double({ min: 0, max: 0.9999, noNaN: true });
  const hit = fc.tuple(place, fc.constantFrom('set', 'drop', 'double', 'cut'), fc.integer({ min: 0, max: 255 }));
  return fc
    .array(hit, { minLength: 1, maxLength: 4 })
    .map((hits) => (bytes) => hits.reduce(strike, Buffer.from(bytes)));
}

function strike(bytes: Buffer, [place, how, value]: [number, string, number]): Buffer {
  const at = Math.floor(place * bytes.length);
  if (how === 'cut') return value < 64 ? bytes.subarray(0, at) : bytes;
  if (how === 'drop') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + (value % 8))]);
  if (how === 'double') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - value))]);
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy.writeUInt8(value, at);
  return copy;
}
