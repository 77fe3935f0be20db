import { openEngine, sqlText, type Engine } from '#platform/duckdb.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import type { BareCell } from './store-commit.ts';
import { same } from './store-groups.ts';

/** The engine could not read the score, we could. */
const rescued = 'taken = 1 AND scored = 0 AND points IS NOT NULL';

/** `results` with what becomes of each: from here on there are numbers only. */
export const judgedSql = `CREATE OR REPLACE TABLE judged AS
  SELECT r.t, r.s, r.i, s.school_no, i.test_no, o.o, r.student_key, n, is_copy, taken, mark_given, low, s.is_total OR i.is_total AS is_total,
    s.is_refused OR i.is_refused OR o.is_refused OR coalesce(p.is_refused, false) AS is_refused,
    CASE WHEN ${rescued} THEN n * coalesce(TRY_CAST(points AS DECIMAL(12,3)), 0) ELSE score_sum * taken END AS score_sum,
    CASE WHEN ${rescued} THEN n ELSE scored * taken END AS scored
  FROM results AS r
  JOIN schools AS s ON r.s = s.s
  JOIN sittings AS i ON r.i = i.i
  JOIN outcomes AS o ON r.i = o.i AND ${same('r', 'o', ['status', 'mark', 'score_key'])}
  LEFT JOIN students AS p ON r.student_key = p.student_key`;

const sumNames = ['registered', 'participants', 'mark2', 'mark3', 'mark4', 'mark5', 'low', 'scored'];
const ofMark = [2, 3, 4, 5].map(
  (mark) => `CASE WHEN mark_given = ${String(mark)} THEN n ELSE 0 END AS mark${String(mark)}`,
);

/** One row a school, year and procedure: the sums everything else works on. */
export const cellsSql = `CREATE OR REPLACE TABLE cells AS
  WITH parts AS (
    SELECT school_no, test_no, n AS registered, n * taken AS participants, ${ofMark.join(', ')}, n * low AS low, score_sum, scored,
      false AS reconstructed
    FROM judged WHERE NOT is_total AND NOT is_refused AND n <> 0
    UNION ALL BY NAME
    SELECT school_no, test_no, c.* EXCLUDE (s, i) REPLACE (score_sum::DECIMAL(18,3) AS score_sum)
    FROM counts AS c JOIN schools AS s ON c.s = s.s JOIN sittings AS i ON c.i = i.i
  ),
  sums AS (
    SELECT school_no, test_no, ${sumNames.map((name) => `sum(${name})::BIGINT AS ${name}`).join(', ')},
      sum(score_sum)::DECIMAL(18,3) AS score_sum, bool_or(reconstructed) AS reconstructed
    FROM parts GROUP BY school_no, test_no
  ),
  school_names AS (SELECT DISTINCT school_no, school FROM schools),
  tests AS (
    SELECT DISTINCT test_no, test_year AS year, key, type, test_subject AS subject, test_grade AS grade, test_level AS level FROM sittings
  )
  SELECT sums.*, school, tests.* EXCLUDE (test_no) FROM sums JOIN school_names USING (school_no) JOIN tests USING (test_no)`;

export interface TableCount {
  readonly t: number;
  readonly rowsTotal: number;
  readonly rowsAccepted: number;
  readonly participants: number;
  readonly low: number;
}

/** Counts of rows for the reports, by table; totals rows count nowhere, a copy is a row that is not accepted. */
export async function countTables(engine: Engine): Promise<TableCount[]> {
  return engine.rows<TableCount>(`SELECT t, coalesce(sum(n) FILTER (NOT is_copy), 0)::BIGINT AS "rowsTotal",
      coalesce(sum(n) FILTER (NOT is_refused), 0)::BIGINT AS "rowsAccepted",
      coalesce(sum(n * taken) FILTER (NOT is_refused), 0)::BIGINT AS participants,
      coalesce(sum(n * low) FILTER (NOT is_refused), 0)::BIGINT AS low
    FROM judged WHERE NOT is_total GROUP BY t`);
}

export interface EntryCount {
  readonly t: number;
  /** What kind of entry is meant, and which. */
  readonly kind: 'school' | 'sitting' | 'outcome' | 'student';
  readonly place: number | null;
  readonly text: string | null;
  readonly n: number;
}

/** How many rows each entry with a problem has, by table. The problems of a totals row are those of its being one. */
export async function countEntries(engine: Engine): Promise<EntryCount[]> {
  const count = (kind: EntryCount['kind'], place: string, from: string): string =>
    `SELECT j.t, '${kind}' AS kind, ${kind === 'student' ? 'NULL' : place} AS place,
      ${kind === 'student' ? place : 'NULL'} AS text, sum(n)::BIGINT AS n
    FROM judged AS j ${from} AND NOT is_copy GROUP BY j.t, ${place}`;
  return engine.rows<EntryCount>(
    [
      count('school', 'j.s', 'JOIN schools AS s ON j.s = s.s WHERE s.has_problem AND (s.is_total OR NOT j.is_total)'),
      count(
        'sitting',
        'j.i',
        'JOIN sittings AS i ON j.i = i.i JOIN schools AS s ON j.s = s.s WHERE i.has_problem AND NOT s.is_total',
      ),
      count('outcome', 'j.o', 'JOIN outcomes AS o ON j.o = o.o WHERE o.is_refused AND NOT j.is_total'),
      count('student', 'j.student_key', 'WHERE j.student_key IS NOT NULL AND NOT j.is_total'),
    ].join(' UNION ALL '),
  );
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

/** Cells as `copyCells` left them, as far as a comparison needs them. */
export async function readBareCells(path: string, tempFolder: string): Promise<readonly BareCell[]> {
  const engine = await openEngine({ tempFolder, memoryLimitMegabytes: 256, threads: 1 });
  const counts = new Set(['year', 'registered', 'participants', 'low']);
  const columns = cellColumns.split(', ').map((name) => `'${name}': '${counts.has(name) ? 'INTEGER' : 'VARCHAR'}'`);
  try {
    return await engine.rows<BareCell>(`SELECT school, year, key, registered, participants, low
      FROM read_csv(${sqlText(path)}, header = false, auto_detect = false, delim = ',', quote = '"', columns = {${columns.join(', ')}})`);
  } finally {
    engine.close();
  }
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

/** Keys of the schools that have cells. */
export async function cellSchools(engine: Engine): Promise<ReadonlySet<string>> {
  const rows = await engine.rows<{ school: string }>('SELECT DISTINCT school FROM cells');
  return new Set(rows.map(({ school }) => school));
}
