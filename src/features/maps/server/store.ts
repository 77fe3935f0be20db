import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';
import type { NamedMunicipality } from '../domain/match-areas.ts';
import type { Tile } from '../domain/tile-layout.ts';

/** Municipalities of the whole region as they are called now: tiles are laid for all of them, whoever looks. By name. */
export async function listMunicipalities(db: Db, regionId: number): Promise<readonly NamedMunicipality[]> {
  const { rows } = await sql<NamedMunicipality>`
    select municipality_id, name, oktmo from municipality_version
    where region_id = ${regionId} and valid_to is null order by name, municipality_id`.execute(db);
  return rows;
}

/** Municipalities that are in the scope, or have a school of it. */
export async function listOwn(db: Db, scope: Scope): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ municipalityId: number }>`
    select m.municipality_id from municipality m
    where m.region_id = ${scope.regionId} and (${municipalityIn(scope, 'm.municipality_id')} or m.municipality_id in (
      select v.municipality_id from school_version v
      where v.region_id = ${scope.regionId} and ${schoolIn(scope, 'v.school_id')} and v.valid_to is null))`.execute(db);
  return new Set(rows.map(({ municipalityId }) => municipalityId));
}

export async function listTiles(db: Db, regionId: number): Promise<readonly Tile[]> {
  const { rows } = await sql<Tile>`
    select municipality_id, tile_column as "column", tile_row as "row" from map_tile
    where region_id = ${regionId}`.execute(db);
  return rows;
}

/** All places anew: a swap is two changes, and both or none must be there. */
export async function saveTiles(db: Db, regionId: number, tiles: readonly Tile[]): Promise<void> {
  await db.deleteFrom('mapTile').where('regionId', '=', regionId).execute();
  await db
    .insertInto('mapTile')
    .values(
      tiles.map(({ municipalityId, column, row }) => ({ regionId, municipalityId, tileColumn: column, tileRow: row })),
    )
    .execute();
}

export interface Boundary {
  readonly fileName: string;
  readonly credit: string;
  readonly width: number;
  readonly height: number;
  readonly loadedAt: Date;
}

export async function findBoundary(db: Db, regionId: number): Promise<Boundary | null> {
  const found = await db
    .selectFrom('mapBoundary')
    .select(['fileName', 'credit', 'width', 'height', 'loadedAt'])
    .where('regionId', '=', regionId)
    .executeTakeFirst();
  return found ?? null;
}

export interface Shape {
  readonly municipalityId: number;
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

export async function listShapes(db: Db, regionId: number): Promise<readonly Shape[]> {
  return await db
    .selectFrom('mapShape')
    .select(['municipalityId', 'path', 'labelX as x', 'labelY as y'])
    .where('regionId', '=', regionId)
    .execute();
}

export async function replaceBoundary(
  db: Db,
  regionId: number,
  boundary: Boundary,
  shapes: readonly Shape[],
): Promise<void> {
  await db.deleteFrom('mapShape').where('regionId', '=', regionId).execute();
  await db.deleteFrom('mapBoundary').where('regionId', '=', regionId).execute();
  await db
    .insertInto('mapBoundary')
    .values({ regionId, ...boundary })
    .execute();
  await db
    .insertInto('mapShape')
    .values(shapes.map(({ municipalityId, path, x, y }) => ({ regionId, municipalityId, path, labelX: x, labelY: y })))
    .execute();
}
