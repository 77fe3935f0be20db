import { refreshJobName } from '#features/lists/server/public.ts';
import { err, ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { tableDownload } from '#platform/http/table-download.ts';
import { registryContract } from '../contract.ts';
import { normaliseSchoolName } from '../domain/school-name.ts';
import { changeGrouping, endGrouping, renameGrouping } from './change-groupings.ts';
import * as change from './change-school.ts';
import { decideHistory, showSteps } from './histories.ts';
import { importRegistry } from './import-registry.ts';
import { reorganise } from './reorganise.ts';
import { schoolTable } from './school-table.ts';
import { showSchool } from './show-school.ts';
import { filteredSchools, showSchools } from './show-schools.ts';
import { listMunicipalitiesIn, searchSchools } from './store-find.ts';
import { showGroupings } from './show-groupings.ts';
import { findRegion } from './store.ts';
import { undoStep } from './undo-step.ts';
import { registryTimeline } from './timeline.ts';
import { registryToday } from './today.ts';

export const registryModule = module(
  'registry',
  registryContract,
  {
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
    schools: async (ctx, filter) => ok(await showSchools(ctx, filter)),
    schoolsExport: async (ctx, { format, ...filter }) =>
      ok(tableDownload(ctx, schoolTable(filter, await filteredSchools(ctx, filter)), format)),
    school: async (ctx, { schoolId }) => {
      const shown = await showSchool(ctx, schoolId);
      return shown === null ? err('not_found') : ok(shown);
    },
    groupings: async (ctx, { on }) => ok(await showGroupings(ctx, on)),
    steps: async (ctx, { schoolId }) => ok(await showSteps(ctx, schoolId)),
    saveVersion: change.saveVersion,
    removeVersion: change.removeVersion,
    saveIdentifier: change.saveIdentifier,
    removeIdentifier: change.removeIdentifier,
    reorganise,
    decideHistory,
    undoStep: (ctx, { stepId }) => undoStep(ctx, stepId),
    changeGrouping,
    renameGrouping,
    endGrouping,
  },
  { hooks: { timeline: [registryTimeline], today: [registryToday] } },
);
