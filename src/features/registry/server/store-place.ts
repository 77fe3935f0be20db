import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';

/** Where a role lies: both null is the region. */
export interface Place {
  readonly municipalityId: number | null;
  readonly schoolId: number | null;
}

/** Name of the school of the row of `alias`, as it is called now. */
export function schoolName(alias: string): RawBuilder<string | null> {
  return sql<string | null>`(select v.name from school_version v
    where v.region_id = ${sql.ref(`${alias}.regionId`)} and v.school_id = ${sql.ref(`${alias}.schoolId`)}
    order by v.valid_from desc limit 1)`;
}

/** Name of the municipality of the row of `alias`, as it is called now. */
export function municipalityName(alias: string): RawBuilder<string | null> {
  return sql<string | null>`(select v.name from municipality_version v
    where v.region_id = ${sql.ref(`${alias}.regionId`)} and v.municipality_id = ${sql.ref(`${alias}.municipalityId`)}
    order by v.valid_from desc limit 1)`;
}

/** Name of the school or the municipality in which the row of `alias` lies; null for the region. */
export function territoryName(alias: string): RawBuilder<string | null> {
  return sql<string | null>`coalesce(${schoolName(alias)}, ${municipalityName(alias)})`;
}

/** The first wall for rows that lie on a territory: a school, a municipality, or (whole regions only) the region. */
export function placeIn(scope: Scope, alias: string): RawBuilder<boolean> {
  if (scope.isWholeRegion) return sql<boolean>`true`;
  return sql<boolean>`(${schoolIn(scope, `${alias}.schoolId`)} or ${municipalityIn(scope, `${alias}.municipalityId`)})`;
}

/** Rows of `alias` that lie in the place or within it. */
export function within(place: Place, alias: string): RawBuilder<boolean> {
  const school = sql.ref(`${alias}.schoolId`);
  if (place.schoolId !== null) return sql<boolean>`${school} = ${place.schoolId}`;
  if (place.municipalityId === null) return sql<boolean>`true`;
  return sql<boolean>`(${sql.ref(`${alias}.municipalityId`)} = ${place.municipalityId} or exists (
    select 1 from school_version v
    where v.region_id = ${sql.ref(`${alias}.regionId`)} and v.school_id = ${school} and v.municipality_id = ${place.municipalityId}
      and not exists (select 1 from school_version later
        where later.region_id = v.region_id and later.school_id = v.school_id and later.valid_from > v.valid_from)))`;
}

/** As it is called now; null for the region. */
export async function findPlaceName(
  db: Db,
  regionId: number,
  { municipalityId, schoolId }: Place,
): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select ${territoryName('place')} as name
    from (select ${regionId}::int as region_id, ${municipalityId}::int as municipality_id, ${schoolId}::int as school_id) place`.execute(
    db,
  );
  return rows[0]?.name ?? null;
}

/** Municipalities that lie in the scope whole, as they are called now. */
export async function listMunicipalitiesOf(
  db: Db,
  scope: Scope,
): Promise<readonly { readonly municipalityId: number; readonly name: string }[]> {
  const { rows } = await sql<{ municipalityId: number; name: string }>`
    select distinct on (v.municipality_id) v.municipality_id, v.name from municipality_version v
    where v.region_id = ${scope.regionId} and ${municipalityIn(scope, 'v.municipalityId')}
    order by v.municipality_id, v.valid_from desc`.execute(db);
  return rows;
}

/** Empty until somebody says it. */
export async function findRegionName(db: Db, regionId: number): Promise<string> {
  const found = await db.selectFrom('region').select('name').where('regionId', '=', regionId).executeTakeFirst();
  return found?.name ?? '';
}

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
