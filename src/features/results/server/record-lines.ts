import { readLocalFile } from '#platform/local-files.ts';

/** One record of a CSV file: where it starts, and whether the engine passes it over. */
export interface RecordStart {
  /** From 1, as an editor counts lines. */
  readonly line: number;
  readonly isBlank: boolean;
}

const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/**
 * Where records start, for naming rows: the engine counts records, people count lines, and quoted line breaks and blank lines
 * part the two. Reads only as far as it is asked to.
 */
export async function* recordStarts(path: string, delimiter: string): AsyncGenerator<RecordStart> {
  const quotes = createQuoteState(delimiter.charCodeAt(0));
  const at: Position = { line: 1, start: 1, bytes: 0 };
  for await (const chunk of readLocalFile(path)) {
    const isPlain = !quotes.isOpen && !(chunk as Buffer).includes(quote);
    yield* isPlain ? plainStarts(chunk as Buffer, at, quotes) : quotedStarts(chunk as Buffer, at, quotes);
  }
  if (at.bytes > 0) yield { line: at.start, isBlank: false };
}

interface Position {
  line: number;
  /** Line the present record began on. */
  start: number;
  /** Bytes of the present record so far, carriage returns not counted. */
  bytes: number;
}

/** Without quotes every line is a record: newlines are found many bytes at a time. */
function* plainStarts(chunk: Buffer, at: Position, quotes: QuoteState): Generator<RecordStart> {
  let from = 0;
  for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
    const isBlank = at.bytes === 0 && (end === from || (end === from + 1 && chunk[from] === carriageReturn));
    yield { line: at.start, isBlank };
    at.line += 1;
    [at.start, at.bytes, from] = [at.line, 0, end + 1];
    quotes.take(newline);
  }
  for (const byte of chunk.subarray(from)) {
    if (byte !== carriageReturn) at.bytes += 1;
    quotes.take(byte);
  }
}

function* quotedStarts(chunk: Buffer, at: Position, quotes: QuoteState): Generator<RecordStart> {
  for (const byte of chunk) {
    if (byte === newline) at.line += 1;
    if (byte === newline && !quotes.isOpen) {
      yield { line: at.start, isBlank: at.bytes === 0 };
      [at.start, at.bytes] = [at.line, 0];
    } else if (byte !== carriageReturn) at.bytes += 1;
    quotes.take(byte);
  }
}

interface QuoteState {
  isOpen: boolean;
  take(byte: number): void;
}

/** Quotes count only in a field that begins with one; a doubled quote closes and opens again, which comes to the same. */
function createQuoteState(separator: number): QuoteState {
  let [isQuotedField, atFieldStart] = [false, true];
  return {
    isOpen: false,
    take(byte) {
      if (byte === quote) {
        isQuotedField ||= atFieldStart;
        this.isOpen = isQuotedField && !this.isOpen;
        atFieldStart = false;
      } else if (!this.isOpen) {
        atFieldStart = byte === separator || byte === newline;
        if (atFieldStart) isQuotedField = false;
      }
    },
  };
}
