import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

interface Key {
  readonly regionId: number;
  readonly personId: number;
}

/** What the person did with answers, and what they typed. */
export async function collectSteps(db: Db, { regionId, personId }: Key): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select w.title as wave, t.verb, t.happened_at, t.text, t.changes
    from wave_step t join wave w on w.region_id = t.region_id and w.wave_id = t.wave_id
    where t.region_id = ${regionId} and t.person_id = ${personId}
    order by t.happened_at, t.wave_id, t.unit_id, t.step`.execute(db);
  return rows;
}

/** The answers stay as the record of a school, without who gave, sent and confirmed them. @returns in how many steps */
export async function forgetDoer(db: Db, { regionId, personId }: Key): Promise<number> {
  const { rows } = await sql`
    update wave_step set person_id = null where region_id = ${regionId} and person_id = ${personId} returning 1`.execute(
    db,
  );
  await sql`
    update wave_unit set saved_by = nullif(saved_by, ${personId}), submitted_by = nullif(submitted_by, ${personId}),
      confirmed_by = nullif(confirmed_by, ${personId})
    where region_id = ${regionId} and ${personId} in (saved_by, submitted_by, confirmed_by)`.execute(db);
  await sql`update wave set created_by = null where region_id = ${regionId} and created_by = ${personId}`.execute(db);
  return rows.length;
}

/** Everywhere in a wave where people write what they like. */
const writtenFreely = [
  ['wave', 'source_document'],
  ['wave_unit', 'exception_reason'],
  ['wave_unit', 'remark'],
  ['wave_step', 'text'],
] as const;
const answered = [
  ['wave_unit', 'answers'],
  ['wave_unit', 'confirmed_answers'],
  ['wave_step', 'changes'],
] as const;

/** Words that name a person give way to an ellipsis in what others wrote and in answers. @returns in how many */
export async function clearMentions(db: Db, regionId: number, pattern: string): Promise<number> {
  let count = 0;
  for (const [table, name] of [...writtenFreely, ...answered]) {
    const column = sql.ref(name);
    const isJson = answered.some(([, one]) => one === name);
    const text = isJson ? sql`${column}::text` : column;
    const cleared = sql`regexp_replace(${text}, ${pattern}, '[…]', 'gi')`;
    const { rows } = await sql`
      update ${sql.table(table)} set ${column} = ${isJson ? sql`${cleared}::jsonb` : cleared}
      where region_id = ${regionId} and ${text} ~* ${pattern} returning 1`.execute(db);
    count += rows.length;
  }
  return count;
}
