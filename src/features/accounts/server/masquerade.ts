import { dayOf, minutesAfter } from '#kernel/day.ts';
import { err, ok } from '#kernel/result.ts';
import { listRolesOf } from '#features/access/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { reachOf } from '../domain/login.ts';
import { MASQUERADE_MINUTES } from '../domain/session-life.ts';
import { leaveSession, putSession } from './open-session.ts';
import { postMessage } from './outbox.ts';
import { letters } from './ru.ts';
import { selfOf, type Done } from './self.ts';
import { findPerson, type PersonFound } from './store-people.ts';

/** A session of its own, short, that stays on record for the person looked through. What is open of theirs goes on. */
export async function beginMasquerade(
  ctx: Ctx,
  { personId, reason }: { readonly personId: number; readonly reason: string },
): Promise<Done> {
  const { db, actor, now } = ctx;
  const { key } = selfOf(ctx);
  if (personId === key.personId) return err('oneself');
  const target = await findPerson(db, { regionId: actor.regionId, personId });
  if (target === null || target.isGuest) return err('not_found');
  if (target.state !== 'active') return err('wrong_state');
  const roles = await listRolesOf(db, { regionId: actor.regionId, personId, day: dayOf(now()) });
  if (roles.some(({ role }) => role === 'administrator')) return err('is_administrator');
  await leaveSession(ctx);
  const expiresAt = minutesAfter(now(), MASQUERADE_MINUTES);
  const sessionId = await putSession(ctx, { personId: key.personId, masquerade: { personId, reason, expiresAt } });
  await tell(ctx, target, reason);
  ctx.note({ object: { kind: 'session', id: sessionId, personId }, after: { masquerade: true, reason } });
  return ok({});
}

async function tell(ctx: Ctx, person: PersonFound, reason: string): Promise<void> {
  const { personId, name } = person;
  const { subject, text } = letters.masquerade;
  const at = letters.instant(ctx.now());
  const letter = { subject, text: text({ name, by: ctx.actor.name, reason, at }) };
  await postMessage(ctx, { kind: 'notice', personId, toName: name, toAddress: reachOf(person), ...letter });
}

/** Back to one's own eyes, in a session of one's own. */
export async function endMasquerade(ctx: Ctx): Promise<Done> {
  if (ctx.actor.masqueradedBy === null) return err('no_masquerade');
  const ended = await leaveSession(ctx);
  if (ended === null) return err('no_masquerade');
  await putSession(ctx, { personId: ended.personId });
  const object = { kind: 'session', id: ended.sessionId, personId: ended.masqueradePersonId };
  ctx.note({ object, before: { masquerade: true }, after: { masquerade: false } });
  return ok({});
}
