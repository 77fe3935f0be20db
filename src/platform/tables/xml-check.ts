import { refuse } from './file-problem.ts';

/** The attributes of a tag a watcher may ask for, as places in the bytes; 0 when the tag has none. */
export interface TagSpan {
  /** Hash of the name without its prefix; compare with `nameHash`. */
  name: number;
  referenceFrom: number;
  referenceTo: number;
  typeFrom: number;
  typeTo: number;
}

/** Hears what a part consists of while it is checked; says what is wrong with it, or null. */
export interface XmlWatcher {
  readonly open: (tag: TagSpan, bytes: Buffer) => string | null;
  readonly close: (name: number) => string | null;
  readonly text: (bytes: Buffer, from: number, to: number) => void;
}

const [lessThan, greaterThan, slash, equals, colon] = [0x3c, 0x3e, 0x2f, 0x3d, 0x3a];
const [letterR, letterT, question, exclamation, space] = [0x72, 0x74, 0x3f, 0x21, 0x20];
const [doubleQuote, singleQuote] = [0x22, 0x27];
const deepest = 256;
/** A tag, comment or CDATA section longer than this is none that a spreadsheet writes. */
const longestMarkup = 4 * 1024 * 1024;
const hashStart = 0x811c9dc5 | 0;

function mix(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

function afterBlank(bytes: Buffer, from: number): number {
  let at = from;
  while ((bytes[at] ?? greaterThan) <= space) at++;
  return at;
}

export function nameHash(name: string): number {
  return Buffer.from(name).reduce(mix, hashStart);
}

/**
 * Proves that a part is well-formed XML: the reading library takes a part that breaks off for one that ends, and rows
 * would be lost in silence. Names are compared by hash. Feed it the inflated bytes in order; one pass, byte by byte.
 */
export class XmlCheck {
  private readonly file: string;
  private readonly part: string;
  private readonly watcher: XmlWatcher | null;
  private readonly stack = new Int32Array(deepest);
  private depth = 0;
  private sawRoot = false;
  private begun = false;
  private rest: Buffer = Buffer.alloc(0);
  private readonly tag: TagSpan = { name: 0, referenceFrom: 0, referenceTo: 0, typeFrom: 0, typeTo: 0 };
  private fullName = 0;

  constructor(file: string, part: string, watcher: XmlWatcher | null = null) {
    this.file = file;
    this.part = part;
    this.watcher = watcher;
  }

  feed(chunk: Buffer): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let at = 0;
    if (!this.begun) {
      if (bytes.length < 3) {
        this.keep(bytes);
        return;
      }
      this.begun = true;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
    }
    while (at < bytes.length) {
      const next = bytes[at] === lessThan ? this.markup(bytes, at) : this.text(bytes, at);
      if (next === -1) break;
      at = next;
    }
    this.keep(bytes.subarray(at));
  }

  end(): void {
    if (this.rest.length > 0 || this.depth > 0 || !this.sawRoot) this.broken('unclosed element');
  }

  /** Markup that is not whole yet waits for its rest. */
  private keep(rest: Buffer): void {
    if (rest.length > longestMarkup) this.broken('endless markup');
    this.rest = rest;
  }

  private broken(fault: string): never {
    return refuse('corrupt_archive', this.file, { found: `${this.part}: ${fault}`, expected: 'XML' });
  }

  private text(bytes: Buffer, from: number): number {
    let at = from;
    let written = false;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === lessThan) break;
      if (byte > space) written = true;
      else if (byte < space) this.requireBlank(byte);
    }
    if (written && this.depth === 0) this.broken('text outside the root');
    this.watcher?.text(bytes, from, at);
    return at;
  }

  private requireBlank(byte: number): void {
    if (byte !== 9 && byte !== 10 && byte !== 13) this.broken(`U+${byte.toString(16).toUpperCase().padStart(4, '0')}`);
  }

  /** Position behind the markup, -1 when its end is not there yet. */
  private markup(bytes: Buffer, at: number): number {
    const kind = bytes[at + 1] ?? -1;
    if (kind === slash) return this.closing(bytes, at + 2);
    if (kind === question) return this.skipTo(bytes, at + 2, '?>');
    if (kind === exclamation) return this.declaration(bytes, at);
    return kind === -1 ? -1 : this.opening(bytes, at + 1);
  }

  private declaration(bytes: Buffer, at: number): number {
    if (bytes.length < at + 9) return -1;
    const mark = bytes.toString('latin1', at, at + 9);
    if (mark.startsWith('<!--')) return this.skipTo(bytes, at + 4, '-->');
    return mark === '<![CDATA[' && this.depth > 0 ? this.skipTo(bytes, at + 9, ']]>') : this.broken('<!');
  }

  private skipTo(bytes: Buffer, from: number, mark: string): number {
    const end = bytes.indexOf(mark, from, 'latin1');
    if (end === -1) return -1;
    for (let at = from; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < space) this.requireBlank(byte);
    }
    return end + mark.length;
  }

  /** Reads a name into `fullName` and `tag.name`; gives the position of what follows. */
  private name(bytes: Buffer, from: number): number {
    let full = hashStart;
    let local = hashStart;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= space || byte === greaterThan || byte === slash) break;
      if (byte === lessThan) this.broken('< in a tag');
      full = mix(full, byte);
      local = byte === colon ? hashStart : mix(local, byte);
    }
    this.fullName = full;
    this.tag.name = local;
    return at;
  }

  private closing(bytes: Buffer, from: number): number {
    let at = this.name(bytes, from);
    at = afterBlank(bytes, at);
    if (at >= bytes.length) return -1;
    if (bytes[at] !== greaterThan || this.depth === 0 || this.stack[this.depth - 1] !== this.fullName)
      this.broken(bytes.toString('utf8', from - 2, Math.min(at + 1, from + 40)));
    this.depth--;
    this.hear(this.watcher?.close(this.tag.name) ?? null);
    return at + 1;
  }

  private opening(bytes: Buffer, from: number): number {
    const nameEnd = this.name(bytes, from);
    if (nameEnd >= bytes.length) return -1;
    const end = this.attributes(bytes, nameEnd);
    if (end === -1) return -1;
    if (nameEnd === from || (this.depth === 0 && this.sawRoot)) this.broken('more than one root');
    this.sawRoot = true;
    if (this.watcher) this.hear(this.watcher.open(this.tag, bytes));
    if (bytes[end - 1] !== slash) this.push();
    else if (this.watcher) this.hear(this.watcher.close(this.tag.name));
    return end + 1;
  }

  private push(): void {
    if (this.depth === deepest) this.broken('too deep');
    this.stack[this.depth++] = this.fullName;
  }

  private hear(fault: string | null): void {
    if (fault !== null) this.broken(fault);
  }

  /** Goes through the attributes; gives the position of the closing «>». */
  private attributes(bytes: Buffer, from: number): number {
    this.tag.referenceFrom = this.tag.typeFrom = 0;
    let at = from;
    for (;;) {
      at = afterBlank(bytes, at);
      if (bytes[at] === slash) at++;
      if (at >= bytes.length) return -1;
      if (bytes[at] === greaterThan) return at;
      if (bytes[at - 1] === slash) this.broken('/ in a tag');
      at = this.attribute(bytes, at);
      if (at === -1) return -1;
    }
  }

  private attribute(bytes: Buffer, from: number): number {
    const sign = this.attributeName(bytes, from);
    const open = afterBlank(bytes, sign + 1);
    if (open >= bytes.length) return -1;
    const quote = bytes[open];
    if (quote !== doubleQuote && quote !== singleQuote) return this.broken('attribute without quotes');
    const to = this.valueEnd(bytes, open + 1, quote);
    if (to === -1) return -1;
    if (sign === from + 1) this.note(bytes[from] ?? 0, open + 1, to);
    return to + 1;
  }

  /** Position of the «=», the end of the bytes when it is not there yet. */
  private attributeName(bytes: Buffer, from: number): number {
    let at = from;
    for (; at < bytes.length && bytes[at] !== equals; at++)
      if (bytes[at] === lessThan || bytes[at] === greaterThan) this.broken('attribute without value');
    return at;
  }

  private valueEnd(bytes: Buffer, from: number, quote: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) return at;
      if (byte < space) this.requireBlank(byte);
      else if (byte === lessThan) this.broken('< in an attribute');
    }
    return -1;
  }

  private note(letter: number, from: number, to: number): void {
    if (letter === letterR) [this.tag.referenceFrom, this.tag.referenceTo] = [from, to];
    else if (letter === letterT) [this.tag.typeFrom, this.tag.typeTo] = [from, to];
  }
}
