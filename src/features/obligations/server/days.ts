import type { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { obligationsContract } from '../contract.ts';
import { countWorkingDays } from '../domain/working-days.ts';
import { listMovedDays, saveMovedDay } from './store-days.ts';

type Shown = z.input<typeof obligationsContract.daysOff.output>;

export async function showDays({ db, scope }: Ctx, year: number): Promise<Shown> {
  const from = `${String(year)}-01-01`;
  const to = `${String(year)}-12-31`;
  const moved = await listMovedDays(db, scope.regionId, { from, to });
  const said = [...moved].map(([day, isWorking]) => ({ day, isWorking }));
  return { year, moved: said, workingDays: countWorkingDays(`${String(year - 1)}-12-31`, to, moved) };
}

export async function setDay(
  ctx: Ctx,
  { day, isWorking }: { readonly day: string; readonly isWorking: boolean | null },
): Promise<Result<Record<string, never>, never>> {
  await saveMovedDay(ctx.db, ctx.scope.regionId, day, isWorking);
  ctx.note({ object: { kind: 'day_off', id: day }, after: { isWorking } });
  return ok({});
}
