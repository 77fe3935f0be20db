import { visibleYears, type VisibleRun } from '#features/editions/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { getRun, type Run } from './store.ts';

/** A list of a year as the reader may see it; its scope takes the place of that of the request. */
export interface SeenRun extends Pick<VisibleRun, 'as' | 'editionId'> {
  readonly run: Run;
  /** The list of the year before, with which it is compared. */
  readonly before: Run | null;
  readonly ctx: Ctx;
}

/** Null: for this reader there is no list of the year. */
export async function findSeenRun(ctx: Ctx, year: number): Promise<SeenRun | null> {
  // Both years by one question to the database.
  const years = await visibleYears(ctx);
  const seen = years.find((one) => one.year === year);
  if (seen === undefined) return null;
  const earlier = years.find((one) => one.year === year - 1);
  const before = earlier === undefined ? null : await runOf(ctx, earlier.listRunId);
  const { as, editionId, listRunId, scope } = seen;
  return { run: await runOf(ctx, listRunId), as, editionId, before, ctx: { ...ctx, scope } };
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
