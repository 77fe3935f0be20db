import { daysAfter, daysBefore } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import { DEVICE_DAYS, LONGEST_DAYS } from '../domain/session-life.ts';
import { isAnybodysDevice, saveDevice } from './store-devices.ts';
import { changePerson } from './store-people.ts';
import { endSessionByToken, insertSession, type NewSession } from './store-sessions.ts';

const DAY_SECONDS = 24 * 3600;

/** How somebody was let in, for the log of sign-ins. */
export type Way = 'password' | 'set_up' | 'invitation' | 'reset' | 'identity_provider' | 'demonstration' | 'guest_link';

export const signedIn = { outcome: 'signed_in', waitSeconds: 0 } as const;

/** A new session in this browser; the one before ends with its token. */
export async function openSession(ctx: Ctx, personId: number, way: Way): Promise<typeof signedIn> {
  await leaveSession(ctx);
  const sessionId = await putSession(ctx, { personId });
  if (way !== 'guest_link' && way !== 'demonstration') await knowDevice(ctx, personId);
  await changePerson(ctx.db, { regionId: ctx.actor.regionId, personId }, { lastSeenAt: ctx.now() });
  ctx.note({ object: { kind: 'session', id: sessionId, personId }, after: { outcome: 'signed_in', way } });
  return signedIn;
}

interface Wish {
  readonly personId: number;
  readonly masquerade?: { readonly personId: number; readonly reason: string; readonly expiresAt: Date };
}

/** The row and the cookie. */
export async function putSession(ctx: Ctx, { personId, masquerade }: Wish): Promise<number> {
  const { db, actor, secrets, cookies, now, from } = ctx;
  const token = secrets.token();
  const startedAt = now();
  const session: NewSession = {
    ...{ personId, tokenHash: secrets.fingerprint(token), startedAt, ...from },
    expiresAt: masquerade?.expiresAt ?? daysAfter(startedAt, LONGEST_DAYS),
    ...(masquerade === undefined
      ? {}
      : { masqueradePersonId: masquerade.personId, masqueradeReason: masquerade.reason }),
  };
  const sessionId = await insertSession(db, actor.regionId, session);
  cookies.set('session', token, LONGEST_DAYS * DAY_SECONDS);
  return sessionId;
}

/** Ends the session of this browser, if there is one. */
export async function leaveSession({ db, actor, secrets, cookies, now }: Ctx): ReturnType<typeof endSessionByToken> {
  if (cookies.session === null) return null;
  return await endSessionByToken(db, actor.regionId, secrets.fingerprint(cookies.session), now());
}

/** Remembers that the person has signed in in this browser. A token that was never given out here becomes no proof of anything. */
async function knowDevice({ db, actor, secrets, cookies, now }: Ctx, personId: number): Promise<void> {
  const { regionId } = actor;
  const shown = cookies.device;
  const isKnown =
    shown !== null &&
    (await isAnybodysDevice(db, regionId, secrets.fingerprint(shown), daysBefore(now(), DEVICE_DAYS)));
  const token = isKnown ? shown : secrets.token();
  await saveDevice(db, { regionId, personId }, secrets.fingerprint(token), now());
  cookies.set('device', token, DEVICE_DAYS * DAY_SECONDS);
}
