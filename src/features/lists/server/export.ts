import { PassThrough } from 'node:stream';
import type { Scope } from '#kernel/territory.ts';
import type { Ctx, Download } from '#platform/http/context.ts';
import { writeCsv, writeXlsx, type OutputValue } from '#platform/tables/write.ts';
import type { FlowRow, ListRow } from '../contract.ts';
import { flowLabels } from '../domain/flow.ts';
import { ru } from '../ru.ts';
import { listsServerRu as words } from './ru.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Table {
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly OutputValue[]>;
}

/** The table as a file that a person opens with a double click. */
export function download({ log }: Pick<Ctx, 'log'>, table: Table, format: 'csv' | 'xlsx'): Download {
  const body = new PassThrough();
  const { headings, rows } = table;
  const written = format === 'csv' ? writeCsv(body, headings, rows, { bom: true }) : writeXlsx(body, headings, rows);
  written.then(
    () => body.end(),
    (error: unknown) => {
      log.error({ err: error }, 'export');
      body.destroy(error instanceof Error ? error : new Error('export'));
    },
  );
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
  return { fileName: `${table.fileName}.${format}`, contentType, body };
}

export function listTable(year: number, rows: readonly ListRow[]): Table {
  return { fileName: words.listFile(year), headings: words.listHeadings, rows: rows.map(listCells) };
}

function listCells(row: ListRow): readonly OutputValue[] {
  return [
    row.schoolCode,
    row.schoolName,
    row.municipality,
    verdictOf(row),
    row.reason === null ? null : ru.reasons[row.reason],
    row.cluster === null ? null : ru.clusters[row.cluster],
    row.low,
    row.participants,
    decimal(row.sharePercent),
    decimal(row.wilsonLowPercent),
    decimal(row.wilsonHighPercent),
    row.smallN ? words.yes : null,
    row.recurrence === null ? null : ru.recurrences[row.recurrence],
    row.dynamics === null ? null : ru.dynamics[row.dynamics],
    row.previousCluster === null ? null : ru.clusters[row.previousCluster],
  ];
}

function verdictOf({ isEvaluable, isListed, isWarning }: ListRow): string {
  if (!isEvaluable) return ru.verdicts.not_evaluable;
  return ru.verdicts[isListed ? 'listed' : isWarning ? 'warning' : 'not_listed'];
}

function decimal(text: string | null): number | null {
  return text === null ? null : Number(text);
}

export function flowTable(
  years: { readonly from: number; readonly to: number },
  rows: readonly FlowRow[],
  { isWholeRegion }: Pick<Scope, 'isWholeRegion'>,
): Table {
  const cells = rows.map((row) => [
    row.municipality ?? (isWholeRegion ? words.region : words.total),
    row.old,
    row.newList,
    row.stayed,
    row.left,
    row.new,
    row.goneNoData,
    flowLabels
      .filter((label) => row.labels.includes(label))
      .map((label) => ru.flowLabels[label])
      .join('; '),
  ]);
  return {
    fileName: words.flowFile(years.from, years.to),
    headings: words.flowHeadings(years.from, years.to),
    rows: cells,
  };
}
