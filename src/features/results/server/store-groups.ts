import type { Engine } from '#platform/duckdb.ts';
import { sittingFields } from '#features/results/domain/fields.ts';
import { personalSql } from './store-personal.ts';
import { keyColumns, rowsSql, schoolKeys, type MappedTable } from './store-source.ts';

/**
 * Step one of the crunch, and the only one that sees every row: rows with the same texts become one group. Everything after
 * works on groups, so the texts are understood once per spelling and not once per row.
 * Plain rows (mark 2 to 5, the score a number or empty) and absent ones of a cell share one group with a count for each mark;
 * every other mark or score text has a group of its own, with the text in `odd_mark` and `score_key`.
 */
const keys = [...keyColumns, 'school_year', 'status', 'odd_mark', 'score_key', 'student_key', 'lead_key'] as const;
const marks = ['2', '3', '4', '5'] as const;
const decimal = 'DECIMAL(9,3)';

export const createGroupsSql = `CREATE TABLE groups (t INTEGER, ${keys.map((name) => `${name} VARCHAR`).join(', ')},
  n BIGINT, personal BIGINT, scored BIGINT, score_sum DECIMAL(18,3), score_min ${decimal}, score_max ${decimal},
  ${marks.map((mark) => `n${mark} BIGINT, low${mark} ${decimal}, high${mark} ${decimal}`).join(', ')})`;

const isPlain = "score_key IS NULL AND mark IN ('2', '3', '4', '5')";
const sums = `count(*) AS n, count(points) AS scored, coalesce(sum(points), 0) AS score_sum, min(points) AS score_min,
  max(points) AS score_max`;

/** @param withSpans keeps the lowest and highest score of each mark, for scales that check marks. */
export function groupRowsSql(table: MappedTable, withSpans: boolean): string {
  const rows = rowsSql(table, 'first');
  // a constant column would be hashed for every row
  const filled = keys.filter((name) => isFilled(table, name));
  const chosen = filled.map((name) =>
    name === 'odd_mark' ? `CASE WHEN NOT (${isPlain}) THEN mark END AS odd_mark` : name,
  );
  const insert = `INSERT INTO groups BY NAME SELECT ${String(table.id)} AS t, ${chosen.join(', ')}`;
  if (table.map.layout === 'school_counts') {
    return `${insert}, 0 AS n, 0 AS scored, 0 AS score_sum FROM ${rows} GROUP BY ALL`;
  }
  const byMark = table.map.places.mark === undefined ? [] : marks.flatMap((mark) => sumsOfMark(mark, withSpans));
  const personal = table.map.places.student_id === undefined ? [] : [`count(*) FILTER (${personalSql}) AS personal`];
  return `${insert}, ${[sums, ...personal, ...byMark].join(', ')} FROM ${rows} GROUP BY ALL`;
}

function sumsOfMark(mark: string, withSpans: boolean): string[] {
  const plain = `FILTER (mark = '${mark}' AND score_key IS NULL)`;
  const spans = [`min(points) ${plain} AS low${mark}`, `max(points) ${plain} AS high${mark}`];
  return [`count(*) ${plain} AS n${mark}`, ...(withSpans ? spans : [])];
}

/** Groups of the tests marked `is_strict` made anew, score by score: some of their rows do not fit the scale, others do. */
export async function regroupStrict(engine: Engine, tables: readonly MappedTable[]): Promise<void> {
  const sameTest = `g.t = i.t AND ${same('g', 'i', sittingFields)}`;
  await engine.run(`DELETE FROM groups AS g USING sittings AS i WHERE i.is_strict AND ${sameTest}`);
  const changed: Readonly<Record<string, string>> = {
    score_key: 'g.score AS score_key',
    odd_mark: 'g.mark AS odd_mark',
  };
  const chosen = keys.map((name) => changed[name] ?? `g.${name}`).join(', ');
  for (const table of tables) {
    const id = String(table.id);
    await engine.run(`INSERT INTO groups BY NAME SELECT ${id} AS t, ${chosen}, ${sums}
      FROM ${rowsSql(table, 'again')} AS g JOIN sittings AS i ON i.is_strict AND i.t = ${id} AND ${same('g', 'i', sittingFields)}
      GROUP BY ALL`);
  }
}

const own = 'g.t, s.s, i.i, g.status';
const rest = 'g.score_key, g.student_key, g.lead_key';
const joins = `FROM groups AS g
  JOIN schools AS s ON ${same('g', 's', schoolKeys)}
  JOIN sittings AS i ON g.t = i.t AND ${same('g', 'i', sittingFields)}`;
const plainCount = '(coalesce(n2, 0) + coalesce(n3, 0) + coalesce(n4, 0) + coalesce(n5, 0))';

/** The points of a group belong to its plain rows, all of which took part: they go with the first mark there is. */
function firstMarkSql(mark: string, value: string): string {
  const earlier = marks.filter((other) => other < mark).map((other) => `n${other} = 0`);
  return `CASE WHEN ${[...earlier, 'true'].join(' AND ')} THEN ${value} ELSE 0 END`;
}

/**
 * Groups with the school and the test they are about, one row for each mark; their texts are gone. Without a span of its own a
 * mark has that of the group, which is only ever wider.
 */
export const resultsSql = `CREATE OR REPLACE TABLE results AS
  WITH known AS MATERIALIZED (SELECT ${own}, g.odd_mark, ${rest}, n, scored, score_sum, score_min, score_max,
    ${marks.map((mark) => `n${mark}, low${mark}, high${mark}`).join(', ')} ${joins})
  SELECT t, s, i, status, odd_mark AS mark, score_key, student_key, lead_key, n - ${plainCount} AS n,
    CASE WHEN ${plainCount} = 0 THEN scored ELSE 0 END AS scored, CASE WHEN ${plainCount} = 0 THEN score_sum ELSE 0 END AS score_sum,
    CASE WHEN ${plainCount} = 0 THEN score_min END AS score_min, CASE WHEN ${plainCount} = 0 THEN score_max END AS score_max,
    false AS is_copy
  FROM known WHERE n - ${plainCount} > 0 OR n = 0
  ${marks
    .map(
      (mark) => `UNION ALL SELECT t, s, i, status, '${mark}', score_key, student_key, lead_key, n${mark},
    ${firstMarkSql(mark, 'scored')}, ${firstMarkSql(mark, 'score_sum')},
    coalesce(low${mark}, score_min), coalesce(high${mark}, score_max), false FROM known WHERE n${mark} > 0`,
    )
    .join('\n  ')}`;

/** Joins on texts that may be null on both sides. */
export function same(left: string, right: string, names: readonly string[]): string {
  return names.map((name) => `${left}.${name} IS NOT DISTINCT FROM ${right}.${name}`).join(' AND ');
}

function isFilled({ map: { places }, yearMatters }: MappedTable, name: (typeof keys)[number]): boolean {
  if (name === 'school_year') return yearMatters;
  if (name === 'odd_mark') return 'mark' in places;
  if (name === 'score_key') return 'score' in places || 'primary_score' in places || 'test_score' in places;
  if (name === 'student_key') return 'student_id' in places;
  return name === 'lead_key' || name in places;
}
