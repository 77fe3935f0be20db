import { procedureWords } from '#features/results/domain/sitting.words.ts';
import { columnSql, keyColumns, readSql, scoreSql, type MappedTable } from './store-source.ts';

/**
 * Step one of the crunch, and the only one that sees every row: rows with the same texts become one group. Everything after
 * works on groups, so the texts are understood once per spelling and not once per row.
 * `score_key` keeps the score text where the mark alone does not decide: no mark, or a score that is not a plain number.
 */
export const createGroupsSql = `CREATE TABLE groups (
  t INTEGER, ${keyColumns.map((name) => `${name} VARCHAR`).join(', ')},
  status VARCHAR, mark VARCHAR, score_key VARCHAR,
  n BIGINT, scored BIGINT, score_sum DECIMAL(38,3), score_min DECIMAL(9,3), score_max DECIMAL(9,3))`;

const egeWords = Object.entries(procedureWords).flatMap(([word, type]) => (type === 'EGE' ? [word] : []));
/** Exact decimals: sums do not depend on the order of rows. */
const decimal = 'DECIMAL(9,3)';

export function groupRowsSql(table: MappedTable): string {
  const { places } = table.map;
  const keys = keyColumns.filter((name) => places[name] !== undefined);
  const results = (['status', 'mark'] as const).filter((name) => places[name] !== undefined);
  const chosen = [...keys, ...results].map((name) => `${columnSql(table, name)} AS ${name}`);
  const score = scoreSql(table, egeWords);
  const points = `coalesce(TRY_CAST(score AS ${decimal}), TRY_CAST(replace(score, ',', '.') AS ${decimal}))`;
  const marked = places.mark === undefined ? 'false' : 'mark IS NOT NULL';
  return `INSERT INTO groups BY NAME
    SELECT ${String(table.id)} AS t, ${[...keys, ...results].map((name) => `${name}, `).join('')} score_key, count(*) AS n,
      count(points) AS scored, coalesce(sum(points), 0) AS score_sum, min(points) AS score_min, max(points) AS score_max
    FROM (SELECT *, CASE WHEN score IS NOT NULL AND (points IS NULL OR NOT (${marked})) THEN score END AS score_key
      FROM (SELECT *, ${points} AS points FROM (SELECT ${[...chosen, `${score} AS score`].join(', ')} FROM ${readSql(table)})))
    GROUP BY ALL`;
}
