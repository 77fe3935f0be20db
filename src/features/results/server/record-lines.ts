import { createReadStream } from 'node:fs';

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
  const separator = delimiter.charCodeAt(0);
  let [line, start, bytes] = [1, 1, 0];
  let [isQuoted, isQuotedField, atFieldStart] = [false, false, true];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (const byte of chunk as Buffer) {
      if (byte === newline) line += 1;
      if (byte === newline && !isQuoted) {
        yield { line: start, isBlank: bytes === 0 };
        [start, bytes, atFieldStart, isQuotedField] = [line, 0, true, false];
        continue;
      }
      if (byte === quote) {
        isQuotedField ||= atFieldStart;
        // a doubled quote closes and opens again, which comes to the same
        if (isQuotedField) isQuoted = !isQuoted;
        atFieldStart = false;
      } else if (!isQuoted) {
        atFieldStart = byte === separator;
        if (atFieldStart) isQuotedField = false;
      }
      if (byte !== carriageReturn) bytes += 1;
    }
  }
  if (bytes > 0) yield { line: start, isBlank: false };
}
