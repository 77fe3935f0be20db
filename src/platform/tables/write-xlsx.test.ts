import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetOf, type XmlSheet } from '#tests/support/sheet-parts.ts';
import { decimalOf, type OutputRow } from './output-value.ts';
import { type SheetFacts, writeXlsx } from './write-xlsx.ts';

async function sheet(headings: readonly string[], rows: Iterable<OutputRow>, facts?: SheetFacts): Promise<XmlSheet> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(stream),
    writeXlsx(stream, headings, rows, facts).then(() => stream.end()),
  ]);
  return sheetOf(bytes);
}

const day = new Date(Date.UTC(2024, 4, 17));
const moment = new Date(Date.UTC(2024, 4, 17, 9, 30, 5));

describe('R-093 a sheet by its XML', () => {
  test('counts and shares are numbers, days and moments are dates, with their formats', async () => {
    const { cells } = await sheet(
      ['Участников', 'Доля, %', 'День', 'Когда'],
      [
        [1234, decimalOf('30.0'), day, moment],
        [0, decimalOf(null), null, null],
      ],
    );
    expect(cells.get('A2')).toMatchObject({ kind: 'n', text: '1234', format: 'General' });
    expect(cells.get('B2')).toMatchObject({ kind: 'n', text: '30', format: '0.0' });
    expect(cells.get('C2')).toMatchObject({ kind: 'n', text: '45429', format: 'dd.mm.yyyy' });
    expect(cells.get('D2')).toMatchObject({ kind: 'n', format: 'dd.mm.yyyy hh:mm:ss' });
    expect(Number(cells.get('D2')?.text)).toBeCloseTo(45429 + (9.5 * 3600 + 5) / 86_400, 6);
    expect(cells.has('B3')).toBe(false);
  });

  test.each([
    ...['001234', '1E5', '01.02.2024', '3/4', '7601000001', '+7 (4852) 00-00', '-1+1', '=cmd|calc', '@SUM(A1)', "'1"],
    ...['12 345', '1,5', '=HYPERLINK("http://a.example";"x")', '\t=1'],
  ])('what looks like something else is declared to be text: %j', async (text) => {
    const { cells, xml } = await sheet(['Код'], [[text]]);
    expect(cells.get('A2')).toMatchObject({ kind: 's', text, format: '@' });
    expect(xml).not.toContain('<f');
  });

  test.each(['#N/A', '#REF!', '#DIV/0!', '#NAME?', 'TRUE', '{=1+1}'])(
    'a word of formulas is text: %j',
    async (text) => {
      expect((await sheet(['Школа'], [[text]])).cells.get('A2')).toMatchObject({
        text,
        kind: expect.stringMatching(/^(s|inlineStr)$/) as unknown,
      });
    },
  );

  test('the heading is bold and stays in sight; a page is A4 across, as wide as the table, and has the heading again', async () => {
    const { cells, xml, workbook } = await sheet(['Школа', 'Балл'], [['Берёзовская СОШ', 4.5]], {
      ...{ sheet: 'Список: школ [2023]', title: 'Список школ & 2023', filter: 'кластер: базовый' },
      footer: 'Выгружено 01.09.2025 в 12:00',
    });
    expect([cells.get('A1'), cells.get('A2')]).toMatchObject([{ isBold: true }, { isBold: false }]);
    expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('Список школ &amp;&amp; 2023\n');
    expect(xml).toContain('кластер: базовый');
    expect(xml).toContain('Выгружено 01.09.2025 в 12:00');
    expect(workbook).toContain('<sheet name="Список  школ  2023"');
    expect(workbook).toContain(">'Список  школ  2023'!$1:$1</definedName>");
  });

  test('both lines above a page stay within the 255 characters that a spreadsheet takes', async () => {
    const { xml } = await sheet(['а'], [], { title: '&'.repeat(300), filter: '👩‍🏫'.repeat(300) });
    const header = /<oddHeader>(.*?)<\/oddHeader>/s.exec(xml)?.[1] ?? '';
    expect(header.replaceAll('&amp;', '&').replaceAll('&quot;', '"').length).toBeLessThanOrEqual(255);
    expect(header.isWellFormed()).toBe(true);
  });

  test('a name of 300 letters is wrapped, its row as tall as it needs; many columns still fit a page', async () => {
    const { xml } = await sheet(
      Array.from({ length: 15 }, (_, at) => `Столбец ${String(at)}`),
      [Array.from({ length: 15 }, () => 'Школа имени '.repeat(25)), ['a']],
    );
    const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(Math.min(...widths)).toBeGreaterThan(6);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(240);
    expect(Number(/<row r="2" ht="(\d+)"/.exec(xml)?.[1])).toBeGreaterThan(200);
    expect(xml).toContain('<row r="3">');
  });

  test('a table too long for paper keeps its kinds and its heading', async () => {
    const rows = Array.from({ length: 5100 }, (_, at): OutputRow => [`00${String(at)}`, decimalOf('30.0'), day]);
    const { cells, xml } = await sheet(['Код', 'Доля, %', 'День'], rows);
    expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    expect(cells.get('A5101')).toMatchObject({ text: '005099', kind: 'inlineStr' });
    expect(cells.get('B5101')).toMatchObject({ kind: 'n', format: '0.0' });
    expect(cells.get('C5101')).toMatchObject({ kind: 'n', format: 'dd.mm.yyyy' });
    expect(cells.size).toBe(3 * 5101);
  });

  test('any text comes back as that text, never as a formula, a number or a failure', async () => {
    const unit = fc.constantFrom(...Array.from('абвЁ№« ,;"\n\'0179.=+-@#/!NA_x<&E%{}\t\r'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit, maxLength: 9 }), { minLength: 1, maxLength: 8 }), async (texts) => {
        const { cells, xml } = await sheet(
          ['Школа'],
          texts.map((text) => [text]),
        );
        expect(xml).not.toMatch(/<f[ >]/);
        for (const [at, text] of texts.entries()) {
          const cell = cells.get(`A${String(at + 2)}`);
          expect(cell?.kind).toMatch(/^(s|inlineStr)$/);
          expect(cell?.text).toBe(text);
        }
      }),
      { numRuns: 150 },
    );
  });
});
