import type { z } from 'zod';
import type { Ctx } from '#platform/http/context.ts';
import type { Kept } from '#platform/http/kept.ts';
import type { listsContract } from '../contract.ts';
import { explain } from '../domain/explain.ts';
import { keptOf } from './kept.ts';
import { digest, territoryOf } from './run-facts.ts';
import { methodologyOf } from './show-list.ts';
import type { Run } from './store.ts';
import { findEntry } from './store-show.ts';

type Why = z.input<typeof listsContract.why.output>;

/** Why a school is where it is in a run; null when the reader's part of the run does not have it. */
export async function showWhy(ctx: Ctx, run: Run, schoolId: number): Promise<Kept<Why> | null> {
  const { db, scope } = ctx;
  const answers = keptOf(ctx);
  const key = digest(['why', run.listRunId, territoryOf(ctx), schoolId]);
  const before = answers.find<Why>(key);
  if (before !== null) return before;
  const found = await findEntry(db, { scope, listRunId: run.listRunId }, schoolId);
  if (found === null) return null;
  const { schoolName, municipality, schoolCode, entry } = found;
  const names = { schoolName, municipality, methodology: methodologyOf(run) };
  return answers.keep(key, { schoolId, schoolCode, explanation: explain(entry, run.parameters, names) });
}
