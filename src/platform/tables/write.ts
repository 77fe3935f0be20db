import { once } from 'node:events';
import { stringify } from 'csv-stringify/sync';
import { isDecimal, type OutputRows, type OutputValue, sayDate } from './output-value.ts';

const rowsPerWrite = 500;
/** Letters of full width begin a formula where spreadsheets are Chinese or Japanese. */
const startsFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text. Plain numbers stay. */
export function escapeFormula(text: string): string {
  return startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** What was written comes back as it was: people send in again what they downloaded. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && escapeFormula(text.slice(1)) === text ? text.slice(1) : text;
}

interface CsvDialect {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly sign: string;
  readonly number: (digits: string) => string;
  readonly date: (date: Date) => string;
}

const dialects = {
  /** For programs: RFC 4180 quoting, commas, points, ISO dates, LF. */
  plain: {
    ...{ delimiter: ',', lineEnd: '\n', sign: '' },
    number: (digits) => digits,
    date: (date) => date.toISOString().slice(0, 10),
  },
  /** For a double click on a Russian computer: byte order mark, semicolons, decimal commas, dates of the day first, CRLF. */
  russian: {
    ...{ delimiter: ';', lineEnd: '\r\n', sign: '\ufeff' },
    number: (digits) => digits.replace('.', ','),
    date: sayDate,
  },
} as const satisfies Readonly<Record<string, CsvDialect>>;

function csvValue(value: OutputValue, dialect: CsvDialect): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeFormula(value);
  if (value instanceof Date) return dialect.date(value);
  if (isDecimal(value)) return dialect.number(value.decimal);
  return typeof value === 'number' ? dialect.number(String(value)) : String(value);
}

/** UTF-8. */
export async function writeCsv(
  stream: NodeJS.WritableStream,
  headings: readonly string[],
  rows: OutputRows,
  { dialect: name = 'plain' }: { readonly dialect?: keyof typeof dialects } = {},
): Promise<void> {
  const dialect: CsvDialect = dialects[name];
  const { delimiter, lineEnd } = dialect;
  const options = { delimiter, record_delimiter: lineEnd, quoted_match: /[\r\n]/ };
  let pending: string[][] = [headings.map(escapeFormula)];
  if (dialect.sign !== '') await send(stream, dialect.sign);
  for await (const row of rows) {
    pending.push(row.map((value) => csvValue(value, dialect)));
    if (pending.length < rowsPerWrite) continue;
    await send(stream, stringify(pending, options));
    pending = [];
  }
  if (pending.length > 0) await send(stream, stringify(pending, options));
}

async function send(stream: NodeJS.WritableStream, chunk: string): Promise<void> {
  if (!stream.write(chunk)) await once(stream, 'drain');
}
