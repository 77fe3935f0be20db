import { dayOf } from '#kernel/day.ts';
import type { z } from 'zod';
import type { Ctx } from '#platform/http/context.ts';
import type { registryContract } from '../contract.ts';
import { newestDay } from '../domain/newest-day.ts';
import { listGroupings } from './store-schools.ts';

/** As of the day asked for, else of today; where nobody is in a group any more, of the newest day on which somebody was. */
export async function showGroupings(
  { db, scope, now }: Pick<Ctx, 'db' | 'scope' | 'now'>,
  asked: string | undefined,
): Promise<z.input<typeof registryContract.groupings.output>> {
  const on = asked ?? dayOf(now());
  const groupings = await listGroupings(db, scope, on);
  const earlier = asked === undefined ? newestDay(groupings, on) : null;
  if (earlier === null) return { on, isEarlier: false, groupings };
  return { on: earlier, isEarlier: true, groupings: await listGroupings(db, scope, earlier) };
}
