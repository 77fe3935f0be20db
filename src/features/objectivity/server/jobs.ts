import { z } from 'zod';
import type { Ctx } from '#platform/http/context.ts';
import { job } from '#platform/jobs.ts';
import { lookForSigns } from './look.ts';
import { endSearch } from './store.ts';

export const lookJobName = 'objectivity.look';

export const lookJob = job({
  name: lookJobName,
  input: z.object({ regionId: z.number().int(), year: z.number().int() }),
  run: async (ctx: Ctx, key, { isLastAttempt }) => {
    try {
      await lookForSigns(ctx, key);
    } catch (error) {
      const failed = { state: 'failed', schools: 0, scores: 0, endedAt: ctx.now() } as const;
      if (isLastAttempt) await endSearch(ctx.db, key, failed);
      throw error;
    }
  },
});
