import { visibleYears } from '#features/editions/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { countYears, type YearCount } from './store-show.ts';

/** Years of which the reader sees a list, newest first, with what the reader's territory has in each. */
export async function countSeenYears(ctx: Ctx): Promise<YearCount[]> {
  const seen = await visibleYears(ctx);
  const sheets = seen.filter((one) => one.as === 'sheet');
  const whole = seen.filter((one) => one.as !== 'sheet');
  const counted = await countYears(ctx.db, { scope: ctx.scope, listRunIds: whole.map(({ listRunId }) => listRunId) });
  for (const { scope, listRunId } of sheets) {
    counted.push(...(await countYears(ctx.db, { scope, listRunIds: [listRunId] })));
  }
  return counted.toSorted((a, b) => b.year - a.year);
}
