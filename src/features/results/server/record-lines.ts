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
  let [line, start, bytes] = [1, 1, 0];
  for await (const chunk of readLocalFile(path)) {
    for (const byte of chunk as Buffer) {
      if (byte === newline) line += 1;
      if (byte === newline && !quotes.isOpen) {
        yield { line: start, isBlank: bytes === 0 };
        [start, bytes] = [line, 0];
      } else if (byte !== carriageReturn) bytes += 1;
      quotes.take(byte);
    }
  }
  if (bytes > 0) yield { line: start, isBlank: false };
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
