import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeAs, openBytes } from '#tests/support/table-fixtures.ts';
import { deflatedEntry, rawParts, rawRow, rawXlsx, sheetXml } from '#tests/support/workbook-fixtures.ts';
import { repack, storedEntry } from './repack.ts';

const csv = 'Код ОО;Школа;Предмет;Отметка\n760001;Школа № 1 имени Некрасова;МА;3\n';
const rows = rawRow(1, ['Код ОО', 'Школа']) + rawRow(2, ['760001', 'А']);
const workbook = { sheets: [{ name: 'S', rows }] };
const good = rawXlsx(workbook);
const sheetPart = 'xl/worksheets/sheet1.xml';

function withSheet(entry: ReturnType<typeof storedEntry>): Buffer {
  return repack([...rawParts(workbook).filter(({ name }) => name !== sheetPart), entry]);
}

function withMore(...more: ReturnType<typeof storedEntry>[]): Buffer {
  return rawXlsx({ ...workbook, more });
}

/** Says it unpacks to `size`, and does not. */
function lying(size: number): Buffer {
  const content = Buffer.from(sheetXml({ rows }));
  return withSheet({ name: sheetPart, packed: deflateRawSync(content), size, checksum: crc32(content), method: 8 });
}

function encrypted(): Buffer {
  const bytes = Buffer.from(good);
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes.writeUInt16LE(1, at + 8);
  return bytes;
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const data = copy.indexOf(sheetPart) + sheetPart.length + 20;
  copy.writeUInt8(copy.readUInt8(data) ^ 0xff, data);
  return copy;
}

const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>';
const columns = Array.from({ length: 200 }, (_, index) => `К${String(index)}`);
const wide = columns.map((name, index) => `<c r="${columnName(index)}1" t="inlineStr"><is><t>${name}</t></is></c>`);

function columnName(index: number): string {
  return (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));
}

