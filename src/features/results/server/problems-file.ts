import type { Ctx, Download } from '#platform/http/context.ts';
import { tableDownload, type TableFormat } from '#platform/http/table-download.ts';
import type { OutputValue } from '#platform/tables/output-value.ts';
import { type Column, maskKept } from '../domain/mask.ts';
import { ru } from '../ru.ts';
import { resultsServerRu } from './ru.ts';
import type { RowProblem } from './crunch-types.ts';
import { columnsOf } from './show-batch.ts';
import type { BatchRow } from './store.ts';

/** Every problem of a batch as a table, streamed: there may be as many as rows. */
export function problemsFile({ files, log, now }: Ctx, batch: BatchRow, format: TableFormat): Download {
  const { headings, fileName } = resultsServerRu.problems;
  const rows = batch.problemsSha256 === null ? [] : rowsOf(files.lines(batch.problemsSha256), columnsOf(batch));
  return tableDownload({ log, now }, { fileName: fileName(batch.batchId), headings, rows }, format);
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
