import type { Engine } from '#platform/duckdb.ts';
import { dictionaryJoins } from './store-duplicates.ts';
import { same } from './store-groups.ts';
import { readSql, rejectsTable, rowsSql, type MappedTable } from './store-source.ts';

/** A row with something to say about it: which entries of the dictionary it refers to. */
export interface FaultyRow {
  readonly ord: number;
  readonly school: number;
  readonly sitting: number;
  readonly outcome: number | null;
  readonly student: string | null;
  /** `null`: no copy; else whether the copies disagree. */
  readonly isConflict: boolean | null;
}

/** Rows with problems in the order of the file. The table is read again, so ask only when there are any. */
export async function* streamFaultyRows(
  engine: Engine,
  table: MappedTable,
  limit: number,
): AsyncGenerator<FaultyRow[]> {
  const scoreKey = 'CASE WHEN i.is_strict THEN g.score ELSE g.score_key END';
  const sql = `SELECT g.ord, s.s, i.i, o.o, g.student_key, c.is_conflict
    FROM ${rowsSql(table, 'again', true)} AS g ${dictionaryJoins(table)}
    LEFT JOIN outcomes AS o ON i.i = o.i AND o.is_refused AND ${same('g', 'o', ['status', 'mark'])}
      AND o.score_key IS NOT DISTINCT FROM ${scoreKey}
    LEFT JOIN students AS p ON g.student_key = p.student_key
    LEFT JOIN copies AS c ON c.t = ${String(table.id)} AND c.ord = g.ord
    WHERE s.has_problem OR i.has_problem OR o.o IS NOT NULL OR p.student_key IS NOT NULL OR c.t IS NOT NULL
    ORDER BY g.ord ${Number.isFinite(limit) ? `LIMIT ${String(limit)}` : ''}`;
  for await (const rows of engine.stream(sql)) {
    yield rows.map(([ord, school, sitting, outcome, student, isConflict]) => ({
      ord: Number(ord),
      school: Number(school),
      sitting: Number(sitting),
      outcome: outcome === null || outcome === undefined ? null : Number(outcome),
      student: typeof student === 'string' ? student : null,
      isConflict: typeof isConflict === 'boolean' ? isConflict : null,
    }));
  }
}

export interface Reject {
  /** Record of the file, from 1. */
  readonly record: number;
  readonly kind: string;
  readonly text: string | null;
}

/** Records that are no rows of the table, one entry each. */
export async function listRejects(engine: Engine, table: MappedTable): Promise<Reject[]> {
  return engine.rows<Reject>(`SELECT line::BIGINT AS record, min(error_type)::VARCHAR AS kind, min(left(csv_line, 10000)) AS text
    FROM ${rejectsTable(table)} GROUP BY line ORDER BY line`);
}

/** Makes the engine forget the first reading of a table. */
export async function forgetReading(engine: Engine, table: MappedTable): Promise<void> {
  await engine.run(`DELETE FROM groups WHERE t = ${String(table.id)}`);
  for (const name of [rejectsTable(table), `scans_${String(table.id)}`])
    await engine.run(`DROP TABLE IF EXISTS ${name}`);
}

/** Rows of pupils in the groups of a table; rows without any value are not among them. */
export async function countGrouped(engine: Engine, table: MappedTable): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(
    `SELECT coalesce(sum(n), 0)::BIGINT AS n FROM groups WHERE t = ${String(table.id)}`,
  );
  return row?.n ?? 0;
}

/** Every row that fits the table, empty ones too. */
export async function countRead(engine: Engine, table: MappedTable): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${readSql(table, 'again')}`);
  return row?.n ?? 0;
}

/** The first rows of a table as they are read, for a person to look at; none of a table that cannot be read. */
export async function previewRows(engine: Engine, sql: string, columns: number): Promise<string[][]> {
  const names = Array.from({ length: columns }, (_, place) => `c${String(place)}`);
  try {
    const rows = await engine.rows<Record<string, string | null>>(`SELECT ${names.join(', ')} FROM ${sql} LIMIT 20`);
    return rows.map((row) => names.map((name) => row[name] ?? ''));
  } catch (error) {
    if (error instanceof Error && error.message.includes('CSV')) return [];
    throw error;
  }
}

/** How the files write the procedures and subjects that were understood. */
export const labelsSql = `SELECT DISTINCT type, procedure, test_subject || coalesce('|' || test_level, '') AS code, coalesce(subject, subject_code) AS subject FROM sittings
  WHERE NOT is_refused AND NOT is_total`;

export async function countCopies(engine: Engine): Promise<{ t: number; isConflict: boolean; n: number }[]> {
  return engine.rows('SELECT t, is_conflict AS "isConflict", count(*)::BIGINT AS n FROM copies GROUP BY ALL');
}
