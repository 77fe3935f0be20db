import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Methodology } from '../domain/parameters.ts';

/** Presets of the product, kept like any other version. One that is there already is never written over. */
export async function savePresets(db: Db, presets: readonly Methodology[]): Promise<void> {
  const known = await db.selectFrom('methodology').select(['name', 'version']).where('regionId', 'is', null).execute();
  const isKnown = (preset: Methodology): boolean =>
    known.some(({ name, version }) => name === preset.name && version === preset.version);
  const missing = presets.filter((preset) => !isKnown(preset));
  if (missing.length === 0) return;
  const rows = missing.map(({ name, version, validFrom, validTo, parameters }) => {
    return { name, version, validFrom, validTo, parameters: JSON.stringify(parameters) };
  });
  await db
    .insertInto('methodology')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['regionId', 'name', 'version']).doNothing())
    .execute();
}

/** The version of a named method that holds for a list year: of the region before a preset, the newest first. A draft never does. */
export async function findVersion(
  db: Db,
  regionId: number,
  wanted: { readonly name: string; readonly listYear: number },
): Promise<(Omit<Methodology, 'parameters'> & { readonly parameters: unknown }) | null> {
  const { rows } = await sql<Omit<Methodology, 'parameters'> & { parameters: unknown }>`
    select name, version, valid_from, valid_to, parameters from methodology
    where name = ${wanted.name} and state <> 'draft' and (region_id = ${regionId} or region_id is null)
      and coalesce(valid_from, ${wanted.listYear}) <= ${wanted.listYear}
      and coalesce(valid_to, ${wanted.listYear}) >= ${wanted.listYear}
    order by region_id nulls last, version desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Keeps a version of a method of the region. @returns false when that version is there already and says something else */
export async function saveVersion(db: Db, regionId: number, methodology: Methodology): Promise<boolean> {
  const { name, version, validFrom, validTo } = methodology;
  const parameters = JSON.stringify(methodology.parameters);
  await db
    .insertInto('methodology')
    .values({ regionId, name, version, validFrom, validTo, parameters })
    .onConflict((conflict) => conflict.columns(['regionId', 'name', 'version']).doNothing())
    .execute();
  const { rows } = await sql<{ same: boolean }>`
    select state <> 'draft' and parameters = ${parameters}::jsonb and valid_from is not distinct from ${validFrom}::smallint
      and valid_to is not distinct from ${validTo}::smallint as same
    from methodology where region_id = ${regionId} and name = ${name} and version = ${version}`.execute(db);
  return rows[0]?.same === true;
}
