import type { z } from 'zod';
import { refreshJobName } from '#features/lists/server/public.ts';
import type { Decision } from '#features/lists/domain/lineage.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { registryContract } from '../contract.ts';
import { firstResultsYear } from '../domain/school.ts';
import { listHistoryEdges, listListings, setDecision } from './store-reorganise.ts';
import { listSteps } from './store-steps.ts';
import { lockRegistry } from './store.ts';

type Shown = z.input<typeof registryContract.steps.output>;

export async function showSteps({ db, actor, scope }: Ctx, schoolId: number | undefined): Promise<Shown> {
  const steps = await listSteps(db, scope, schoolId);
  return {
    steps: steps.map((step) => ({ ...step, madeAt: step.madeAt.toISOString() })),
    histories: await listHistories(db, actor.regionId, schoolId),
  };
}

/** Divisions, and mergers of schools that were in a list while they stood by themselves: only there is something to say. */
async function listHistories(
  db: Ctx['db'],
  regionId: number,
  schoolId: number | undefined,
): Promise<Shown['histories']> {
  const edges = await listHistoryEdges(db, regionId, schoolId);
  const schoolIds = [...new Set(edges.map(({ fromId }) => fromId))];
  const listings = await listListings(db, regionId, { schoolIds, untilResultsYear: 9999 });
  return edges
    .map(({ fromId, from, toId, to, ...edge }) => ({
      ...edge,
      from: { schoolId: fromId, name: from },
      to: { schoolId: toId, name: to },
      listed: listings
        .filter((one) => one.schoolId === fromId && one.year <= firstResultsYear(edge.happenedOn))
        .map(({ year, cluster }) => ({ year, cluster })),
    }))
    .filter(({ kind, listed, inherits }) => kind === 'split' || listed.length > 0 || inherits !== null);
}

/** How many histories of mergers and divisions wait for a word. */
export async function countUndecided(db: Ctx['db'], regionId: number): Promise<number> {
  const histories = await listHistories(db, regionId, undefined);
  return histories.filter(({ inherits }) => inherits === null).length;
}

export async function decideHistory(
  ctx: Ctx,
  { lineageId, inherits }: { readonly lineageId: number; readonly inherits: Decision | null },
): Promise<Result<Record<string, never>, string>> {
  const { db, actor } = ctx;
  await lockRegistry(db, actor.regionId);
  const known = await setDecision(db, actor.regionId, lineageId, inherits);
  if (known === undefined) return err('not_found');
  ctx.note({
    object: { kind: 'lineage', id: lineageId, schoolId: known.toId },
    before: { inherits: known.inherits },
    after: { inherits },
  });
  const fromResultsYear = firstResultsYear(known.happenedOn);
  await ctx.jobs.start(refreshJobName, { regionId: actor.regionId, fromResultsYear });
  return ok({});
}
