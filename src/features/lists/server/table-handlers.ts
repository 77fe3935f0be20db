import { err, ok } from '#kernel/result.ts';
import type { Handlers } from '#platform/http/module.ts';
import { tableDownload } from '#platform/http/table-download.ts';
import type { tablesContract } from '../contract-tables.ts';
import { findFunnel, showFunnel } from './funnel.ts';
import { showRecurrence } from './recurrence.ts';
import { countMunicipalities } from './store-show.ts';
import { funnelTable, mapTable, recurrenceTable } from './tables.ts';
import { findSeenRun } from './visible.ts';

export const tableHandlers: Handlers<typeof tablesContract> = {
  funnelExport: async (ctx, { year, format }) => {
    const funnel = await findFunnel(ctx, year);
    if (funnel === null) return err('not_found');
    return ok(tableDownload(ctx, funnelTable(showFunnel(funnel, { year, language: 'ru', room: 'wide' })), format));
  },
  mapExport: async (asking, { year, format }) => {
    const seen = await findSeenRun(asking, year);
    if (seen === null) return err('not_found');
    const { ctx, run } = seen;
    const counts = await countMunicipalities(ctx.db, { scope: ctx.scope, listRunId: run.listRunId });
    return ok(tableDownload(ctx, mapTable(year, counts), format));
  },
  recurrenceExport: async (ctx, { year, by, format }) => {
    const seen = await findSeenRun(ctx, year);
    if (seen === null) return err('not_found');
    return ok(tableDownload(ctx, recurrenceTable(await showRecurrence(seen, { language: 'ru' }), by), format));
  },
};
