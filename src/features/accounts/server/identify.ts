import { dayOf, daysBefore } from '#kernel/day.ts';
import type { Db } from '#platform/db/database.ts';
import type { AccessCheck } from '#platform/http/access-check.ts';
import type { Secrets } from '#platform/secrets.ts';
import { DEVICE_DAYS } from '../domain/session-life.ts';
import { isAnybodysDevice } from './store-devices.ts';
import type { PersonKey } from './store-people.ts';
import { findHomeRegion, findSession, touchSession } from './store-identify.ts';

interface Parts {
  /** The connection that may look up anybody. */
  readonly workDb: Db;
  readonly secrets: Secrets;
  readonly now: () => Date;
  /** Whether the link by which a guest is in still opens. */
  readonly isGuestWelcome: (db: Db, key: PersonKey, day: string) => Promise<boolean>;
}

/** Who asks: the half of the first wall that knows sessions. */
export function openSessions({
  workDb,
  secrets,
  now,
  isGuestWelcome,
}: Parts): Pick<AccessCheck, 'identify' | 'stranger' | 'knowsDevice'> {
  return {
    identify: async (token) => {
      const at = now();
      const today = dayOf(at);
      const found = await findSession(workDb, secrets.fingerprint(token), { now: at, today });
      if (found === null) return null;
      const { isGuest, isStale, sessionId, ...actor } = found;
      // A session of a guest ends with the link, and the link with the right of who made it.
      if (isGuest && !(await isGuestWelcome(workDb, actor, today))) return null;
      if (isStale) await touchSession(workDb, actor.regionId, sessionId, at);
      return { ...actor, sessionId: String(sessionId) };
    },
    knowsDevice: async (token) => {
      const regionId = await findHomeRegion(workDb);
      return await isAnybodysDevice(workDb, regionId, secrets.fingerprint(token), daysBefore(now(), DEVICE_DAYS));
    },
    stranger: async () => {
      const regionId = await findHomeRegion(workDb);
      return { personId: null, name: '', regionId, sessionId: null, grants: [], masqueradedBy: null };
    },
  };
}
