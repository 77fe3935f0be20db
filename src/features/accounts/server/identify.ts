import { dayOf } from '#kernel/day.ts';
import type { Db } from '#platform/db/database.ts';
import type { AccessCheck } from '#platform/http/access-check.ts';
import type { Secrets } from '#platform/secrets.ts';
import { findHomeRegion, findSession, touchSession } from './store-identify.ts';

interface Parts {
  /** The connection that may look up anybody. */
  readonly workDb: Db;
  readonly secrets: Secrets;
  readonly now: () => Date;
}

/** Who asks: the half of the first wall that knows sessions. */
export function openSessions({ workDb, secrets, now }: Parts): Pick<AccessCheck, 'identify' | 'stranger'> {
  return {
    identify: async (token) => {
      const at = now();
      const found = await findSession(workDb, secrets.fingerprint(token), { now: at, today: dayOf(at) });
      if (found === null) return null;
      const { isStale, sessionId, ...actor } = found;
      if (isStale) await touchSession(workDb, actor.regionId, sessionId, at);
      return { ...actor, sessionId: String(sessionId) };
    },
    stranger: async () => {
      const regionId = await findHomeRegion(workDb);
      return { personId: null, name: '', regionId, sessionId: null, grants: [], masqueradedBy: null };
    },
  };
}
