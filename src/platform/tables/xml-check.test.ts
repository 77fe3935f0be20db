import { describe, expect, test } from 'vitest';
import { openBytes } from '#tests/support/table-fixtures.ts';
import { deflatedEntry, rawParts, rawRow, sheetXml } from '#tests/support/workbook-fixtures.ts';
import { FileRefused } from './file-problem.ts';
import { repack } from './repack.ts';
import { XmlCheck } from './xml-check.ts';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = `<Relationships>${relation('rId0', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId9', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`;
const shared = (index: number) => ({ xml: `<v>${String(index)}</v>`, attributes: 't="s"' });
const sheet = sheetXml({
  rows: Array.from({ length: 12 }, (_, index) => rawRow(index + 1, [shared(0), shared(1), index])).join(''),
});
const strings = '<sst><si><t>Код ОО</t></si><si><r><t>Шко</t></r><r><t>ла</t></r></si></sst>';
const sheetPart = 'xl/worksheets/sheet1.xml';
const stringsPart = 'xl/sharedStrings.xml';

/** A sound workbook of twelve rows with some parts put in place of its own; null leaves a part out. */
async function open(parts: Readonly<Record<string, string | null>>) {
  const all: Record<string, string | null> = {
    [sheetPart]: sheet,
    [stringsPart]: strings,
    'xl/_rels/workbook.xml.rels': relations,
    ...parts,
  };
  const others = rawParts({ sheets: [{ name: 'S', rows: '' }] }).filter(({ name }) => !(name in all));
  const own = Object.entries(all).flatMap(([name, text]) => (text === null ? [] : [deflatedEntry(name, text)]));
  const opened = await openBytes(repack([...others, ...own]), 'a.xlsx');
  const answer = { codes: opened.refusals.map(({ code }) => code), tables: opened.tables.length };
  await opened.dispose();
  return answer;
}

const row6 = sheet.indexOf('<row r="6"');
const workbookXml = '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId0"/></sheets>';

describe('R-049 an archive is read only when its parts are whole', () => {
  test('a sound workbook, with comments, CDATA, a mark and empty cells', async () => {
    const odd = sheet
      .replace('<sheetData>', '<!-- < & > --><sheetData>')
      .replace('<v>3</v>', '<v><![CDATA[3]]></v>')
      .replace('<row r="6" >', '<row  r = "6"\n>');
    expect(await open({ [sheetPart]: `\ufeff${odd}\n` })).toEqual({ codes: [], tables: 1 });
  });

  test.each<[string, Readonly<Record<string, string | null>>]>([
    ['a sheet cut before a row', { [sheetPart]: sheet.slice(0, row6) }],
    ['a sheet cut in the tag of a row', { [sheetPart]: sheet.slice(0, row6 + 10) }],
    ['a sheet cut inside a row', { [sheetPart]: sheet.slice(0, row6 + 40) }],
    ['a sheet without its last 200 bytes', { [sheetPart]: sheet.slice(0, -200) }],
    ['a row closed by another name', { [sheetPart]: sheet.replace('</row>', '</rowx>') }],
    ['no end of the data', { [sheetPart]: sheet.replace('</sheetData>', '') }],
    ['text after the root', { [sheetPart]: `${sheet}x` }],
    ['a second root', { [sheetPart]: `${sheet}<worksheet/>` }],
    ['a tag inside a tag', { [sheetPart]: sheet.replace('<row r="6" >', '<row r="6" <c>') }],
    ['an open quote in a tag', { [sheetPart]: sheet.replace('<row r="6" >', '<row r="6>') }],
    ['no end of the workbook', { 'xl/workbook.xml': workbookXml }],
    ['a control character in the texts', { [stringsPart]: strings.replace('ла', 'л\x01а') }],
    ['texts cut', { [stringsPart]: strings.slice(0, -10) }],
    ['fewer texts than the cells name', { [stringsPart]: '<sst><si><t>Код ОО</t></si></sst>' }],
    ['no texts though cells name them', { [stringsPart]: null }],
    ['two cells at one address', { [sheetPart]: sheet.replace('r="C7"', 'r="B7"') }],
  ])('%s', async (_, parts) => {
    expect(await open(parts)).toEqual({ codes: ['corrupt_archive'], tables: 0 });
  });

  test('how the bytes come in pieces changes nothing', () => {
    const bytes = Buffer.from(
      `\ufeff<?xml version="1.0"?><!-- a --><x:a b='>' c="/"><d/>я<![CDATA[<]]><e f="1"/></x:a> `,
    );
    const judge = (whole: Buffer, size: number): boolean => {
      const check = new XmlCheck('a.xlsx', 'p');
      try {
        for (let at = 0; at < whole.length; at += size) check.feed(whole.subarray(at, at + size));
        check.end();
        return true;
      } catch (error) {
        if (error instanceof FileRefused) return false;
        throw error;
      }
    };
    for (let size = 1; size <= bytes.length; size++) {
      expect(judge(bytes, size)).toBe(true);
      expect(judge(bytes.subarray(0, -2), size)).toBe(false);
    }
  });
});
