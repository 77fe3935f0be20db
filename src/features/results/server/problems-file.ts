import { PassThrough } from 'node:stream';
import type { Ctx, Download } from '#platform/http/context.ts';
import { writeCsv, writeXlsx, type OutputValue } from '#platform/tables/write.ts';
import { type Column, maskKept } from '../domain/mask.ts';
import { ru } from '../ru.ts';
import { resultsServerRu } from './ru.ts';
import type { RowProblem } from './crunch-types.ts';
import { columnsOf } from './show-batch.ts';
import type { BatchRow } from './store.ts';

/** Every problem of a batch as a table, streamed: there may be as many as rows. */
export function problemsFile({ files, log }: Ctx, batch: BatchRow, format: 'csv' | 'xlsx'): Download {
  const body = new PassThrough();
  const { headings, fileName } = resultsServerRu.problems;
  const rows = batch.problemsSha256 === null ? [] : rowsOf(files.lines(batch.problemsSha256), columnsOf(batch));
  const written = format === 'csv' ? writeCsv(body, headings, rows, { bom: true }) : writeXlsx(body, headings, rows);
  written.then(
    () => body.end(),
    (error: unknown) => {
      log.error({ err: error, batchId: batch.batchId }, 'problems file');
      body.destroy(error instanceof Error ? error : new Error('problems file'));
    },
  );
  const contentType =
    format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName: `${fileName(batch.batchId)}.${format}`, contentType, body };
}

async function* rowsOf(
  lines: AsyncIterable<string>,
  columns: readonly Column[],
): AsyncGenerator<readonly OutputValue[]> {
  for await (const line of lines) {
    const problem = maskKept(columns, JSON.parse(line) as RowProblem);
    const { code, file, sheet, row, column, found, expected } = problem;
    yield [file, sheet, row, column, found, expected, code, ru.reasons[code]];
  }
}
