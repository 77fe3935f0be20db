import { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import { nameRegion } from '#features/registry/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { job } from '#platform/jobs.ts';
import { regionName } from '../domain/region.words.ts';
import { loadDemoRegion } from './load-demo.ts';
import { findDemoLoad, isRegionEmpty, saveDemoLoad } from './store.ts';

export const loadJob = job({
  name: 'demo.load',
  input: z.object({ regionId: z.number().int() }),
  run: async (ctx: Ctx, { regionId }, { isLastAttempt }) => {
    try {
      await loadDemoRegion(ctx, regionId);
    } catch (error) {
      if (isLastAttempt) await saveDemoLoad(ctx.db, regionId, { state: 'failed', progressPercent: 0, step: null });
      throw error;
    }
  },
});

/** Marks the region as the invented one and lets a job load it. */
export async function startDemo(
  { db, jobs }: Pick<Ctx, 'db' | 'jobs'>,
  regionId: number,
): Promise<Result<{ readonly started: boolean }, 'region_not_empty'>> {
  const present = await findDemoLoad(db, regionId);
  if (present?.state === 'loading') return ok({ started: false });
  if (present?.state !== 'failed' && !(await isRegionEmpty(db, regionId))) return err('region_not_empty');
  await nameRegion(db, regionId, regionName, true);
  await saveDemoLoad(db, regionId, { state: 'loading', progressPercent: 0, step: null });
  await jobs.start(loadJob.name, { regionId });
  return ok({ started: true });
}
