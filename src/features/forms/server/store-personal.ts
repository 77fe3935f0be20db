import { sql } from 'kysely';
import { clearWords } from '#platform/db/clear-words.ts';
import type { Db } from '#platform/db/database.ts';

interface Whose {
  readonly regionId: number;
  readonly personId: number;
}

/** Forms a person made, versions they wrote and files they attached, for their own eyes. */
export async function listWrittenBy(
  db: Db,
  { regionId, personId }: Whose,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select f.code, null::int as version, f.created_at as written_at from form f
    where f.region_id = ${regionId} and f.created_by = ${personId}
    union all
    select f.code, v.version, v.changed_at from form_version v
    join form f on f.region_id = v.region_id and f.form_id = v.form_id
    where v.region_id = ${regionId} and v.changed_by = ${personId}
    union all
    select a.name, null, a.added_at from answer_file a where a.region_id = ${regionId} and a.added_by = ${personId}
    order by written_at`.execute(db);
  return rows;
}

/** What was written stays without the name. @returns how much lost it */
export async function forgetWriter(db: Db, { regionId, personId }: Whose): Promise<number> {
  const forms = await sql`
    update form set created_by = null where region_id = ${regionId} and created_by = ${personId}`.execute(db);
  const versions = await sql`
    update form_version set changed_by = null where region_id = ${regionId} and changed_by = ${personId}`.execute(db);
  const files = await sql`
    update answer_file set added_by = null where region_id = ${regionId} and added_by = ${personId}`.execute(db);
  return [forms, versions, files].reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0n), 0);
}

/** Words that name a person give way to an ellipsis in the names of files. @returns in how many */
export async function clearFileNames(db: Db, regionId: number, pattern: string): Promise<number> {
  return await clearWords(db, regionId, pattern, [['answer_file', 'name']]);
}
