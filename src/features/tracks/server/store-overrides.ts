import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Override } from '../domain/override.ts';
import type { Track } from '../domain/track-rules.ts';
import type { YearKey } from './store.ts';

export async function listOverrides(db: Db, { regionId, year }: YearKey): Promise<readonly Override[]> {
  const { rows } = await sql<Override>`
    select school_id, track, is_member, group_number as "group" from track_override
    where region_id = ${regionId} and year = ${year} order by track, school_id`.execute(db);
  return rows;
}

export interface NewOverride extends Override {
  readonly reason: string;
  readonly madeAt: Date;
  readonly madeBy: number | null;
}

export async function saveOverride(db: Db, key: YearKey, { group, ...override }: NewOverride): Promise<void> {
  const { isMember, reason, madeAt, madeBy } = override;
  const decided = { isMember, groupNumber: group, reason, madeAt, madeBy };
  await db
    .insertInto('trackOverride')
    .values({ ...key, schoolId: override.schoolId, track: override.track, ...decided })
    .onConflict((conflict) => conflict.columns(['regionId', 'year', 'schoolId', 'track']).doUpdateSet(decided))
    .execute();
}

/** @returns whether there was one */
export async function deleteOverride(
  db: Db,
  { regionId, year }: YearKey,
  { schoolId, track }: { readonly schoolId: number; readonly track: Track },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('trackOverride')
    .where('regionId', '=', regionId)
    .where('year', '=', year)
    .where('schoolId', '=', schoolId)
    .where('track', '=', track)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What a person decided about tracks, for their own eyes. */
export async function listDecidedBy(
  db: Db,
  { regionId, personId }: { readonly regionId: number; readonly personId: number },
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select year, school_id, track, reason, made_at from track_override where region_id = ${regionId} and made_by = ${personId}
    union all
    select year, null, null, 'assignment', made_at from track_assignment where region_id = ${regionId} and made_by = ${personId}
    order by made_at`.execute(db);
  return rows;
}

/** The decisions stay without the name. @returns how many lost it */
export async function forgetMaker(
  db: Db,
  { regionId, personId }: { readonly regionId: number; readonly personId: number },
): Promise<number> {
  const overrides = await sql`
    update track_override set made_by = null where region_id = ${regionId} and made_by = ${personId}`.execute(db);
  const assignments = await sql`
    update track_assignment set made_by = null where region_id = ${regionId} and made_by = ${personId}`.execute(db);
  return Number(overrides.numAffectedRows ?? 0n) + Number(assignments.numAffectedRows ?? 0n);
}
