import type { Engine } from '#platform/duckdb.ts';
import { sittingFields } from '#features/results/domain/fields.ts';
import { resultColumns, rowsSql, schoolKeys, type MappedTable } from './store-source.ts';
import { same } from './store-groups.ts';

/**
 * One pupil, one result: rows of the same school, test, year and pupil code in all tables of the run. First every row leaves a
 * 64-bit hash and only the hashes met twice are looked at again, exactly; a chance collision costs time, never a row.
 * Copies that agree keep the first row; copies that disagree are all refused. Both are taken out of `results` by negative groups
 * and listed in `copies`.
 * @returns whether any were found.
 */
export async function removeDuplicates(engine: Engine, tables: readonly MappedTable[]): Promise<boolean> {
  await engine.run('CREATE OR REPLACE TABLE copies (t INTEGER, ord BIGINT, is_conflict BOOLEAN)');
  const named = tables.filter(({ map }) => map.layout === 'pupil_rows' && map.places.student_id !== undefined);
  if (named.length === 0) return false;
  const isPlain = await isOneToOne(engine);
  await engine.run('CREATE OR REPLACE TABLE hashes (h UBIGINT)');
  for (const table of named) await engine.run(`INSERT INTO hashes SELECT h FROM ${hashedSql(table, isPlain, false)}`);
  await engine.run('CREATE OR REPLACE TABLE suspects AS SELECT h FROM hashes GROUP BY h HAVING count(*) > 1');
  await engine.run('DROP TABLE hashes');
  const [suspects] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM suspects');
  if (suspects?.n === 0) return false;
  await engine.run(
    'CREATE OR REPLACE TABLE doubtful (t INTEGER, ord BIGINT, s INTEGER, i INTEGER, student VARCHAR, points DECIMAL(9,3), ' +
      `${resultColumns.map((name) => `${name} VARCHAR`).join(', ')})`,
  );
  for (const table of named) await engine.run(doubtfulSql(table, isPlain));
  await engine.run(judgeSql);
  await engine.run(subtractSql);
  const [copies] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM copies');
  return copies?.n !== 0;
}

/** Whether each school and each test of a year has one spelling, so that raw texts can stand for them. */
async function isOneToOne(engine: Engine): Promise<boolean> {
  const [row] = await engine.rows<{ plain: boolean }>(`SELECT
    (SELECT count(DISTINCT school_code) = count(DISTINCT origin) AND count(school_code) = count(*) FROM schools WHERE NOT is_total)
    AND (SELECT count(*) = count(DISTINCT (key, test_year)) FROM (SELECT DISTINCT ${sittingFields.join(', ')}, key, test_year FROM sittings
      WHERE NOT is_total)) AS plain`);
  return row?.plain === true;
}

const trimmed = 'trim(g.student)';

function hashedSql(table: MappedTable, isPlain: boolean, withOrder: boolean): string {
  const rows = rowsSql(table, 'again', withOrder);
  const identity = isPlain
    ? ['school_code', ...sittingFields].map((field) => `g.${field}`)
    : ['s.origin', 'i.key', 'i.test_year'];
  const joins = isPlain && !withOrder ? '' : dictionaryJoins(table);
  const extra = withOrder ? ', s.s, i.i, i.is_strict' : '';
  return `(SELECT g.*, hash(${[...identity, trimmed].join(', ')}) AS h${extra} FROM ${rows} AS g ${joins}
    WHERE g.student IS NOT NULL)`;
}

function doubtfulSql(table: MappedTable, isPlain: boolean): string {
  const keys = resultColumns.map((name) =>
    name === 'score_key' ? 'CASE WHEN is_strict THEN score ELSE score_key END AS score_key' : name,
  );
  return `INSERT INTO doubtful SELECT ${String(table.id)} AS t, ord, s, i, trim(student), points, ${keys.join(', ')}
    FROM ${hashedSql(table, isPlain, true)} WHERE h IN (SELECT h FROM suspects)`;
}

export function dictionaryJoins(table: MappedTable): string {
  return `JOIN schools AS s ON ${same('g', 's', schoolKeys)}
    JOIN sittings AS i ON i.t = ${String(table.id)} AND ${same('g', 'i', sittingFields)}`;
}

/** What a row says of the result, for comparing copies: the outcome and the points. */
const saying = `concat_ws('/', o.is_refused, o.taken, o.mark_given, CASE WHEN o.is_refused THEN concat_ws('/', d.mark, d.score_key) END,
  coalesce(d.points, TRY_CAST(o.points AS DECIMAL(9,3))))`;

const judgeSql = `INSERT INTO copies SELECT t, ord, differ FROM (
    SELECT t, ord, count(*) OVER pupil AS n, row_number() OVER (PARTITION BY origin, key, test_year, student ORDER BY t, ord) AS copy,
      min(saying) OVER pupil <> max(saying) OVER pupil AS differ
    FROM (SELECT d.t, d.ord, d.student, s.origin, i.key, i.test_year, ${saying} AS saying
      FROM doubtful AS d JOIN schools AS s ON d.s = s.s JOIN sittings AS i ON d.i = i.i
        JOIN outcomes AS o ON d.i = o.i AND ${same('d', 'o', ['status', 'mark', 'score_key'])}
      WHERE NOT s.is_total AND NOT i.is_total AND NOT s.is_refused AND NOT i.is_refused)
    WINDOW pupil AS (PARTITION BY origin, key, test_year, student)
  ) WHERE n > 1 AND (differ OR copy > 1)`;

const subtractSql = `INSERT INTO results BY NAME SELECT d.t, s, i, ${resultColumns.map((name) => `d.${name}`).join(', ')}, -count(*) AS n,
    -count(points) AS scored, -coalesce(sum(points), 0) AS score_sum, true AS is_copy
  FROM doubtful AS d JOIN copies AS c ON d.t = c.t AND d.ord = c.ord GROUP BY ALL`;
