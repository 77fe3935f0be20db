import { z } from 'zod';
import { err, ok } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { module } from '#platform/http/module.ts';
import { job } from '#platform/jobs.ts';
import { listsContract } from '../contract.ts';
import { explain } from '../domain/explain.ts';
import { download, flowTable, listTable } from './export.ts';
import { identifyLists, refreshJobName, refreshLists } from './public.ts';
import { showFlow } from './show-flow.ts';
import { compareRuns, type Comparison } from './compare-runs.ts';
import { methodologyOf, rowOf, showList, understandFilter } from './show-list.ts';
import { findRun } from './store.ts';
import { countYears, findEntry, listRows } from './store-show.ts';

const EVERYTHING = 1_000_000;

const refreshJob = job({
  name: refreshJobName,
  input: z.object({ regionId: z.number().int(), fromResultsYear: z.number().int() }),
  run: async (ctx: Ctx, { regionId, fromResultsYear }) => {
    const made = await refreshLists(ctx, regionId, fromResultsYear);
    if (!made.ok) ctx.log.warn({ regionId, fromResultsYear, code: made.error }, 'lists not made');
  },
});

export const listsModule = module(
  'lists',
  listsContract,
  {
    years: async ({ db, scope }) => ok({ years: [...(await countYears(db, scope))] }),
    show: async (ctx, input) => {
      const run = await findRun(ctx.db, ctx.scope.regionId, input.year);
      return run === null ? err('not_found') : ok(await showList(ctx, run, input));
    },
    export: async (ctx, input) => {
      const { db, scope } = ctx;
      const run = await findRun(db, scope.regionId, input.year);
      if (run === null) return err('not_found');
      const filter = await understandFilter(ctx, input);
      const page = { after: 0, limit: EVERYTHING };
      const rows = await listRows(db, { scope, listRunId: run.listRunId }, filter, page);
      const shown = rows.map((row) => rowOf(row, run));
      return ok(download(ctx, listTable(run.year, shown), input.format));
    },
    why: async ({ db, scope }, { schoolId, year }) => {
      const run = await findRun(db, scope.regionId, year);
      if (run === null) return err('not_found');
      const found = await findEntry(db, { scope, listRunId: run.listRunId }, schoolId);
      if (found === null) return err('not_found');
      const { schoolName, municipality, schoolCode, entry } = found;
      const names = { schoolName, municipality, methodology: methodologyOf(run) };
      return ok({ schoolId, schoolCode, explanation: explain(entry, run.parameters, names) });
    },
    flow: async (ctx, { from, to }) => {
      const comparison = await compareYears(ctx, from, to);
      return comparison === null ? err('not_found') : ok(showFlow(comparison, from, to));
    },
    flowExport: async (ctx, { from, to, format }) => {
      const comparison = await compareYears(ctx, from, to);
      if (comparison === null) return err('not_found');
      const { municipalities, region } = showFlow(comparison, from, to);
      return ok(download(ctx, flowTable({ from, to }, [...municipalities, region], ctx.scope), format));
    },
    identify: async (ctx, wish) => {
      const made = await identifyLists(ctx, ctx.actor.regionId, wish);
      return made.ok ? ok({ years: [...made.value] }) : made;
    },
  },
  { jobs: [refreshJob] },
);

async function compareYears(ctx: Ctx, from: number, to: number): Promise<Comparison | null> {
  const before = await findRun(ctx.db, ctx.scope.regionId, from);
  const now = await findRun(ctx.db, ctx.scope.regionId, to);
  return before === null || now === null ? null : await compareRuns(ctx, before, now);
}
