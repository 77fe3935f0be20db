import { sqlText, type Engine } from '#platform/duckdb.ts';
import { dictionaryJoins } from './store-duplicates.ts';
import { same } from './store-groups.ts';
import { rowsSql, type MappedTable } from './store-source.ts';

/**
 * Keeps the accepted pupil rows as Parquet, sorted by school. Pupil codes become keyed hashes (the key twice, as in HMAC): the
 * same pupil of the same school has the same pseudonym in every batch of an installation, and nobody without the key can try
 * codes. No names of schools or pupils are written.
 * @returns how many rows were kept.
 */
export async function writeArchive(
  engine: Engine,
  tables: readonly MappedTable[],
  target: { readonly path: string; readonly pseudonymKey: string; readonly hasCopies: boolean },
): Promise<number> {
  const selects = tables
    .filter(({ map }) => map.layout === 'pupil_rows')
    .map((table) => acceptedRowsSql(table, sqlText(target.pseudonymKey), target.hasCopies));
  if (selects.length === 0) return 0;
  const path = sqlText(target.path);
  await engine.run(
    `COPY (${selects.join(' UNION ALL ')} ORDER BY school, year, key) TO ${path} (FORMAT parquet, COMPRESSION zstd)`,
  );
  const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM read_parquet(${path})`);
  return row?.n ?? 0;
}

function acceptedRowsSql(table: MappedTable, key: string, hasCopies: boolean): string {
  const scoreKey = 'CASE WHEN i.is_strict THEN g.score ELSE g.score_key END';
  // numbering rows costs a thread, so only where rows have to be left out by number
  const copies = hasCopies ? ` AND g.ord NOT IN (SELECT ord FROM copies WHERE t = ${String(table.id)})` : '';
  return `SELECT s.school, i.test_year AS year, i.key, i.type, i.test_subject AS subject, i.test_grade AS grade, i.test_level AS level,
      CASE WHEN g.student IS NOT NULL THEN sha256(${key} || sha256(${key} || s.origin || '/' || trim(g.student))) END AS pupil,
      o.taken = 1 AS took_part, o.mark_given::TINYINT AS mark,
      CASE WHEN o.taken = 1 THEN coalesce(g.points, TRY_CAST(o.points AS DECIMAL(9,3))) END AS score, o.low = 1 AS is_low
    FROM ${rowsSql(table, 'again', hasCopies)} AS g ${dictionaryJoins(table)}
    JOIN outcomes AS o ON i.i = o.i AND ${same('g', 'o', ['status', 'mark'])} AND o.score_key IS NOT DISTINCT FROM ${scoreKey}
    LEFT JOIN students AS p ON g.student_key = p.student_key
    WHERE NOT (s.is_refused OR s.is_total OR i.is_refused OR i.is_total OR o.is_refused OR coalesce(p.is_refused, false))${copies}`;
}
