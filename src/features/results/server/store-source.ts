import { sqlText } from '#platform/duckdb.ts';
import type { SourceTable } from '#platform/tables/source-table.ts';
import { schoolFields, sittingFields, type Field } from '#features/results/domain/fields.ts';
import type { HeadingMap } from '#features/results/domain/headings.ts';

/** A table of an input file with its columns understood. `id` numbers the tables of one run. */
export interface MappedTable {
  readonly id: number;
  readonly source: SourceTable;
  readonly map: HeadingMap;
}

/** Columns that say which school and which test a row is about: texts of the file, untouched. */
export const keyColumns = [...schoolFields, ...sittingFields] as const;

/** `read_csv` of a table: every column is text named c0, c1, …; rows that do not fit go to `rejects_<id>`. */
export function readSql(table: MappedTable): string {
  const { source } = table;
  const columns = source.headings.map((_, place) => `c${String(place)}: 'VARCHAR'`);
  if (source.hasRowNumbers) columns.unshift("source_row: 'VARCHAR'");
  return `read_csv(${sqlText(source.csvPath)}, auto_detect=false, header=false, skip=${String(source.skipLines)},
    delim=${sqlText(source.delimiter)}, quote='"', escape='"', strict_mode=true, columns={${columns.join(', ')}},
    store_rejects=true, rejects_limit=0, rejects_table='rejects_${String(table.id)}', rejects_scan='scans_${String(table.id)}')`;
}

/** The column of a field, or an untyped null. */
export function columnSql(table: MappedTable, field: Field): string {
  const place = table.map.places[field];
  return place === undefined ? 'NULL::VARCHAR' : `c${String(place)}`;
}

/** The score that counts: ЕГЭ is judged by test points, everything else by primary points. */
export function scoreSql(table: MappedTable, egeWords: readonly string[]): string {
  const { places } = table.map;
  const named = (['score', 'primary_score', 'test_score'] as const).filter((field) => places[field] !== undefined);
  const columns = named.map((field) => columnSql(table, field));
  if (columns.length < 2 || places.test_score === undefined || places.procedure === undefined) {
    return columns.length > 1 ? `coalesce(${columns.join(', ')})` : (columns[0] ?? 'NULL::VARCHAR');
  }
  const test = columnSql(table, 'test_score');
  const others = columns.slice(0, -1).join(', ');
  const isEge = `lower(trim(${columnSql(table, 'procedure')})) IN (${egeWords.map(sqlText).join(', ')})`;
  return `CASE WHEN ${isEge} THEN ${test} ELSE coalesce(${others}, ${test}) END`;
}
