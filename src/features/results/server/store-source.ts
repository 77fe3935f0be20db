import { sqlText } from '#platform/duckdb.ts';
import type { SourceTable } from '#platform/tables/source-table.ts';
import { countFields, schoolFields, sittingFields, type Field } from '#features/results/domain/fields.ts';
import type { HeadingMap } from '#features/results/domain/headings.ts';
import { procedureWords } from '#features/results/domain/sitting.words.ts';

/** A table of an input file with its columns understood. `id` numbers the tables of one run. */
export interface MappedTable {
  readonly id: number;
  readonly source: SourceTable;
  readonly map: HeadingMap;
  /** Which school a code means depends on the year: a registry knows of mergers. */
  readonly yearMatters: boolean;
  /** The file was copied to be readable. */
  readonly isCopied?: boolean;
  /** Read by one thread: among many ragged rows the engine finds no place to start in the middle, and loses what follows. */
  readonly isSerial?: boolean;
}

/** Columns that say which school and which test a row is about: texts of the file, untouched. */
export const keyColumns = [...schoolFields, ...sittingFields] as const;
/** What a school is looked up by. */
export const schoolKeys = [...schoolFields, 'lead_key', 'school_year'] as const;
/** What decides what becomes of a row; null for nearly all rows except `mark`. */
export const resultColumns = ['status', 'mark', 'score_key', 'student_key', 'lead_key'] as const;

export function rejectsTable(table: MappedTable): string {
  return `rejects_${String(table.id)}`;
}

/**
 * `read_csv` of a table: every column is text named c0, c1, …. Rows that do not fit are left out; the first reading keeps what
 * was wrong with them in the table of rejects.
 */
export function readSql(table: MappedTable, reading: 'first' | 'again'): string {
  const { source } = table;
  const columns = source.headings.map((_, place) => `c${String(place)}: 'VARCHAR'`);
  if (source.hasRowNumbers) columns.unshift("source_row: 'VARCHAR'");
  const rejects = `store_rejects=true, rejects_limit=0, rejects_table='${rejectsTable(table)}', rejects_scan='scans_${String(table.id)}'`;
  return `read_csv(${sqlText(source.csvPath)}, auto_detect=false, header=false, skip=${String(source.skipLines)},
    delim=${sqlText(source.delimiter)}, quote='"', escape='"', strict_mode=true, columns={${columns.join(', ')}},
    ${reading === 'first' ? rejects : 'ignore_errors=true'}${table.isSerial === true ? ', parallel=false' : ''})`;
}

/** Exact decimals: sums do not depend on the order of rows. */
const decimal = 'DECIMAL(9,3)';
const points = `coalesce(TRY_CAST(score AS ${decimal}), TRY_CAST(replace(score, ',', '.') AS ${decimal}))`;

/**
 * The rows of a table under the names of their fields. `score_key` keeps the score text where the mark alone does not decide (no
 * plain mark, or a score that is not a plain number), `student_key` a pupil code that must be looked at, `lead_key` the text
 * of the first column of a row that names no school. With `ord`, rows are numbered in the order of the file, from 0.
 */
export function rowsSql(table: MappedTable, reading: 'first' | 'again', withOrder = false): string {
  const { places } = table.map;
  // one row a school: its counts are read, the groups only tell which schools and tests there are
  const counts = table.map.layout === 'school_counts' ? countFields : [];
  const read = [...keyColumns, 'status', 'mark', ...counts] as const;
  const chosen = read.map((field) => `${columnSql(table, field)} AS ${field}`);
  const score = scoreSql(table);
  const student = columnSql(table, 'student_id');
  const isLeadKnown = Object.values(places).includes(0);
  const lead = isLeadKnown ? 'NULL::VARCHAR' : 'CASE WHEN school_code IS NULL AND school_name IS NULL THEN lead END';
  const order = withOrder
    ? [`${table.source.hasRowNumbers ? 'source_row::BIGINT' : 'row_number() OVER () - 1'} AS ord`]
    : [];
  const filled = [...read, 'score', 'student'].filter(
    (name) => name in places || name === 'score' || name === 'student',
  );
  return `(SELECT *, CASE WHEN score IS NOT NULL AND (points IS NULL OR mark IS NULL OR mark NOT IN ('2', '3', '4', '5')) THEN score END AS score_key,
      CASE WHEN ascii(student) IN (43, 45, 61, 64) OR strlen(student) > 1000 THEN student END AS student_key, ${lead} AS lead_key,
      ${table.yearMatters ? 'coalesce(year, exam_date)' : 'NULL::VARCHAR'} AS school_year
    FROM (SELECT *, ${points} AS points
      FROM (SELECT ${[...order, ...chosen, `${score} AS score`, `${student} AS student`, 'c0 AS lead'].join(', ')}
        FROM ${readSql(table, reading)}${droppedRowsSql(table)}))
    WHERE coalesce(${filled.join(', ')}) IS NOT NULL)`;
}

/** Rows the reader of the file refused by number. Only tables with row numbers have them. */
function droppedRowsSql({ source }: MappedTable): string {
  const rows = refusedRows(source);
  return rows.length === 0 || !source.hasRowNumbers
    ? ''
    : ` WHERE source_row NOT IN (${rows.map((row) => sqlText(String(row))).join(', ')})`;
}

export function refusedRows(source: SourceTable): number[] {
  const rows = source.problems.flatMap(({ code, row }) =>
    code === 'formula_without_value' && row !== null ? [row] : [],
  );
  return [...new Set(rows)];
}

/** The column of a field, or an untyped null. */
export function columnSql(table: MappedTable, field: Field): string {
  const place = table.map.places[field];
  return place === undefined ? 'NULL::VARCHAR' : `c${String(place)}`;
}

const egeWords = Object.entries(procedureWords).flatMap(([word, type]) => (type === 'EGE' ? [sqlText(word)] : []));

/** The score that counts: ЕГЭ is judged by test points, everything else by primary points. */
function scoreSql(table: MappedTable): string {
  const { places } = table.map;
  const named = (['score', 'primary_score', 'test_score'] as const).filter((field) => places[field] !== undefined);
  const columns = named.map((field) => columnSql(table, field));
  if (columns.length < 2) return columns[0] ?? 'NULL::VARCHAR';
  if (places.test_score === undefined || places.procedure === undefined) return `coalesce(${columns.join(', ')})`;
  const test = columnSql(table, 'test_score');
  const others = columns.slice(0, -1).join(', ');
  const isEge = `lower(trim(${columnSql(table, 'procedure')})) IN (${egeWords.join(', ')})`;
  // primary points of the unified exam say nothing of its minimum: refused as text unless there is a mark
  const primary = `CASE WHEN ${columnSql(table, 'mark')} IS NULL THEN 'primary ' || coalesce(${others}) END`;
  return `CASE WHEN ${isEge} THEN coalesce(${test}, ${primary}) ELSE coalesce(${others}, ${test}) END`;
}
