import { isAscii, isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import {
  commonCyrillic,
  cyrillicBesideLatin,
  cyrillicLetter,
  turnedCase,
  twiceEncoded,
  unlikelyCharacter,
  usualCase,
} from './encoding.words.ts';

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export interface EncodingFound {
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark. */
  readonly bomBytes: number;
  /** A control character in otherwise sound UTF-8, with its place; null when there is none. */
  readonly stray: string | null;
}

/** Why the bytes are not a text that can be read with certainty. */
interface EncodingRefused {
  readonly refused: string;
}

const chunkBytes = 1024 * 1024;
const sampleBytes = 512 * 1024;
/** Real exports hold a stray control character in a name here and there; more than one in so many bytes is damage. */
const bytesPerStray = 10_000;
/** Control characters that no table holds; tab and line ends are fine. */
export const strayControl = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** Decides the encoding of the whole file by its bytes; reads all of it only to prove UTF-8. */
export async function findEncoding(handle: FileHandle, head: Buffer): Promise<EncodingFound | EncodingRefused> {
  const wide = findWide(head);
  if (wide) return wide;
  const controls = [...head.toString('latin1').matchAll(new RegExp(strayControl, 'g'))];
  const [first] = controls;
  const stray = first ? describeByte(head[first.index] ?? 0, first.index) : null;
  if (stray && controls.length * bytesPerStray > head.length) return { refused: stray };
  const found = await proveUtf8(handle, startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0);
  if (!stray || 'refused' in found) return found;
  return found.encoding === 'utf-8' ? { ...found, stray } : { refused: stray };
}

/** Encodings of two and four bytes a character, by their mark or by where the NULs stand. */
function findWide(head: Buffer): EncodingFound | EncodingRefused | null {
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) return { refused: 'UTF-32' };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', bomBytes: 2, stray: null };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', bomBytes: 2, stray: null };
  const encoding = sixteenBitOrder(head.subarray(0, 65_536));
  return encoding && { encoding, bomBytes: 0, stray: null };
}

function startsWith(bytes: Buffer, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

function describeByte(byte: number, offset: number): string {
  return `0x${byte.toString(16).padStart(2, '0')} @ ${String(offset)}`;
}

/**
 * Without a mark, UTF-16 shows as high bytes that are nearly all 0x00 (Latin, digits, separators) or 0x04 (Cyrillic)
 * on one side, and no NUL on the other.
 */
export function sixteenBitOrder(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (sample.length < 4 || sample.length % 2 === 1 || !sample.includes(0)) return null;
  const even = sample.filter((_, index) => index % 2 === 0);
  const odd = sample.filter((_, index) => index % 2 === 1);
  if (!even.includes(0) && areHighBytes(odd)) return 'utf-16le';
  return !odd.includes(0) && areHighBytes(even) ? 'utf-16be' : null;
}

function areHighBytes(bytes: Uint8Array): boolean {
  const usual = bytes.filter((byte) => byte === 0 || byte === 4 || byte === 0x20 || byte === 0x21);
  return usual.length > bytes.length * 0.95;
}

async function proveUtf8(handle: FileHandle, bomBytes: number): Promise<EncodingFound | EncodingRefused> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let carried = 0;
  let offset = 0;
  let sawMultibyte = false;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, carried, chunkBytes - carried, offset + carried);
    const filled = carried + bytesRead;
    if (filled === 0) return { encoding: 'utf-8', bomBytes, stray: null };
    // A character cut by the end of the chunk waits for its rest; at the end of the file it is broken.
    const whole = bytesRead === 0 ? filled : filled - cutBytes(buffer.subarray(0, filled));
    const chunk = buffer.subarray(0, whole);
    const nul = chunk.indexOf(0);
    if (nul !== -1) return { refused: describeByte(0, offset + nul) };
    if (!isUtf8(chunk)) return judgeEightBit(chunk, offset, sawMultibyte || bomBytes > 0);
    sawMultibyte ||= !isAscii(offset === 0 ? chunk.subarray(bomBytes) : chunk);
    buffer.copyWithin(0, whole, filled);
    carried = filled - whole;
    offset += whole;
  }
}

/** Bytes at the end that begin a UTF-8 character without finishing it. */
function cutBytes(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The bytes are not UTF-8: either UTF-8 that was damaged (never guessed at), or windows-1251 that reads as Russian. */
function judgeEightBit(chunk: Buffer, offset: number, sawMultibyte: boolean): EncodingFound | EncodingRefused {
  const { good, bad, firstBad } = countSequences(chunk);
  const broken = { refused: describeByte(chunk[firstBad] ?? 0, offset + firstBad) };
  if (sawMultibyte || good >= bad) return broken;
  const sample = chunk.subarray(Math.max(0, firstBad - 1), firstBad + sampleBytes);
  return readsAsRussian(sample) ? { encoding: 'windows-1251', bomBytes: 0, stray: null } : broken;
}

function countSequences(bytes: Buffer): { good: number; bad: number; firstBad: number } {
  let good = 0;
  let bad = 0;
  let firstBad = -1;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0xc0 && isUtf8(bytes.subarray(index, index + length))) {
      good++;
      index += length - 1;
    } else {
      bad++;
      if (firstBad === -1) firstBad = index;
    }
  }
  return { good, bad, firstBad };
}

/** windows-1251 gives a character for nearly any byte, so the text itself has to look like Russian. */
function readsAsRussian(bytes: Buffer): boolean {
  const text = new TextDecoder('windows-1251').decode(bytes);
  const letters = count(text, cyrillicLetter);
  if (letters === 0 || count(text, unlikelyCharacter) * 20 > letters) return false;
  if (count(text, cyrillicBesideLatin) * 4 > letters) return false;
  const common = count(text, commonCyrillic);
  const rivals = ['koi8-r', 'iso-8859-5'].map((encoding) =>
    count(new TextDecoder(encoding).decode(bytes), commonCyrillic),
  );
  const rival = Math.max(...rivals);
  if (rival > common && count(text, turnedCase) > count(text, usualCase)) return false;
  return letters < 10 || common * 3 >= rival * 2;
}

/** What shows beyond doubt that a text was spoilt before it was saved; null when nothing does. */
export function findSpoilt(text: string): string | null {
  const lost = text.indexOf('\ufffd');
  if (lost !== -1) return `U+FFFD @ ${String(lost)}`;
  const pairs = text.match(twiceEncoded) ?? [];
  // «СССР»» is such a pair too; in spoilt text they make nearly all letters.
  return pairs.length >= 6 && pairs.length * 2 > count(text, cyrillicLetter) ? pairs.slice(0, 6).join('') : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
