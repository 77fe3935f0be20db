import { refreshJobName } from '#features/lists/server/public.ts';
import { err, ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { registryContract } from '../contract.ts';
import { normaliseSchoolName } from '../domain/school-name.ts';
import { importRegistry } from './import-registry.ts';
import { listMunicipalitiesIn, searchSchools } from './store-find.ts';
import { findRegion } from './store.ts';

export const registryModule = module('registry', registryContract, {
  region: async ({ db, scope }) => {
    const region = await findRegion(db, scope);
    return region === null ? err('not_found') : ok(region);
  },
  municipalities: async ({ db, scope }) => ok({ municipalities: [...(await listMunicipalitiesIn(db, scope))] }),
  search: async ({ db, scope }, { q, limit }) => {
    const question = q.trim();
    const searchName = normaliseSchoolName(question);
    return ok({ schools: [...(await searchSchools(db, scope, { question, searchName, limit }))] });
  },
  import: async (ctx, { fileName }, { sha256 }) => {
    const { db, actor, files } = ctx;
    const done = await files.withScratch((workDir) =>
      importRegistry(db, actor.regionId, { path: files.path(sha256), fileName, workDir }, ctx.now()),
    );
    if (done.isAccepted) await ctx.jobs.start(refreshJobName, { regionId: actor.regionId, fromResultsYear: 0 });
    return ok({ ...done, problems: [...done.problems] });
  },
});
