import type { Engine } from '#platform/duckdb.ts';
import { sittingFields } from '#features/results/domain/fields.ts';
import { keyColumns, resultColumns, rowsSql, schoolKeys, type MappedTable } from './store-source.ts';

/**
 * Step one of the crunch, and the only one that sees every row: rows with the same texts become one group. Everything after
 * works on groups, so the texts are understood once per spelling and not once per row.
 */
const columns = [...keyColumns, 'school_year', ...resultColumns] as const;
const sums = `count(*) AS n, count(points) AS scored, coalesce(sum(points), 0) AS score_sum, min(points) AS score_min,
  max(points) AS score_max`;

const noSums = '0 AS n, 0 AS scored, 0 AS score_sum';

export const createGroupsSql = `CREATE TABLE groups (t INTEGER, ${columns.map((name) => `${name} VARCHAR`).join(', ')},
  n BIGINT, scored BIGINT, score_sum DECIMAL(38,3), score_min DECIMAL(9,3), score_max DECIMAL(9,3))`;

export function groupRowsSql(table: MappedTable): string {
  // a constant column would be hashed for every row
  const keys = columns.filter((name) => isFilled(table, name));
  return `INSERT INTO groups BY NAME SELECT ${String(table.id)} AS t, ${keys.join(', ')}, ${table.map.layout === 'school_counts' ? noSums : sums}
    FROM ${rowsSql(table, 'first')} GROUP BY ALL`;
}

/** Groups of the tests marked `is_strict` made anew, score by score: some of their rows do not fit the scale, others do. */
export async function regroupStrict(engine: Engine, tables: readonly MappedTable[]): Promise<void> {
  const sameTest = `g.t = i.t AND ${same('g', 'i', sittingFields)}`;
  await engine.run(`DELETE FROM groups AS g USING sittings AS i WHERE i.is_strict AND ${sameTest}`);
  const keys = columns.map((name) => (name === 'score_key' ? 'g.score AS score_key' : `g.${name}`)).join(', ');
  for (const table of tables) {
    const id = String(table.id);
    await engine.run(`INSERT INTO groups BY NAME SELECT ${id} AS t, ${keys}, ${sums}
      FROM ${rowsSql(table, 'again')} AS g JOIN sittings AS i ON i.is_strict AND i.t = ${id} AND ${same('g', 'i', sittingFields)}
      GROUP BY ALL`);
  }
}

/** Groups with the school and the test they are about; their texts are gone. */
export const resultsSql = `CREATE OR REPLACE TABLE results AS
  SELECT g.t, s.s, i.i, ${resultColumns.map((name) => `g.${name}`).join(', ')}, n, scored, score_sum, score_min, score_max,
    false AS is_copy
  FROM groups AS g
  JOIN schools AS s ON ${same('g', 's', schoolKeys)}
  JOIN sittings AS i ON g.t = i.t AND ${same('g', 'i', sittingFields)}`;

/** Joins on texts that may be null on both sides. */
export function same(left: string, right: string, names: readonly string[]): string {
  return names.map((name) => `${left}.${name} IS NOT DISTINCT FROM ${right}.${name}`).join(' AND ');
}

function isFilled({ map: { places }, yearMatters }: MappedTable, name: (typeof columns)[number]): boolean {
  if (name === 'school_year') return yearMatters;
  if (name === 'score_key') return 'score' in places || 'primary_score' in places || 'test_score' in places;
  if (name === 'student_key') return 'student_id' in places;
  return name === 'lead_key' || name in places;
}
