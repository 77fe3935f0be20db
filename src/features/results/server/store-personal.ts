import { sqlText, type Engine } from '#platform/duckdb.ts';
import { fullNamePattern, insuranceNumberPattern } from '#features/results/domain/personal.words.ts';
import { rowsSql, type MappedTable } from './store-source.ts';

/** Whether a pupil code is a person's name or number. Patterns are dear, so the first letter is looked at before. */
export const personalSql = `CASE WHEN ascii(student) BETWEEN 1025 AND 1071 THEN regexp_full_match(trim(student), ${sqlText(fullNamePattern)})
  WHEN strlen(student) = 14 THEN regexp_full_match(student, ${sqlText(insuranceNumberPattern)}) ELSE false END`;

export interface PersonalCodes {
  readonly count: number;
  /** Place of the first among the rows as they are read, from 0. */
  readonly firstOrd: number;
}

/** Pupil codes that name a person; null when there are none. Needs the groups of the table. */
export async function findPersonalCodes(engine: Engine, table: MappedTable): Promise<PersonalCodes | null> {
  const id = String(table.id);
  const [groups] = await engine.rows<{ n: number }>(
    `SELECT coalesce(sum(personal), 0)::BIGINT AS n FROM groups WHERE t = ${id}`,
  );
  if (groups === undefined || groups.n === 0) return null;
  const [first] = await engine.rows<{ ord: number }>(
    `SELECT min(ord)::BIGINT AS ord FROM ${rowsSql(table, 'again', true)} WHERE ${personalSql}`,
  );
  return { count: groups.n, firstOrd: first?.ord ?? 0 };
}
