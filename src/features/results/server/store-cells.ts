import { sqlText, type Engine } from '#platform/duckdb.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import { schoolFields, sittingFields } from '#features/results/domain/fields.ts';

/** Groups with the school and the test they are about; texts are gone. */
export const resultsSql = `CREATE OR REPLACE TABLE results AS
  SELECT g.t, s.s, i.i, g.status, g.mark, g.score_key, n, scored, score_sum, score_min, score_max,
    s.school IS NULL OR i.is_refused AS is_refused, s.is_total OR i.is_total AS is_total
  FROM groups AS g
  JOIN schools AS s ON ${same('g', 's', schoolFields)}
  JOIN sittings AS i ON g.t = i.t AND ${same('g', 'i', sittingFields)}`;

const outcomeJoin = `JOIN outcomes AS o ON r.i = o.i AND ${same('r', 'o', ['status', 'mark', 'score_key'])}`;

/** One row a school, year and procedure: the sums everything else works on. */
export const cellsSql = `CREATE OR REPLACE TABLE cells AS
  SELECT s.school, i.test_year AS year, i.key, i.type, i.test_subject AS subject, i.test_grade AS grade, i.test_level AS level,
    sum(n)::BIGINT AS registered, coalesce(sum(n * taken), 0)::BIGINT AS participants,
    ${[2, 3, 4, 5].map((mark) => `coalesce(sum(n) FILTER (mark_given = ${String(mark)}), 0)::BIGINT AS mark${String(mark)}`).join(', ')},
    sum(n * low)::BIGINT AS low, sum(score_sum * taken)::DECIMAL(38,3) AS score_sum, sum(scored * taken)::BIGINT AS scored,
    false AS reconstructed
  FROM results AS r ${outcomeJoin} JOIN schools AS s ON r.s = s.s JOIN sittings AS i ON r.i = i.i
  WHERE NOT r.is_refused AND NOT r.is_total AND NOT o.is_refused
  GROUP BY ALL`;

export interface TableCount {
  readonly t: number;
  readonly rowsTotal: number;
  readonly rowsAccepted: number;
  readonly participants: number;
  readonly low: number;
}

/** Counts of rows for the reports, by table; totals rows count nowhere. */
export async function countTables(engine: Engine): Promise<TableCount[]> {
  return engine.rows<TableCount>(`SELECT t, sum(n)::BIGINT AS "rowsTotal",
      coalesce(sum(n) FILTER (NOT refused), 0)::BIGINT AS "rowsAccepted",
      coalesce(sum(n * taken) FILTER (NOT refused), 0)::BIGINT AS participants,
      coalesce(sum(n * low) FILTER (NOT refused), 0)::BIGINT AS low
    FROM (SELECT r.t, n, taken, low, r.is_refused OR o.is_refused AS refused FROM results AS r ${outcomeJoin} WHERE NOT r.is_total)
    GROUP BY t`);
}

const cellColumns =
  'school, year, key, type, subject, grade, level, registered, participants, mark2, mark3, mark4, mark5, low, score_sum, scored, reconstructed';
const cellOrder = 'ORDER BY school, year, key';

export async function* streamCells(engine: Engine): AsyncGenerator<Cell[]> {
  const columns = cellColumns.replace('score_sum', 'score_sum::DOUBLE');
  for await (const rows of engine.stream(`SELECT ${columns} FROM cells ${cellOrder}`)) yield rows.map(cellOfRow);
}

export async function copyCells(engine: Engine, path: string): Promise<number> {
  await engine.run(
    `COPY (SELECT ${cellColumns} FROM cells ${cellOrder}) TO ${sqlText(path)} (FORMAT csv, HEADER false)`,
  );
  const [row] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM cells');
  return row?.n ?? 0;
}

function cellOfRow(row: readonly unknown[]): Cell {
  const [school, year, key, type, subject, grade, level] = row as [
    string,
    number,
    string,
    string,
    string | null,
    number | null,
    Cell['procedure']['level'],
  ];
  const [registered, participants, mark2, mark3, mark4, mark5, low, scoreSum, scored] = row.slice(7, 16) as Counts;
  return {
    school,
    year,
    key,
    procedure: { type, subject, grade, level },
    registered,
    participants,
    mark2,
    mark3,
    mark4,
    mark5,
    low,
    scoreSum,
    scored,
    reconstructed: row[16] === true,
  };
}
type Counts = [number, number, number, number, number, number, number, number, number];

function same(left: string, right: string, columns: readonly string[]): string {
  return columns.map((name) => `${left}.${name} IS NOT DISTINCT FROM ${right}.${name}`).join(' AND ');
}
