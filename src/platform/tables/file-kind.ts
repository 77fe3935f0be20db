import { extname } from 'node:path';
import { refuse } from './file-problem.ts';
import { sixteenBitOrder } from './text-encoding.ts';

/** `text` may still be in any encoding; `noise` is neither text nor a format we can name. */
export type FileKind = 'zip' | 'text' | 'html' | 'xml' | 'noise' | 'xls' | 'pdf' | 'gzip' | 'image' | 'archive';

const signatures: readonly (readonly [FileKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['zip', 'PK\x07\x08'],
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', '%PDF-'],
  ['gzip', '\x1f\x8b'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\x00'],
  ['image', 'MM\x00*'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '(\xb5\x2f\xfd'],
  ['archive', '\xfd7zXZ'],
];

/** Names the content by its first bytes; the file name is not looked at. */
export function sniffKind(head: Buffer): FileKind {
  const start = head.toString('latin1', 0, 512);
  const signature = signatures.find(([, magic]) => start.startsWith(magic));
  if (signature) return signature[0];
  const text = start.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style)\b/i.test(text)) return 'html';
  if (/^<\?xml\b|^<(?:Workbook|!DOCTYPE)\b/.test(text)) return 'xml';
  return isNoise(head.subarray(0, 4096)) ? 'noise' : 'text';
}

/** A text may hold a stray control byte (that is `encoding`); a tenth of them, is no text. */
function isNoise(head: Buffer): boolean {
  // low bytes of Cyrillic in UTF-16 fall among the control characters
  if (sixteenBitOrder(head) !== null) return false;
  const controls = head.filter((byte) => (byte < 32 && byte !== 0 && byte !== 4 && !isBlank(byte)) || byte === 127);
  return controls.length * 10 > head.length;
}

function isBlank(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13 || byte === 12 || byte === 11;
}

const claims: Readonly<Record<string, 'zip' | 'text'>> = {
  '.csv': 'text',
  '.txt': 'text',
  '.tsv': 'text',
  '.tab': 'text',
  '.xlsx': 'zip',
  '.xlsm': 'zip',
  '.xls': 'zip',
};

/** Refuses what we do not read, and a name that promises something else than the bytes hold. */
export function requireReadable(kind: FileKind, file: string): 'zip' | 'text' {
  const extension = extname(file).toLowerCase();
  const claim = claims[extension];
  if ((kind === 'zip' || kind === 'text') && (claim === undefined || claim === kind)) return kind;
  // A web page or an old workbook under a spreadsheet's name is a format we do not read, not a wrong name.
  const disguised = kind === 'html' || kind === 'xml' || (kind === 'xls' && claim === 'zip');
  if (claim !== undefined && !disguised) return refuse('type_mismatch', file, { found: kind, expected: extension });
  return refuse('unsupported_format', file, { found: kind, expected: 'csv, xlsx' });
}
