import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { refuse } from './file-problem.ts';

export interface WorksheetPart {
  readonly name: string;
  /** Position among the sheets of the workbook, from 0. */
  readonly index: number;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly WorksheetPart[];
  /** `''` when the workbook has none. */
  readonly stylesPart: string;
  readonly stringsPart: string;
  readonly date1904: boolean;
  /** Cell style → digits, for number formats made of zeros only: a code shown as 000123 is 000123. */
  readonly zeroPadding: ReadonlyMap<number, number>;
}

/** Reads the few facts of a workbook the library does not give: which sheets are hidden, which codes are padded. */
export async function readWorkbook(archive: Archive, file: string): Promise<Workbook> {
  const workbookPart = await findWorkbook(archive, file);
  const folder = posix.dirname(workbookPart);
  const relations = await readRelations(archive, posix.join(folder, '_rels', `${posix.basename(workbookPart)}.rels`));
  const xml = await archive.readText(workbookPart);
  if (!/<(?:\w+:)?sheets\b/.test(xml))
    return refuse('unsupported_format', file, { found: workbookPart, expected: 'xlsx' });
  const tags = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map((match) => attributesOf(match[0]));
  const sheets = tags.flatMap((attributes, index) => {
    const relation = relations.get(findRelationId(attributes));
    if (!relation?.type.endsWith('/worksheet')) return [];
    const state = attributes.get('state') ?? 'visible';
    const part = resolvePart(folder, relation.target);
    return [{ name: attributes.get('name') ?? '', index, part, hidden: state !== 'visible' }];
  });
  const partOf = (type: string): string => {
    const relation = [...relations.values()].find((candidate) => candidate.type.endsWith(type));
    const part = relation ? resolvePart(folder, relation.target) : '';
    return archive.has(part) ? part : '';
  };
  const stylesPart = partOf('/styles');
  return {
    sheets,
    stylesPart,
    stringsPart: partOf('/sharedStrings'),
    date1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904=["'](?:1|true)["']/.test(xml),
    zeroPadding: stylesPart ? zeroPaddingOf(await archive.readText(stylesPart)) : new Map<number, number>(),
  };
}

async function findWorkbook(archive: Archive, file: string): Promise<string> {
  const root = await readRelations(archive, '_rels/.rels');
  const relation = [...root.values()].find((candidate) => candidate.type.endsWith('/officeDocument'));
  const part = relation ? resolvePart('', relation.target) : '';
  if (archive.has(part) && part.endsWith('.xml')) return part;
  return refuse('unsupported_format', file, { found: archive.names[0] ?? 'zip', expected: 'xlsx' });
}

async function readRelations(archive: Archive, part: string): Promise<Map<string, { type: string; target: string }>> {
  if (!archive.has(part)) return new Map();
  const tags = (await archive.readText(part)).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g);
  return new Map(
    [...tags].map(([tag]) => {
      const attributes = attributesOf(tag);
      const target = attributes.get('Target') ?? '';
      return [attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', target }] as const;
    }),
  );
}

function resolvePart(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}

function findRelationId(attributes: ReadonlyMap<string, string>): string {
  for (const [name, value] of attributes) if (/:id$/i.test(name)) return value;
  return '';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributesOf(tag: string): Map<string, string> {
  const pairs = tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...pairs].map((pair) => [pair[1] ?? '', decodeEntities(pair[2] ?? pair[3] ?? '')]));
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function zeroPaddingOf(xml: string): Map<number, number> {
  const digits = new Map<string | undefined, number>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const attributes = attributesOf(tag);
    const [zeros = ''] = /^0{2,20}(?=;|$)/.exec(attributes.get('formatCode') ?? '') ?? [];
    if (zeros !== '') digits.set(attributes.get('numFmtId'), zeros.length);
  }
  const [styles = ''] = /<(?:\w+:)?cellXfs\b[^]*?<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  const widths = [...styles.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) =>
    digits.get(attributesOf(tag).get('numFmtId')),
  );
  return new Map(widths.flatMap((width, style) => (width === undefined ? [] : [[style, width] as const])));
}
