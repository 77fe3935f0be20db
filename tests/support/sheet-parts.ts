import { inflateRawSync } from 'node:zlib';

/** Every part of a workbook as text, read by the directory of the archive: nothing of the library that wrote it. */
function partsOf(archive: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let at = archive.indexOf('PK\x01\x02', archive.readUInt32LE(archive.length - 6), 'latin1');
  while (archive.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(begin, begin + packed);
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    parts.set(name, (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

interface XmlCell {
  /** `n`: a number or a date. */
  readonly kind: string;
  readonly text: string;
  /** As a spreadsheet writes it down, `General` when nothing is said. */
  readonly format: string;
  readonly isBold: boolean;
}

export interface XmlSheet {
  readonly xml: string;
  readonly workbook: string;
  readonly cells: ReadonlyMap<string, XmlCell>;
}

/** The one sheet of a workbook, by its XML alone. */
export function sheetOf(archive: Buffer): XmlSheet {
  const parts = partsOf(archive);
  const part = (name: string): string => parts.get(name) ?? '';
  const xml = part('xl/worksheets/sheet1.xml');
  const styles = stylesOf(part('xl/styles.xml'));
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => textOf(item));
  const cells = new Map<string, XmlCell>();
  for (const [, attributes = '', inner = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const style = styles[Number(attributeOf(attributes, 's') ?? 0)] ?? { format: 'General', isBold: false };
    const said = contentOf(attributeOf(attributes, 't') ?? 'n', inner, shared);
    if (inner !== '') cells.set(attributeOf(attributes, 'r') ?? '', { ...said, ...style });
  }
  return { xml, workbook: part('xl/workbook.xml'), cells };
}

function contentOf(kind: string, inner: string, shared: readonly string[]): Pick<XmlCell, 'kind' | 'text'> {
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
  if (kind === 's') return { kind, text: shared[Number(value)] ?? '' };
  return { kind, text: kind === 'inlineStr' ? textOf(inner) : value };
}

function stylesOf(xml: string): readonly Pick<XmlCell, 'format' | 'isBold'>[] {
  const formats = new Map(
    [...xml.matchAll(/<numFmt ([^>]*)\/>/g)].map(([, one = '']) => [
      attributeOf(one, 'numFmtId'),
      plain(attributeOf(one, 'formatCode') ?? ''),
    ]),
  );
  const fonts = [...(/<fonts.*?<\/fonts>/s.exec(xml)?.[0] ?? '').matchAll(/<font>.*?<\/font>|<font\/>/gs)];
  const cellStyles = /<cellXfs.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '';
  return [...cellStyles.matchAll(/<xf ([^>]*)>/g)].map(([, one = '']) => {
    const id = attributeOf(one, 'numFmtId') ?? '0';
    const format = formats.get(id) ?? builtIn.get(id) ?? 'General';
    return { format, isBold: (fonts[Number(attributeOf(one, 'fontId'))]?.[0] ?? '').includes('<b/>') };
  });
}

/** Formats every spreadsheet knows by number. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['2', '0.00'],
  ['49', '@'],
]);

function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join('');
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
