import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { writeXlsxStream } from 'hucre/xlsx';

/** Dates are written as dates in XLSX and as `YYYY-MM-DD` in CSV. */
export type OutputValue = string | number | boolean | Date | null;
type OutputRows = AsyncIterable<readonly OutputValue[]> | Iterable<readonly OutputValue[]>;

const rowsPerWrite = 500;
const startsFormula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text. Plain numbers stay. */
export function escapeFormula(text: string): string {
  return startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function csvValue(value: OutputValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? escapeFormula(value) : String(value);
}

/** UTF-8, comma, RFC 4180 quoting, LF. `bom` lets Russian Excel open the file by a double click. */
export async function writeCsv(
  stream: Writable | NodeJS.WritableStream,
  headings: readonly string[],
  rows: OutputRows,
  options: { readonly bom?: boolean } = {},
): Promise<void> {
  let pending: string[][] = [headings.map(escapeFormula)];
  if (options.bom) await send(stream, '\ufeff');
  for await (const row of rows) {
    pending.push(row.map(csvValue));
    if (pending.length < rowsPerWrite) continue;
    await send(stream, stringify(pending));
    pending = [];
  }
  if (pending.length > 0) await send(stream, stringify(pending));
}

/** One sheet; numbers, dates and truth values keep their kind, and a text is never a formula, whatever it begins with. */
export async function writeXlsx(
  stream: Writable | NodeJS.WritableStream,
  headings: readonly string[],
  rows: OutputRows,
  options: { readonly sheet?: string } = {},
): Promise<void> {
  const workbook = writeXlsxStream(sheetRows(rows), {
    name: options.sheet ?? 'Sheet1',
    columns: headings.map((header) => ({ header: sheetText(header) })),
    freezePane: { rows: 1 },
  });
  for await (const chunk of workbook) await send(stream, chunk);
}

async function* sheetRows(rows: OutputRows): AsyncGenerator<OutputValue[]> {
  for await (const row of rows) yield row.map((value) => (typeof value === 'string' ? sheetText(value) : value));
}

/** XML has no place for control characters, and a spreadsheet reads `_x0041_` as «A» unless its underscore is escaped. */
export function sheetText(text: string): string {
  const legal = text.toWellFormed().replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  return legal.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

async function send(stream: Writable | NodeJS.WritableStream, chunk: string | Uint8Array): Promise<void> {
  if (!stream.write(chunk)) await once(stream, 'drain');
}
