import type { Scope } from '#kernel/territory.ts';
import type { TableFile } from '#platform/http/table-download.ts';
import { decimalOf, type OutputValue } from '#platform/tables/output-value.ts';
import type { FlowRow, ListFilter, ListRow } from '../contract.ts';
import { flowLabels } from '../domain/flow.ts';
import { ru } from '../ru.ts';
import { sayListFilter } from './filter.words.ts';
import { listsServerRu as words } from './ru.ts';

export function listTable(asked: ListFilter, rows: readonly ListRow[]): TableFile {
  const filter = sayListFilter(asked, rows[0]?.municipality);
  return { fileName: words.listFile(asked.year), filter, headings: words.listHeadings, rows: rows.map(listCells) };
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
    decimalOf(row.sharePercent),
    decimalOf(row.wilsonLowPercent),
    decimalOf(row.wilsonHighPercent),
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

export function flowTable(
  years: { readonly from: number; readonly to: number },
  rows: readonly FlowRow[],
  { isWholeRegion }: Pick<Scope, 'isWholeRegion'>,
): TableFile {
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
