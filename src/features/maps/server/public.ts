import type { Ctx } from '#platform/http/context.ts';
import type { Place } from '../domain/scene.ts';
import { layTiles } from '../domain/tile-layout.ts';
import { type Boundary, findBoundary, listMunicipalities, listOwn, listShapes, listTiles } from './store.ts';

export { drawScene } from './draw-scene.ts';

export interface RegionMap {
  readonly places: readonly Place[];
  readonly boundary: Boundary | null;
}

/** The municipalities of the scope where they lie on the map of the region. */
export async function loadMap({ db, scope }: Pick<Ctx, 'db' | 'scope'>): Promise<RegionMap> {
  const { regionId } = scope;
  const all = await listMunicipalities(db, regionId);
  const own = await listOwn(db, scope);
  const tiles = layTiles(
    all.map(({ municipalityId }) => municipalityId),
    await listTiles(db, regionId),
  );
  const boundary = await findBoundary(db, regionId);
  const shapes = boundary === null ? [] : await listShapes(db, regionId);
  const places = all.flatMap(({ municipalityId, name }, index) => {
    const { column = 0, row = 0 } = tiles[index] ?? {};
    const shape = shapes.find((one) => one.municipalityId === municipalityId);
    const drawn = shape === undefined ? null : { path: shape.path, x: shape.x, y: shape.y };
    return own.has(municipalityId) ? [{ municipalityId, name, column, row, shape: drawn }] : [];
  });
  return { places, boundary };
}
