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
  const run = await runOf(ctx, seen.listRunId);
  return { run, ctx: { ...ctx, scope: seen.scope } };
}

/** By installation and number: what a run was computed by stays as it is. */
const known = new WeakMap<Ctx['files'], Map<number, Run>>();

async function runOf({ db, files, scope }: Ctx, listRunId: number): Promise<Run> {
  const runs = known.get(files) ?? new Map<number, Run>();
  known.set(files, runs);
  const run = runs.get(listRunId) ?? (await getRun(db, scope.regionId, listRunId));
  runs.set(listRunId, run);
  return run;
}
