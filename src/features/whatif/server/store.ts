import { sql } from 'kysely';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { Db } from '#platform/db/database.ts';

/** Grows with every batch that is committed or taken back: cells read under one number are the cells of that number. */
export async function findDataVersion(db: Db, regionId: number): Promise<number> {
  const found = await db
    .selectFrom('resultSequence')
    .select('commitSeq')
    .where('regionId', '=', regionId)
    .executeTakeFirst();
  return found?.commitSeq ?? 0;
}

export interface Place {
  readonly schoolId: number;
  readonly code: string;
  readonly name: string;
  readonly municipalityId: number;
  readonly municipality: string;
}

/** Where each school is by its latest version. */
export async function listPlaces(db: Db, regionId: number): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    select s.school_id as "schoolId", s.code, v.name, v.municipality_id as "municipalityId", coalesce(m.name, '') as municipality
    from school s
    join (select distinct on (school_id) school_id, name, municipality_id from school_version
      where region_id = ${regionId} order by school_id, valid_from desc) v using (school_id)
    left join municipality_version m on m.region_id = ${regionId} and m.municipality_id = v.municipality_id and m.valid_to is null
    where s.region_id = ${regionId}`.execute(db.withoutPlugins());
  return rows;
}

export interface VariantRow {
  readonly variantId: number;
  readonly year: number;
  readonly name: string;
  readonly methodologyName: string;
  readonly methodologyVersion: number;
  readonly parameters: Parameters;
  readonly counts: VariantCounts;
  readonly createdAt: Date;
  readonly createdBy: number | null;
  readonly createdByName: string | null;
}

export interface VariantCounts {
  readonly listed: number;
  readonly came: number;
  readonly left: number;
  readonly cluster: number;
}

export async function listVariants(
  db: Db,
  regionId: number,
  only: { readonly year?: number; readonly variantId?: number },
): Promise<readonly VariantRow[]> {
  const { rows } = await sql<VariantRow>`
    select v.variant_id, v.year, v.name, v.methodology_name, v.methodology_version, v.parameters, v.counts, v.created_at,
      v.created_by, p.name as created_by_name
    from list_variant v left join person p on p.region_id = v.region_id and p.person_id = v.created_by
    where v.region_id = ${regionId} and (${only.year ?? null}::int is null or v.year = ${only.year ?? null})
      and (${only.variantId ?? null}::int is null or v.variant_id = ${only.variantId ?? null})
    order by v.variant_id`.execute(db);
  return rows;
}

export interface NewVariant {
  readonly year: number;
  readonly name: string;
  readonly methodologyName: string;
  readonly methodologyVersion: number;
  readonly settings: string;
  readonly parameters: Parameters;
  readonly counts: VariantCounts;
  readonly createdAt: Date;
  readonly createdBy: number | null;
}

/** @returns null when the year has a variant of that name already */
export async function addVariant(db: Db, regionId: number, variant: NewVariant): Promise<number | null> {
  const row = await db
    .insertInto('listVariant')
    .values({
      ...{ regionId, ...variant },
      ...{ parameters: JSON.stringify(variant.parameters), counts: JSON.stringify(variant.counts) },
    })
    .onConflict((conflict) => conflict.columns(['regionId', 'year', 'name']).doNothing())
    .returning('variantId')
    .executeTakeFirst();
  return row?.variantId ?? null;
}

/** @returns false when another variant of the year has that name */
export async function renameVariant(db: Db, regionId: number, variantId: number, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update list_variant v set name = ${name} where v.region_id = ${regionId} and v.variant_id = ${variantId}
      and not exists (select from list_variant o where o.region_id = v.region_id and o.year = v.year and o.name = ${name}
        and o.variant_id <> v.variant_id)`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function deleteVariant(db: Db, regionId: number, variantId: number): Promise<void> {
  await db.deleteFrom('listVariant').where('regionId', '=', regionId).where('variantId', '=', variantId).execute();
}

/** What a person kept, by name. */
export async function collectVariants(
  db: Db,
  regionId: number,
  personId: number,
): Promise<readonly { readonly name: string; readonly year: number; readonly createdAt: Date }[]> {
  return await db
    .selectFrom('listVariant')
    .select(['name', 'year', 'createdAt'])
    .where('regionId', '=', regionId)
    .where('createdBy', '=', personId)
    .orderBy('variantId')
    .execute();
}
