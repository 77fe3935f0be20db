import { z } from 'zod';
import { refreshLists } from '#features/lists/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { job } from '#platform/jobs.ts';
import { commitBatch } from './commit-batch.ts';
import { putAsideAbandoned } from './put-aside.ts';
import { readBatch } from './read-batch.ts';
import { changeBatch, lockBatch, type BatchKey } from './store.ts';

const batchKey = z.object({ regionId: z.number().int(), batchId: z.number().int() });
export const readJobName = 'results.read';
export const commitJobName = 'results.commit';

export const readJob = job({
  name: readJobName,
  input: batchKey.extend({ attempt: z.number().int() }),
  run: async (ctx: Ctx, { attempt, ...key }, { isLastAttempt }) => {
    try {
      await readBatch(ctx, key, attempt);
      await putAsideAbandoned(ctx, key.regionId);
    } catch (error) {
      if (isLastAttempt) await fail(ctx, key, { from: 'reading', to: 'failed' });
      throw error;
    }
  },
});

/** Lists follow in the same job: when it dies between the two, the next run finds the batch committed and makes the lists. */
export const commitJob = job({
  name: commitJobName,
  input: batchKey,
  run: async (ctx: Ctx, key, { isLastAttempt }) => {
    try {
      const firstYear = await commitBatch(ctx, key);
      if (firstYear !== null) await makeLists(ctx, key, firstYear);
    } catch (error) {
      if (isLastAttempt) await fail(ctx, key, { from: 'committing', to: 'staged' });
      throw error;
    }
  },
});

/** Results are loaded whether or not lists can be made of them; why not is in the log. */
async function makeLists(ctx: Ctx, key: BatchKey, firstYear: number): Promise<void> {
  const made = await refreshLists(ctx, key.regionId, firstYear);
  if (!made.ok) ctx.log.warn({ ...key, code: made.error }, 'lists not made');
}

/** The reason is in the log; the person sees that it did not work and may try again. */
async function fail(
  { db }: Ctx,
  key: BatchKey,
  { from, to }: { readonly from: 'reading' | 'committing'; readonly to: 'failed' | 'staged' },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const batch = await lockBatch(transaction, key);
    if (batch?.state === from) await changeBatch(transaction, key, { state: to, failure: 'failed' });
  });
}
