import { z } from 'zod';
import { err, ok } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { module } from '#platform/http/module.ts';
import { job } from '#platform/jobs.ts';
import { demoContract } from '../contract.ts';
import { loadDemoRegion } from './load-demo.ts';
import { findDemoLoad, isRegionEmpty, saveDemoLoad } from './store.ts';

const loadJob = job({
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

export const demoModule = module(
  'demo',
  demoContract,
  {
    load: async ({ db, actor, jobs }) => {
      const present = await findDemoLoad(db, actor.regionId);
      if (present?.state === 'loading') return ok({ started: false });
      if (present?.state !== 'failed' && !(await isRegionEmpty(db, actor.regionId))) return err('region_not_empty');
      await saveDemoLoad(db, actor.regionId, { state: 'loading', progressPercent: 0, step: null });
      await jobs.start(loadJob.name, { regionId: actor.regionId });
      return ok({ started: true });
    },
    state: async ({ db, actor }) => {
      return ok(
        (await findDemoLoad(db, actor.regionId)) ?? { state: 'absent' as const, progressPercent: 0, step: null },
      );
    },
  },
  { jobs: [loadJob] },
);
