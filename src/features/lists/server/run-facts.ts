import { loadLineage } from '#features/registry/server/public.ts';
import type { Db } from '#platform/db/database.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { listsContract } from '../contract.ts';
import type { z } from 'zod';
import { compareRuns } from './compare-runs.ts';
import { findRun, type Run } from './store.ts';
import { countMunicipalities, countRun } from './store-show.ts';

type Shown = z.input<typeof listsContract.show.output>;

/** What is said of a whole list beside any page of it. */
export type RunFacts = Pick<Shown, 'counts' | 'municipalities'>;

const KEPT = 100;
const known = new WeakMap<Db, Map<string, RunFacts>>();

/** Runs never change, so what is counted over a whole run is counted once, and again when the reorganisations of schools change. */
export async function factsOf(ctx: Ctx, run: Run): Promise<RunFacts> {
  const { db, actor } = ctx;
  const before = await findRun(db, actor.regionId, run.year - 1);
  const edges = await loadLineage(db, actor.regionId);
  const key = JSON.stringify([actor.regionId, run.listRunId, before?.listRunId, edges]);
  const facts = known.get(db) ?? new Map<string, RunFacts>();
  known.set(db, facts);
  const present = facts.get(key);
  if (present !== undefined) return present;
  const counted = await countFacts(ctx, run, before);
  facts.set(key, counted);
  const [oldest] = facts.keys();
  if (facts.size > KEPT && oldest !== undefined) facts.delete(oldest);
  return counted;
}

async function countFacts(ctx: Ctx, run: Run, before: Run | null): Promise<RunFacts> {
  const { db, actor } = ctx;
  const key = { regionId: actor.regionId, listRunId: run.listRunId };
  const municipalities = [...(await countMunicipalities(db, key))];
  const { basic, moderate, strong, belowRange, ...counted } = await countRun(db, key);
  const counts = { ...counted, byCluster: { basic, moderate, strong, below_range: belowRange } };
  if (before === null) {
    return { municipalities, counts: { ...counts, previousListed: null, stayed: 0, left: 0, new: 0, goneNoData: 0 } };
  }
  const { old, stayed, left, new: added, goneNoData } = (await compareRuns(ctx, before, run)).flow.region;
  return { municipalities, counts: { ...counts, previousListed: old, stayed, left, new: added, goneNoData } };
}
