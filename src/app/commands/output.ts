import { once } from 'node:events';
import { writeCsv } from '#platform/tables/write.ts';
import { writeXlsx } from '#platform/tables/write-xlsx.ts';
import type { OptionValues, Terminal } from './command.ts';
import { UsageError } from './command.ts';
import { wordsFor } from './words.ts';

export type CellValue = string | number | boolean | null;
export type Row = readonly CellValue[];

export const formats = ['csv', 'json', 'xlsx'] as const;
export type Format = (typeof formats)[number];

export function readFormat({ format: value }: OptionValues, terminal: Terminal): Format {
  if (value === undefined) return 'csv';
  const format = formats.find((known) => known === value);
  if (format === undefined) throw new UsageError(wordsFor(terminal).notOneOf('--format', String(value), formats));
  return format;
}

/** Writes a table to standard output as it comes; waits when the reader at the other end of the pipe is slower. */
export async function writeTable(
  terminal: Terminal,
  format: Format,
  headings: readonly string[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): Promise<void> {
  switch (format) {
    case 'csv':
      return writeCsv(terminal.stdout, headings, rows);
    case 'xlsx':
      return writeXlsx(terminal.stdout, headings, withNumbers(headings, rows));
    case 'json':
      return writeJson(terminal, headings, withNumbers(headings, rows));
  }
}

async function writeJson(
  terminal: Terminal,
  headings: readonly string[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): Promise<void> {
  let separator = '[\n';
  for await (const row of rows) {
    const record = Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? null]));
    await write(terminal.stdout, separator + JSON.stringify(record));
    separator = ',\n';
  }
  await write(terminal.stdout, separator === '[\n' ? '[]\n' : '\n]\n');
}

async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Percentages are texts, so that CSV shows 30.0 and not 30; formats that know numbers get numbers. */
async function* withNumbers(
  headings: readonly string[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<Row> {
  const isPercent = headings.map((heading) => heading.endsWith('_percent'));
  for await (const row of rows) {
    yield row.map((value, index) => (isPercent[index] === true && typeof value === 'string' ? Number(value) : value));
  }
}
