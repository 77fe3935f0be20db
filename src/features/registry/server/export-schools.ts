import { PassThrough } from 'node:stream';
import type { Ctx, Download } from '#platform/http/context.ts';
import { writeCsv, writeXlsx, type OutputValue } from '#platform/tables/write.ts';
import type { SchoolRow } from '../contract-schools.ts';
import { registryServerRu as words } from './ru.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The schools of a filter as a file that a person opens with a double click. */
export function exportSchools({ log }: Pick<Ctx, 'log'>, rows: readonly SchoolRow[], format: 'csv' | 'xlsx'): Download {
  const body = new PassThrough();
  const cells = rows.map(cellsOf);
  const written =
    format === 'csv' ? writeCsv(body, words.headings, cells, { bom: true }) : writeXlsx(body, words.headings, cells);
  written.then(
    () => body.end(),
    (error: unknown) => {
      log.error({ err: error }, 'export');
      body.destroy(error instanceof Error ? error : new Error('export'));
    },
  );
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
  return { fileName: `${words.file}.${format}`, contentType, body };
}

function cellsOf(row: SchoolRow): readonly OutputValue[] {
  return [
    row.code,
    row.name,
    row.municipality,
    row.kind === null ? null : words.kinds[row.kind],
    row.level === null ? null : words.levels[row.level],
    row.isRural === null ? null : row.isRural ? words.rural : words.urban,
    words.statuses[row.status],
    row.groupings.join('; '),
    row.identifiers,
  ];
}
