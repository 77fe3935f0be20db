import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

interface Whose {
  readonly regionId: number;
  readonly personId: number;
}

/** Formulas that a person wrote. */
export async function listMadeBy(
  db: Db,
  { regionId, personId }: Whose,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select i.code, v.version, v.made_at from indicator_version v
    join indicator i on i.region_id = v.region_id and i.indicator_id = v.indicator_id
    where v.region_id = ${regionId} and v.made_by = ${personId} order by v.made_at`.execute(db);
  return rows;
}

/** @returns how many formulas lost the name */
export async function forgetMaker(db: Db, { regionId, personId }: Whose): Promise<number> {
  await sql`
    update indicator set created_by = null where region_id = ${regionId} and created_by = ${personId}`.execute(db);
  const versions = await sql`
    update indicator_version set made_by = null where region_id = ${regionId} and made_by = ${personId}`.execute(db);
  return Number(versions.numAffectedRows ?? 0n);
}
