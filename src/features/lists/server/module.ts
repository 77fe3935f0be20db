import { z } from 'zod';
import { err, ok } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { module } from '#platform/http/module.ts';
import { tableDownload } from '#platform/http/table-download.ts';
import { job } from '#platform/jobs.ts';
import { listsContract } from '../contract.ts';
import { flowTable, listTable } from './export.ts';
import { funnelHandlers } from './funnel-handlers.ts';
import { identifyLists, refreshJobName, refreshLists } from './public.ts';
import { recurrenceHandlers } from './recurrence-handlers.ts';
import { showFlow } from './show-flow.ts';
import { tableHandlers } from './table-handlers.ts';
import { listNews, listTimeline } from './timeline.ts';
import { compareYears } from './compare-years.ts';
import { inOrder, rowOf, showList, understandFilter } from './show-list.ts';
import { showYears } from './seen-years.ts';
import { showWhy } from './show-why.ts';
import { listRows } from './store-show.ts';
import { findSeenRun } from './visible.ts';

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
    ...funnelHandlers,
    ...recurrenceHandlers,
    ...tableHandlers,
    years: async (ctx) => ok(await showYears(ctx)),
    show: async (asked, input) => {
      const seen = await findSeenRun(asked, input.year);
      return seen === null ? err('not_found') : ok(await showList(seen, input));
    },
    export: async (asked, input) => {
      const seen = await findSeenRun(asked, input.year);
      if (seen === null) return err('not_found');
      const { ctx, run } = seen;
      const { db, scope } = ctx;
      const filter = await understandFilter(ctx, run, input);
      const page = { after: 0, limit: EVERYTHING };
      const rows = await listRows(db, { scope, listRunId: run.listRunId }, filter, page);
      const shown = inOrder(
        rows.map((row) => rowOf(row, run)),
        input.sort,
      );
      return ok(tableDownload(ctx, listTable(input, shown), input.format));
    },
    why: async (asked, { schoolId, year }) => {
      const seen = await findSeenRun(asked, year);
      if (seen === null) return err('not_found');
      const why = await showWhy(seen.ctx, seen.run, schoolId);
      return why === null ? err('not_found') : ok(why);
    },
    flow: async (ctx, { from, to }) => {
      const comparison = await compareYears(ctx, from, to);
      return comparison === null ? err('not_found') : ok(showFlow(comparison, from, to));
    },
    flowExport: async (ctx, { from, to, format }) => {
      const comparison = await compareYears(ctx, from, to);
      if (comparison === null) return err('not_found');
      const { municipalities, region } = showFlow(comparison, from, to);
      return ok(tableDownload(ctx, flowTable({ from, to }, [...municipalities, region], ctx.scope), format));
    },
    identify: async (ctx, wish) => {
      const made = await identifyLists(ctx, ctx.actor.regionId, wish);
      return made.ok ? ok({ years: [...made.value] }) : made;
    },
  },
  { jobs: [refreshJob], hooks: { timeline: [listTimeline], news: [listNews] } },
);
