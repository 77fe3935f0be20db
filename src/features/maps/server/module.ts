import { err, ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { mapsContract } from '../contract.ts';
import { layTiles, moveTile } from '../domain/tile-layout.ts';
import { importBoundaries } from './import-boundaries.ts';
import { loadMap } from './public.ts';
import { listMunicipalities, listTiles, saveTiles } from './store.ts';

export const mapsModule = module('maps', mapsContract, {
  show: async (ctx) => {
    const { places, boundary } = await loadMap(ctx);
    const shown = boundary === null ? null : { ...boundary, loadedAt: boundary.loadedAt.toISOString() };
    return ok({ places: [...places], boundary: shown });
  },
  moveTile: async ({ db, scope, note }, moved) => {
    const known = (await listMunicipalities(db, scope.regionId)).map(({ municipalityId }) => municipalityId);
    if (!known.includes(moved.municipalityId)) return err('not_found');
    const before = layTiles(known, await listTiles(db, scope.regionId));
    await saveTiles(db, scope.regionId, moveTile(before, moved));
    const { municipalityId, column, row } = moved;
    note({ object: { kind: 'input', id: null, municipalityId }, after: { column, row } });
    return ok(null);
  },
  import: async (ctx, asked, file) => ok(await importBoundaries(ctx, asked, file)),
});
