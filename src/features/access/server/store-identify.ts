import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** Schools that lie in the municipalities now. */
export async function listSchoolsIn(
  db: Db,
  regionId: number,
  municipalityIds: readonly number[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ schoolId: number }>`
    select v.school_id from school_version v
    where v.region_id = ${regionId} and v.municipality_id = any(${[...municipalityIds]}::int[])
      and not exists (select 1 from school_version later
        where later.region_id = v.region_id and later.school_id = v.school_id and later.valid_from > v.valid_from)`.execute(
    db,
  );
  return rows.map(({ schoolId }) => schoolId);
}

/** The municipality in which a school lies now. */
export async function findMunicipalityOf(db: Db, regionId: number, schoolId: number): Promise<number | null> {
  const found = await db
    .selectFrom('schoolVersion')
    .select('municipalityId')
    .where('regionId', '=', regionId)
    .where('schoolId', '=', schoolId)
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.municipalityId ?? null;
}

export async function hasMunicipality(db: Db, regionId: number, municipalityId: number): Promise<boolean> {
  const found = await db
    .selectFrom('municipality')
    .select('municipalityId')
    .where('regionId', '=', regionId)
    .where('municipalityId', '=', municipalityId)
    .executeTakeFirst();
  return found !== undefined;
}
