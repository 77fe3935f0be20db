import type { Ctx } from '#platform/http/context.ts';
import { compareRuns, type Comparison } from './compare-runs.ts';
import { findSeenRun } from './visible.ts';

/** Two lists as the reader may see them; null: one of the years has none. */
export async function compareYears(ctx: Ctx, from: number, to: number): Promise<Comparison | null> {
  const before = await findSeenRun(ctx, from);
  const now = await findSeenRun(ctx, to);
  return before === null || now === null ? null : await compareRuns(narrower(before.ctx, now.ctx), before.run, now.run);
}

/** Of a year that is not published a school sees itself only, so two years are compared as far as both go. */
function narrower(one: Ctx, other: Ctx): Ctx {
  return other.scope.isWholeRegion || one.scope.schoolIds.length < other.scope.schoolIds.length ? one : other;
}
