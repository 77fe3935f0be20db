import { deflateRawSync, crc32 } from 'node:zlib';
import { repack, storedEntry, type PackedEntry } from '#platform/tables/repack.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawSheet {
  readonly name: string;
  /** Inside of `<sheetData>`. */
  readonly rows: string;
  /** What follows `</sheetData>`. */
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Inside of `<styleSheet>`. */
  readonly styles?: string;
  readonly more?: readonly PackedEntry[];
}

export function deflatedEntry(name: string, content: string | Buffer): PackedEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes), method: 8 };
}

export function sheetXml({ rows, after = '' }: Pick<RawSheet, 'rows' | 'after'>): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook, written by hand: what no library would write can be tried too. */
export function rawParts({ sheets, styles, more = [] }: RawWorkbook): PackedEntry[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}" ${state ? `state="${state}" ` : ''}r:id="rId${String(index)}"/>`,
  );
  const relations = sheets.map((_, index) =>
    relation(`rId${String(index)}`, 'worksheet', `worksheets/sheet${String(index + 1)}.xml`),
  );
  if (styles !== undefined) relations.push(relation('rIdS', 'styles', 'styles.xml'));
  return [
    storedEntry('[Content_Types].xml', '<Types/>'),
    storedEntry(
      '_rels/.rels',
      `<Relationships xmlns="${packages}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    storedEntry(
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    storedEntry(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}">${relations.join('')}</Relationships>`,
    ),
    ...(styles === undefined ? [] : [deflatedEntry('xl/styles.xml', `<styleSheet ${main}>${styles}</styleSheet>`)]),
    ...sheets.map((sheet, index) => deflatedEntry(`xl/worksheets/sheet${String(index + 1)}.xml`, sheetXml(sheet))),
    ...more,
  ];
}

export function rawXlsx(workbook: RawWorkbook): Buffer {
  return repack(rawParts(workbook));
}

/** A row of cells: text, number, or raw XML of the inside of a cell as `{ xml, attributes }`. */
export type RawCell = string | number | null | { readonly xml: string; readonly attributes?: string };

export function rawRow(row: number, cells: readonly RawCell[], attributes = ''): string {
  const inner = cells.map((cell, index) => {
    const reference = `r="${String.fromCharCode(65 + index)}${String(row)}"`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c ${reference}><v>${String(cell)}</v></c>`;
    if (typeof cell === 'string') return `<c ${reference} t="inlineStr"><is><t>${cell}</t></is></c>`;
    return `<c ${reference} ${cell.attributes ?? ''}>${cell.xml}</c>`;
  });
  return `<row r="${String(row)}" ${attributes}>${inner.join('')}</row>`;
}

export function mergedCells(...references: readonly string[]): string {
  return `<mergeCells count="${String(references.length)}">${references.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}
