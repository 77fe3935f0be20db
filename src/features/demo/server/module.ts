import { ok } from '#kernel/result.ts';
import { module } from '#platform/http/module.ts';
import { demoContract } from '../contract.ts';
import { loadJob, startDemo } from './start-demo.ts';
import { findDemoLoad } from './store.ts';

export const demoModule = module(
  'demo',
  demoContract,
  {
    load: async (ctx) => {
      const { regionId } = ctx.scope;
      const started = await startDemo(ctx, regionId);
      if (started.ok) ctx.note({ object: { kind: 'region', id: regionId }, after: { isDemonstration: true } });
      return started;
    },
    state: async ({ db, actor }) => {
      return ok(
        (await findDemoLoad(db, actor.regionId)) ?? { state: 'absent' as const, progressPercent: 0, step: null },
      );
    },
  },
  { jobs: [loadJob] },
);
