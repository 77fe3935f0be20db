import { PassThrough } from 'node:stream';
import { writeCsv, writeXlsx, type OutputValue } from '../tables/write.ts';
import type { Ctx, Download } from './context.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
  const { headings, rows, fileName } = table;
  const written = format === 'csv' ? writeCsv(body, headings, rows, { bom: true }) : writeXlsx(body, headings, rows);
  written.then(
    () => body.end(),
    (error: unknown) => {
      log.error({ err: error }, 'export');
      body.destroy(error instanceof Error ? error : new Error('export'));
    },
  );
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
  return { fileName: `${fileName}.${format}`, contentType, body };
}
