import type { Ctx } from '#platform/http/context.ts';
import { endSessions as endAll } from './store-sessions.ts';

/** Everything that is open in the name of somebody. @returns how many sessions */
export async function endSessions(
  { db, now, regionId }: Pick<Ctx, 'db' | 'now'> & { readonly regionId: number },
  personId: number,
): Promise<number> {
  return await endAll(db, { regionId, personId }, now());
}
