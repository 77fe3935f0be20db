import { sql } from 'kysely';
import { clearWords } from '#platform/db/clear-words.ts';
import type { Db } from '#platform/db/database.ts';

interface Key {
  readonly regionId: number;
  readonly personId: number;
}

/** What the person said in appeals. */
export async function collectSteps(db: Db, { regionId, personId }: Key): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select t.verb, t.said_at, t.text, place_name(t.region_id, null, t.school_id) as school
    from appeal_step t where t.region_id = ${regionId} and t.person_id = ${personId}
    order by t.appeal_id, t.step`.execute(db);
  return rows;
}

/** Who said it is forgotten; what an office or a school said stays. @returns in how many */
export async function forgetSpeaker(db: Db, { regionId, personId }: Key): Promise<number> {
  const { rows } = await sql`
    update appeal_step set person_id = null where region_id = ${regionId} and person_id = ${personId} returning 1`.execute(
    db,
  );
  return rows.length;
}

/** Words that name a person give way to an ellipsis in what others wrote. @returns in how many */
export async function clearMentions(db: Db, regionId: number, pattern: string): Promise<number> {
  return await clearWords(db, regionId, pattern, [['appeal_step', 'text']]);
}
