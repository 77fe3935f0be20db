import type { Archive } from './archive.ts';
import { repack, storedEntry, type PackedEntry } from './repack.ts';
import type { Workbook, WorksheetPart } from './workbook.ts';

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * One sheet as a workbook of its own, for the reading library, which takes whole archives only. It holds nothing but
 * parts that were inflated under the limits before; two readers of one directory could have understood it differently.
 */
export async function singleSheet(archive: Archive, workbook: Workbook, sheet: WorksheetPart): Promise<Buffer> {
  const { stylesPart, stringsPart, date1904 } = workbook;
  const taken = async (part: string, name: string): Promise<PackedEntry[]> =>
    part === '' ? [] : [{ ...(await archive.packed(part)), name: `xl/${name}` }];
  const parts = [
    ...(await taken(sheet.part, 'sheet1.xml')),
    ...(await taken(stylesPart, 'styles.xml')),
    ...(await taken(stringsPart, 'sharedStrings.xml')),
  ];
  const targets = parts.map(({ name }) => name.slice('xl/'.length));
  return repack([
    storedEntry('[Content_Types].xml', '<Types/>'),
    storedEntry('_rels/.rels', relations({ 'xl/workbook.xml': 'officeDocument' })),
    storedEntry('xl/workbook.xml', workbookXml(date1904)),
    storedEntry(
      'xl/_rels/workbook.xml.rels',
      relations(Object.fromEntries(targets.map((name) => [name, kindOf(name)]))),
    ),
    ...parts,
  ]);
}

function kindOf(target: string): string {
  return target === 'sheet1.xml' ? 'worksheet' : target.replace('.xml', '');
}

/** `targets`: part → kind of relation. */
function relations(targets: Readonly<Record<string, string>>): string {
  const tags = Object.entries(targets).map(
    ([part, kind], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relationNamespace}/${kind}" Target="${part}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}">${tags.join('')}</Relationships>`;
}

function workbookXml(date1904: boolean): string {
  return (
    `<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><workbookPr date1904="${date1904 ? '1' : '0'}"/>` +
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
  );
}