describe('R-046 a hostile or damaged file is refused by its reason', () => {
  test.each<[string, Buffer, string, string]>([
    ['nothing', Buffer.alloc(0), 'a.csv', 'empty_file'],
    ['blanks', Buffer.from(' \r\n\t\n'), 'a.csv', 'empty_file'],
    ['a byte order mark alone', Buffer.from('\ufeff'), 'a.csv', 'empty_file'],
    ['nothing under a workbook name', Buffer.alloc(0), 'a.xlsx', 'empty_file'],
    ['separators only', Buffer.from(';;;\n;;;\n'), 'a.csv', 'empty_file'],
    ['an empty workbook', rawXlsx({ sheets: [{ name: 'S', rows: '' }] }), 'a.xlsx', 'empty_file'],
    ['text named xlsx', Buffer.from(csv), 'a.xlsx', 'type_mismatch'],
    ['a workbook named csv', good, 'a.csv', 'type_mismatch'],
    ['a picture named csv', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'a.csv', 'type_mismatch'],
    ['a PDF named xlsx', Buffer.from('%PDF-1.7\n'), 'a.xlsx', 'type_mismatch'],
    [
      'random bytes named csv',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) & 255)),
      'a.csv',
      'type_mismatch',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a.pdf', 'unsupported_format'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'a.xls', 'unsupported_format'],
    [
      'an old or encrypted workbook named xlsx',
      Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      'a.xlsx',
      'unsupported_format',
    ],
    ['gzip', gzipSync(csv), 'a.gz', 'unsupported_format'],
    ['a web page named xls', Buffer.from('\ufeff<html><table><tr><td>1'), 'a.xls', 'unsupported_format'],
    ['an XML spreadsheet', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'a.xls', 'unsupported_format'],
    ['an archive without a workbook', repack([storedEntry('a.csv', csv)]), 'a.zip', 'unsupported_format'],
    [
      'a document named xlsx',
      repack(
        rawParts(workbook).map((part) =>
          part.name === 'xl/workbook.xml' ? storedEntry(part.name, '<w:document/>') : part,
        ),
      ),
      'a.xlsx',
      'unsupported_format',
    ],
    [
      'UTF-8 with a broken byte',
      Buffer.concat([Buffer.from(csv), Buffer.from([0xd0, 10]), Buffer.from(csv)]),
      'a.csv',
      'encoding',
    ],
    ['UTF-8 cut within a letter', Buffer.from(csv + 'Ш').subarray(0, -1), 'a.csv', 'encoding'],
    ['a NUL in text', Buffer.from(csv + 'a\0b\n'), 'a.csv', 'encoding'],
    ['a control character in text', Buffer.from(csv + 'a\x07b\n'), 'a.csv', 'encoding'],
    [
      'KOI8-R',
      Buffer.from('6bcfc4b3cec1dac1ceddcdc1d4c5cdc1d4c9cbc1c9d3d4cfd2c9d1c7c5cfc7d2c1c6c9d1', 'hex'),
      'a.csv',
      'encoding',
    ],
    [
      'KOI8-R under English headings',
      Buffer.concat([Buffer.from('school_code,school_name\n1,'), Buffer.from('ecc9c3c5ca0a', 'hex')]),
      'a.csv',
      'encoding',
    ],
    ['DOS text', Buffer.from('8ae8aaaeaba03b8ae8aaaeaba00a', 'hex'), 'a.csv', 'encoding'],
    ['Latin-1', Buffer.from('Name;Note\nM\xfcller;Caf\xe9\nS\xf8ren;na\xefve\n', 'latin1'), 'a.csv', 'encoding'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'a.csv', 'encoding'],
    [
      'UTF-16 with a lone surrogate',
      Buffer.concat([encodeAs(csv, 'utf-16le-bom'), Buffer.from([0, 0xd8, 65, 0])]),
      'a.csv',
      'encoding',
    ],
    [
      'a quote that never closes in the heading',
      Buffer.from('Код ОО;"Школа;Отметка\n1;А;3\n2;Б;4\n'),
      'a.csv',
      'malformed_csv',
    ],
    ['200 columns of text', Buffer.from(`${columns.join(';')}\n`), 'a.csv', 'too_many_columns'],
    [
      '200 columns of a sheet',
      rawXlsx({ sheets: [{ name: 'S', rows: `<row r="1">${wide.join('')}</row>` }] }),
      'a.xlsx',
      'too_many_columns',
    ],
    ['half a workbook', good.subarray(0, good.length >> 1), 'a.xlsx', 'corrupt_archive'],
    ['a workbook without its last byte', good.subarray(0, -1), 'a.xlsx', 'corrupt_archive'],
    ['four bytes of a workbook', good.subarray(0, 4), 'a.xlsx', 'corrupt_archive'],
    ['a flipped byte in a sheet', flipped(good), 'a.xlsx', 'corrupt_archive'],
    ['encrypted entries', encrypted(), 'a.xlsx', 'corrupt_archive'],
    ['a path out of the folder', withMore(storedEntry('../../etc/cron.d/x', 'x')), 'a.xlsx', 'corrupt_archive'],
    ['an absolute path', withMore(storedEntry('/etc/passwd', 'x')), 'a.xlsx', 'corrupt_archive'],
    ['two entries of one name', withMore(storedEntry(sheetPart, 'x')), 'a.xlsx', 'corrupt_archive'],
    [
      'a missing sheet',
      repack(rawParts(workbook).filter(({ name }) => name !== sheetPart)),
      'a.xlsx',
      'corrupt_archive',
    ],
    [
      'a sheet in 16-bit text',
      withSheet(deflatedEntry(sheetPart, encodeAs(doctype, 'utf-16le-bom'))),
      'a.xlsx',
      'corrupt_archive',
    ],
    ['more said than there is', lying(100_000), 'a.xlsx', 'corrupt_archive'],
    ['less said than there is', lying(10), 'a.xlsx', 'archive_bomb'],
    ['a terabyte said', lying(2 ** 32 - 2), 'a.xlsx', 'archive_bomb'],
    [
      'an archive in an archive',
      withMore(deflatedEntry('xl/lib.zip', repack([storedEntry('a', 'b')]))),
      'a.xlsx',
      'archive_bomb',
    ],
    [
      'only archives in an archive',
      repack([deflatedEntry('1.zip', 'PK'), deflatedEntry('2.zip', 'PK')]),
      'a.zip',
      'archive_bomb',
    ],
    [
      'three thousand entries',
      withMore(...Array.from({ length: 3000 }, (_, index) => storedEntry(`e${String(index)}`, ''))),
      'a.xlsx',
      'archive_bomb',
    ],
    [
      'a document type in a sheet',
      withSheet(deflatedEntry(sheetPart, doctype + sheetXml({ rows }))),
      'a.xlsx',
      'xml_entity',
    ],
    [
      'a document type in a side part',
      withMore(deflatedEntry('docProps/core.xml', `${doctype}<x>&a;</x>`)),
      'a.xlsx',
      'xml_entity',
    ],
  ])('%s', async (_, bytes, fileName, code) => {
    const opened = await openBytes(bytes, fileName);
    expect(opened.refusals.map((problem) => problem.code)).toEqual([code]);
    expect(opened.tables).toEqual([]);
    await opened.dispose();
  });

  test('a bomb is stopped long before it is unpacked', async () => {
    const zeros = deflatedEntry(sheetPart, Buffer.alloc(300_000_000, 32));
    const honest = await openBytes(withSheet(zeros), 'a.xlsx');
    const liar = await openBytes(withSheet({ ...zeros, size: 5_000_000 }), 'a.xlsx');
    expect(honest.refusals.map(({ code }) => code)).toEqual(['archive_bomb']);
    expect(liar.refusals.map(({ code }) => code)).toEqual(['archive_bomb']);
    await honest.dispose();
    await liar.dispose();
  });

  test('deep nesting of tags takes nothing down', async () => {
    const opened = await openBytes(withSheet(deflatedEntry(sheetPart, '<a>'.repeat(2_000_000))), 'a.xlsx');
    expect(opened.refusals).toHaveLength(1);
    await opened.dispose();
  });

  test('a sheet that asks for too much memory or time ends by itself', async () => {
    const far = Array.from(
      { length: 60_000 },
      (_, index) => `<row r="${String(index + 1)}"><c r="XFD${String(index + 1)}"><v>1</v></c></row>`,
    ).join('');
    const limits = { heapMegabytes: 64, seconds: 20, ratio: 10_000 };
    const opened = await openBytes(withSheet(deflatedEntry(sheetPart, sheetXml({ rows: far }))), 'a.xlsx', limits);
    expect(opened.refusals.map(({ code }) => code)).toEqual(['archive_bomb']);
    await opened.dispose();
  });

  test('the name of a file leads nowhere', async () => {
    const opened = await openBytes(encodeAs(csv, 'windows-1251'), '../../../tmp/evil.csv');
    expect(opened.tables[0]?.file).toBe('evil.csv');
    await expect(access(join(opened.path, '../../../tmp/evil.csv'))).rejects.toThrow();
    await opened.dispose();
  });
});
