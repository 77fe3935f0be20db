import { visibleYears, type VisibleRun } from '#features/editions/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Kept } from '#platform/http/kept.ts';
import { keptOf } from './kept.ts';
import { digest, territoryOf } from './run-facts.ts';
import { countYears, type YearCount } from './store-show.ts';

/** Years of which the reader sees a list, newest first, with what the reader's territory has in each. */
export async function countSeenYears(ctx: Ctx): Promise<YearCount[]> {
  return await countOf(ctx, await visibleYears(ctx));
}

/** The same as an answer, counted anew only when the reader sees other runs or other schools. */
export async function showYears(ctx: Ctx): Promise<Kept<{ years: YearCount[] }>> {
  const seen = await visibleYears(ctx);
  const key = digest(['years', territoryOf(ctx), seen]);
  return await keptOf(ctx).get(key, async () => ({ years: await countOf(ctx, seen) }));
}

async function countOf(ctx: Ctx, seen: readonly VisibleRun[]): Promise<YearCount[]> {
  const sheets = seen.filter((one) => one.as === 'sheet');
  const whole = seen.filter((one) => one.as !== 'sheet');
  const counted = await countYears(ctx.db, { scope: ctx.scope, listRunIds: whole.map(({ listRunId }) => listRunId) });
  for (const { scope, listRunId } of sheets) {
    counted.push(...(await countYears(ctx.db, { scope, listRunIds: [listRunId] })));
  }
  return counted.toSorted((a, b) => b.year - a.year);
}
