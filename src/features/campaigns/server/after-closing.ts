import { z } from 'zod';
import { cancel } from '#features/obligations/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import { job } from '#platform/jobs.ts';
import { listEndedTerms } from './store-terms.ts';
import { lockWave, type StoredWave } from './store-waves.ts';

/** What is kept of a closed wave is counted anew: a unit with a term of its own has sent its answer, or lost it again. */
export const recountJob = job({
  name: 'campaigns.recount',
  input: z.object({ waveId: z.number().int() }),
  run: async (ctx: Ctx, { waveId }) => {
    await ctx.db.transaction().execute(async (db) => {
      const wave = await lockWave(db, { regionId: ctx.scope.regionId, waveId });
      if (wave?.state !== 'closed') return;
      for (const part of ctx.hooks.waveClosed) await part.closed({ ...ctx, db }, waveId);
    });
  },
});

export async function recountIfClosed(
  { jobs }: Pick<Ctx, 'jobs'>,
  { waveId, state }: Pick<StoredWave, 'waveId' | 'state'>,
): Promise<void> {
  if (state === 'closed') await jobs.start(recountJob.name, { waveId });
}

/** In a closed wave nobody can answer once a term of their own is over: nobody is reminded of it for ever. */
export const endTermsJob = job({
  name: 'campaigns.endTerms',
  input: z.object({}),
  dailyAt: '06:00',
  run: async ({ db, scope: { regionId }, now }: Ctx) => {
    const ended = await listEndedTerms(db, regionId, dayOf(now()));
    for (const [waveId, units] of Map.groupBy(ended, (unit) => unit.waveId))
      await cancel(db, { regionId, source: 'wave', sourceId: waveId }, units);
  },
});
