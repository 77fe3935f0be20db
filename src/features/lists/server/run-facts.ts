import { createHash } from 'node:crypto';
import { loadLineage } from '#features/registry/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { listsContract } from '../contract.ts';
import type { z } from 'zod';
import { compareRuns } from './compare-runs.ts';
import type { Run } from './store.ts';
import { countMunicipalities, countRun } from './store-show.ts';
import { findSeenRun } from './visible.ts';

type Shown = z.input<typeof listsContract.show.output>;

/** What is said of a whole list, as far as the reader's territory goes, beside any page of it. */
export type RunFacts = Pick<Shown, 'counts' | 'municipalities'>;

const KEPT = 500;
/** By installation: its store of files lives as long as the program works with its database. */
const known = new WeakMap<Ctx['files'], Map<string, RunFacts>>();

/** What a list of a year says to a reader depends on these alone, beside what is asked of it. */
export interface RunSight {
  readonly before: Run | null;
  /** Of the run, the one a year before, the schools the reader sees, and the reorganisations of those schools. */
  readonly key: string;
}

/** Two people with the same schools have the same sight, whatever their roles. */
export async function sightOfRun(ctx: Ctx, run: Run, before: Run | null): Promise<RunSight> {
  const { db, scope } = ctx;
  const lineage = await loadLineage(db, scope);
  return { before, key: digest([run.listRunId, before?.listRunId, territoryOf(ctx), lineage]) };
}

/** Runs never change, so what is counted over a whole run is counted once for a sight of it. */
export async function factsOf(ctx: Ctx, run: Run, sight?: RunSight): Promise<RunFacts> {
  const { files } = ctx;
  const { before, key } = sight ?? (await sightOfRun(ctx, run, (await findSeenRun(ctx, run.year - 1))?.run ?? null));
  const facts = known.get(files) ?? new Map<string, RunFacts>();
  known.set(files, facts);
  const present = facts.get(key);
  if (present !== undefined) return present;
  const counted = await countFacts(ctx, run, before);
  facts.set(key, counted);
  const [oldest] = facts.keys();
  if (facts.size > KEPT && oldest !== undefined) facts.delete(oldest);
  return counted;
}

/** The schools of a reader. */
export function territoryOf({ scope, wall }: Pick<Ctx, 'scope' | 'wall'>): readonly unknown[] {
  const { regionId, isWholeRegion, schoolIds } = scope;
  return [regionId, isWholeRegion, isWholeRegion ? [] : schoolIds.toSorted((a, b) => a - b), wall];
}

export function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

async function countFacts(ctx: Ctx, run: Run, before: Run | null): Promise<RunFacts> {
  const { db, scope } = ctx;
  const key = { scope, listRunId: run.listRunId };
  const municipalities = [...(await countMunicipalities(db, key))];
  const { basic, moderate, strong, belowRange, ...counted } = await countRun(db, key);
  const counts = { ...counted, byCluster: { basic, moderate, strong, below_range: belowRange } };
  if (before === null) {
    return { municipalities, counts: { ...counts, previousListed: null, stayed: 0, left: 0, new: 0, goneNoData: 0 } };
  }
  const { old, stayed, left, new: added, goneNoData } = (await compareRuns(ctx, before, run)).flow.region;
  return { municipalities, counts: { ...counts, previousListed: old, stayed, left, new: added, goneNoData } };
}
