import { nameHash, type TagSpan, type XmlWatcher } from './xml-check.ts';

const [row, cell, value, string] = [nameHash('row'), nameHash('c'), nameHash('v'), nameHash('si')];
const [letterA, letterZ, zero, nine, letterS] = [0x41, 0x5a, 0x30, 0x39, 0x73];
const widest = 16_384;

/** Counts the entries of the shared strings. */
export class StringCounter implements XmlWatcher {
  count = 0;
  readonly open = ({ name }: TagSpan): null => {
    if (name === string) this.count++;
    return null;
  };
  readonly close = (): null => null;
  readonly text = (): void => undefined;
}

/** What the library would read over: a text that is not among the shared ones, two cells at one address. */
export class CellCheck implements XmlWatcher {
  private readonly strings: number;
  /** Column → the last row that had a cell there. */
  private readonly seen = new Int32Array(widest + 1);
  private row = 0;
  private column = 0;
  private shared = false;
  private inValue = false;
  private digits = 0;
  private index = 0;

  constructor(strings: number) {
    this.strings = strings;
  }

  readonly open = (tag: TagSpan, bytes: Buffer): string | null => {
    if (tag.name === cell) return this.openCell(tag, bytes);
    if (tag.name === value) {
      this.inValue = this.shared;
      this.digits = this.index = 0;
    } else if (tag.name === row) {
      this.row = tag.referenceFrom === 0 ? this.row + 1 : numberAt(bytes, tag.referenceFrom, tag.referenceTo);
      this.column = 0;
    }
    return null;
  };

  readonly close = (name: number): string | null => {
    if (!this.inValue || name !== value) return null;
    this.inValue = false;
    return this.digits === 0 || this.index < this.strings
      ? null
      : `string ${String(this.index)} of ${String(this.strings)}`;
  };

  readonly text = (bytes: Buffer, from: number, to: number): void => {
    if (!this.inValue) return;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= 0x20) continue;
      this.digits++;
      this.index = byte >= zero && byte <= nine ? this.index * 10 + byte - zero : Number.POSITIVE_INFINITY;
    }
  };

  private openCell(tag: TagSpan, bytes: Buffer): string | null {
    this.shared = tag.typeFrom !== 0 && tag.typeTo - tag.typeFrom === 1 && bytes[tag.typeFrom] === letterS;
    this.column = tag.referenceFrom === 0 ? this.column + 1 : columnAt(bytes, tag.referenceFrom, tag.referenceTo);
    if (this.column < 1 || this.column > widest) return `column ${String(this.column)}`;
    if (this.seen[this.column] === this.row && this.row > 0)
      return `2 × ${bytes.toString('latin1', tag.referenceFrom, tag.referenceTo)}`;
    this.seen[this.column] = this.row;
    return null;
  }
}

function numberAt(bytes: Buffer, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + (bytes[at] ?? 0) - zero;
  return number;
}

function columnAt(bytes: Buffer, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < letterA || byte > letterZ) break;
    column = column * 26 + byte - letterA + 1;
  }
  return column;
}
