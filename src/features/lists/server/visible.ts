import { visibleRun } from '#features/editions/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { getRun, type Run } from './store.ts';

/** A list of a year as the reader may see it; its scope takes the place of that of the request. */
export interface SeenRun {
  readonly run: Run;
  readonly ctx: Ctx;
}

/** Null: for this reader there is no list of the year. */
export async function findSeenRun(ctx: Ctx, year: number): Promise<SeenRun | null> {
  const seen = await visibleRun(ctx, year);
  if (seen === null) return null;
  const run = await getRun(ctx.db, ctx.scope.regionId, seen.listRunId);
  return { run, ctx: { ...ctx, scope: seen.scope } };
}
