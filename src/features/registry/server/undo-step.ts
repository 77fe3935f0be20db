import { refreshJobName } from '#features/lists/server/public.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { firstResultsYear } from '../domain/school.ts';
import * as steps from './store-steps.ts';
import { findPublishedAfter, hasOwnResults, restoreGroupings, restoreSchools } from './store-undo.ts';
import { lockRegistry } from './store.ts';

/** Takes a step back as a whole. */
export async function undoStep(ctx: Ctx, stepId: number): Promise<Result<Record<string, never>, string>> {
  const { db, actor, scope } = ctx;
  const { regionId } = actor;
  await lockRegistry(db, regionId);
  const step = await steps.lockStep(db, scope, stepId);
  if (step === null) return err('not_found');
  const refusal = step.names === null ? await undoSchools(ctx, step) : await undoGroupings(ctx, step, step.names);
  if (refusal !== null) return err(refusal);
  await steps.markUndone(db, regionId, stepId, ctx.now());
  const { kind, subject, happenedOn } = step;
  ctx.note({ object: { kind: 'registryStep', id: stepId }, before: { kind, subject, happenedOn }, after: null });
  return ok({});
}

async function undoSchools(ctx: Ctx, step: steps.StepHeld): Promise<string | null> {
  const { db, actor } = ctx;
  const { regionId } = actor;
  const { stepId, schoolIds, madeAt, kind } = step;
  const fromResultsYear = kind === 'rename' ? 0 : firstResultsYear(step.happenedOn);
  const now = await steps.snapshotSchools(db, regionId, schoolIds);
  if (!(await steps.isUntouched(db, regionId, stepId, now))) return 'changed_since';
  // Another name alone is no part of any rule.
  const isNameOnly = kind === 'rename' && schoolIds.length === 1;
  if (!isNameOnly && (await findPublishedAfter(db, regionId, { madeAt, fromResultsYear })) !== null)
    return 'published_since';
  if (await hasOwnResults(db, { regionId, stepId, schoolIds })) return 'results_since';
  await restoreSchools(db, { regionId, stepId, schoolIds });
  await ctx.jobs.start(refreshJobName, { regionId, fromResultsYear });
  return null;
}

async function undoGroupings(ctx: Ctx, { stepId }: steps.StepHeld, names: readonly string[]): Promise<string | null> {
  const { regionId } = ctx.actor;
  const now = await steps.snapshotGroupings(ctx.db, regionId, names);
  if (!(await steps.isUntouched(ctx.db, regionId, stepId, now))) return 'changed_since';
  await restoreGroupings(ctx.db, { regionId, stepId, names });
  return null;
}
