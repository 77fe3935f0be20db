import { err, ok } from '#kernel/result.ts';
import { startDemo } from '#features/demo/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { takeSetUp } from './set-up.ts';
import type { Done } from './self.ts';

/** The invented region instead of a first person: its people come with it, and anybody may be one of them. */
export async function setUpDemonstration(ctx: Ctx, token: string): Promise<Done> {
  const taken = await takeSetUp(ctx, token);
  if (!taken.ok) return taken;
  const started = await startDemo(ctx, ctx.actor.regionId);
  if (!started.ok) return err(started.error);
  ctx.note({ object: { kind: 'region', id: ctx.actor.regionId }, after: { isDemonstration: true } });
  return ok({});
}
