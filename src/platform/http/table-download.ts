import { PassThrough, Readable, Writable } from 'node:stream';
import { momentOf } from '#kernel/day.ts';
import type { OutputRows } from '../tables/output-value.ts';
import { writeCsv } from '../tables/write.ts';
import { writeXlsx } from '../tables/write-xlsx.ts';
import type { Ctx, Download } from './context.ts';
import { sayMadeAt } from './table-download.words.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type TableFormat = 'csv' | 'xlsx';

export interface TableFile {
  /** Without its ending; on paper it is the title. */
  readonly fileName: string;
  /** By which filter the rows were chosen, in words; nothing when all are there. */
  readonly filter?: string | undefined;
  readonly headings: readonly string[];
  /** Read while the file is sent: rows of the database must be there already, for the transaction ends before. */
  readonly rows: OutputRows;
}

/** A table as a file that a person opens with a double click. */
export function tableDownload({ log, now }: Pick<Ctx, 'log' | 'now'>, table: TableFile, format: TableFormat): Download {
  const body = new PassThrough();
  write(body, table, { format, madeAt: now() }).then(
    () => body.end(),
    (error: unknown) => {
      log.error({ err: error }, 'export');
      body.destroy(error instanceof Error ? error : new Error('export'));
    },
  );
  return download(body, table, format);
}

/** The same made whole before the answer begins: rows too many to hold are read from the transaction as they are written. */
export async function wholeTableDownload(
  { now }: Pick<Ctx, 'now'>,
  table: TableFile,
  format: TableFormat,
): Promise<Download> {
  const chunks: Uint8Array[] = [];
  const sink = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await write(sink, table, { format, madeAt: now() });
  return download(Readable.from(chunks, { objectMode: false }), table, format);
}

interface Made {
  readonly format: TableFormat;
  readonly madeAt: Date;
}

async function write(stream: Writable, table: TableFile, { format, madeAt }: Made): Promise<void> {
  const { headings, rows, fileName, filter } = table;
  if (format === 'csv') return writeCsv(stream, headings, rows, { dialect: 'russian' });
  const facts = { sheet: fileName, title: fileName, footer: sayMadeAt(momentOf(madeAt)) };
  return writeXlsx(stream, headings, rows, filter === undefined ? facts : { ...facts, filter });
}

function download(body: Readable, { fileName }: TableFile, format: TableFormat): Download {
  return {
    fileName: `${fileName}.${format}`,
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
    body,
  };
}
