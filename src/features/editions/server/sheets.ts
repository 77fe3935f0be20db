import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { visibleRun } from './public.ts';
import { saveReading } from './store-sheets.ts';

/** Keeps that the person who asks has read the sheet of the school, in the edition the school sees now; the first time counts. */
export async function readSheet(
  ctx: Ctx,
  schoolId: number,
  year: number,
): Promise<Result<{ readAt: string }, 'not_found' | 'not_shown'>> {
  const { personId, regionId } = ctx.actor;
  const seen = await visibleRun(ctx, year);
  if (seen === null || personId === null) return err('not_shown');
  if (seen.editionId === null) return err('not_shown');
  const reading = { schoolId, personId, readAt: ctx.now() };
  const readAt = await saveReading(ctx.db, { regionId, editionId: seen.editionId }, reading);
  ctx.note({ object: { kind: 'edition', id: seen.editionId, schoolId }, after: { year } });
  return ok({ readAt: readAt.toISOString() });
}
