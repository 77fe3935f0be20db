import { PassThrough, Readable, Writable } from 'node:stream';
import { writeCsv, writeXlsx, type OutputValue } from '../tables/write.ts';
import type { Ctx, Download } from './context.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type TableFormat = 'csv' | 'xlsx';

export interface TableFile {
  /** Without its ending. */
  readonly fileName: string;
  readonly headings: readonly string[];
  /** Read while the file is sent: rows of the database must be there already, for the transaction ends before. */
  readonly rows: Iterable<readonly OutputValue[]> | AsyncIterable<readonly OutputValue[]>;
}

/** A table as a file that a person opens with a double click. */
export function tableDownload({ log }: Pick<Ctx, 'log'>, table: TableFile, format: TableFormat): Download {
  const body = new PassThrough();
  write(body, table, format).then(
    () => body.end(),
    (error: unknown) => {
      log.error({ err: error }, 'export');
      body.destroy(error instanceof Error ? error : new Error('export'));
    },
  );
  return download(body, table, format);
}

/** The same made whole before the answer begins: rows too many to hold are read from the transaction as they are written. */
export async function wholeTableDownload(table: TableFile, format: TableFormat): Promise<Download> {
  const chunks: Uint8Array[] = [];
  const sink = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await write(sink, table, format);
  return download(Readable.from(chunks, { objectMode: false }), table, format);
}

async function write(stream: Writable, { headings, rows }: TableFile, format: TableFormat): Promise<void> {
  await (format === 'csv' ? writeCsv(stream, headings, rows, { bom: true }) : writeXlsx(stream, headings, rows));
}

function download(body: Readable, { fileName }: TableFile, format: TableFormat): Download {
  return {
    fileName: `${fileName}.${format}`,
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
    body,
  };
}
