import { findRegion } from '#features/registry/server/public.ts';
import { err, ok } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { module } from '#platform/http/module.ts';
import { tableDownload } from '#platform/http/table-download.ts';
import { resultsContract } from '../contract.ts';
import { rollBackCells } from './commit-batch.ts';
import { importScale } from './import-scale.ts';
import { commitJob, commitJobName, readJob, readJobName } from './jobs.ts';
import { problemsFile } from './problems-file.ts';
import { pupilRows } from './retention.ts';
import { describeBatch, showBatch } from './show-batch.ts';
import { coverageTable } from './coverage-table.ts';
import { showCoverage } from './show-coverage.ts';
import { showSummary } from './show-summary.ts';
import { resultNews, resultTimeline } from './timeline.ts';
import { resultToday } from './today.ts';
import {
  addBatch,
  changeBatch,
  findBatch,
  isFileNeeded,
  listBatches,
  lockBatch,
  lockResults,
  saveMapping,
} from './store.ts';
import { refreshJobName } from '#features/lists/server/public.ts';

export const resultsModule = module(
  'results',
  resultsContract,
  {
    summary: async (ctx, { year }) => {
      const shown = await showSummary(ctx, year);
      return shown === null ? err('not_found') : ok(shown);
    },
    coverage: async (ctx, asked) => ok(await showCoverage(ctx, asked)),
    coverageExport: async (ctx, { format, ...asked }) => {
      const table = coverageTable(await showCoverage(ctx, asked), asked);
      return table === null ? err('not_found') : ok(tableDownload(ctx, table, format));
    },
    upload: async (ctx, { fileName }, { sha256 }) => ok({ batchId: await takeFile(ctx, fileName, sha256) }),
    batches: async ({ db, actor }, { before, limit }) => {
      const rows = await listBatches(db, actor.regionId, { before, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      return ok({
        batches: shown.map(describeBatch),
        next: rows.length > limit ? (shown.at(-1)?.batchId ?? null) : null,
      });
    },
    batch: async (ctx, { batchId }) => {
      const row = await findBatch(ctx.db, { regionId: ctx.actor.regionId, batchId });
      return row === null ? err('not_found') : ok(await showBatch(ctx, row));
    },
    remap: async (ctx, { batchId, mapping }) => {
      const key = { regionId: ctx.actor.regionId, batchId };
      const row = await lockBatch(ctx.db, key);
      if (row === null) return err('not_found');
      if (!['staged', 'refused', 'failed', 'reading'].includes(row.state)) return err('not_staged');
      const { fingerprint } = row;
      if (fingerprint !== null) await saveMapping(ctx.db, key.regionId, { fingerprint, mapping, at: ctx.now() });
      const attempt = row.attempt + 1;
      const change = { mapping: JSON.stringify(mapping), attempt, state: 'reading', progressPercent: 0 };
      await changeBatch(ctx.db, key, change);
      await ctx.jobs.start(readJobName, { ...key, attempt });
      return ok({ batchId });
    },
    commit: async (ctx, { batchId }) => {
      const key = { regionId: ctx.actor.regionId, batchId };
      const row = await lockBatch(ctx.db, key);
      if (row === null) return err('not_found');
      if (row.state === 'committed' || row.state === 'committing') return ok({ batchId });
      if (row.state !== 'staged') return err('not_staged');
      if (row.sameAsBatchId !== null) return err('same_as_committed');
      await changeBatch(ctx.db, key, { state: 'committing', progressPercent: 0 });
      await ctx.jobs.start(commitJobName, key);
      return ok({ batchId });
    },
    rollback: async (ctx, { batchId }) => {
      const key = { regionId: ctx.actor.regionId, batchId };
      await lockResults(ctx.db, key.regionId);
      const row = await lockBatch(ctx.db, key);
      if (row === null) return err('not_found');
      if (row.state === 'committed') {
        await rollBackCells(ctx.db, key, ctx.now());
        await ctx.jobs.start(refreshJobName, { regionId: key.regionId, fromResultsYear: row.years[0] ?? 0 });
        return ok({ batchId });
      }
      if (!['staged', 'refused', 'failed'].includes(row.state)) return err('not_committed');
      await changeBatch(ctx.db, key, { state: 'rolled_back', rolledBackAt: ctx.now() });
      if (!(await isFileNeeded(ctx.db, row.sha256))) await ctx.files.remove(row.sha256);
      return ok({ batchId });
    },
    importScale: async (ctx, { fileName }, { sha256 }) => {
      const done = await importScale(ctx, ctx.actor.regionId, { sha256, fileName });
      return ok({ ...done, problems: [...done.problems] });
    },
    problemsFile: async (ctx, { batchId, format }) => {
      const row = await findBatch(ctx.db, { regionId: ctx.actor.regionId, batchId });
      return row === null ? err('not_found') : ok(problemsFile(ctx, row, format));
    },
  },
  {
    jobs: [readJob, commitJob],
    hooks: { retention: [pupilRows], timeline: [resultTimeline], today: [resultToday], news: [resultNews] },
  },
);

/** A region without a registry takes its schools from the results, so that a newcomer only needs one file. */
async function takeFile(ctx: Ctx, fileName: string, sha256: string): Promise<number> {
  const { db, actor, jobs, scope } = ctx;
  const region = await findRegion(db, scope);
  const createSchools = region?.hasRegistry !== true;
  const batchId = await addBatch(db, actor.regionId, { fileName, sha256, createSchools, at: ctx.now() });
  await jobs.start(readJobName, { regionId: actor.regionId, batchId, attempt: 1 });
  return batchId;
}
