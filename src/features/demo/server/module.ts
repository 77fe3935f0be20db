import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { demoContract } from '../contract.ts';
import { loadJob, startDemo } from './start-demo.ts';
import { findDemoLoad } from './store.ts';

export const demoModule = module(
  'demo',
  demoContract,
  {
    load: (ctx) => startDemo(ctx, ctx.actor.regionId),
    state: async ({ db, actor }) => {
      return ok(
        (await findDemoLoad(db, actor.regionId)) ?? { state: 'absent' as const, progressPercent: 0, step: null },
      );
    },
  },
  { jobs: [loadJob] },
);
