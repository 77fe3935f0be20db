import { err, ok, type Result } from '#kernel/result.ts';
import { isLastAdministrator } from '#features/access/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { reachOf } from '../domain/login.ts';
import { postMessage } from './outbox.ts';
import { letters } from './ru.ts';
import { postResetLink, termOf } from './reset.ts';
import { selfOf, type Done } from './self.ts';
import { useResetLinks } from './store-links.ts';
import { changePerson, findPerson, type PersonFound, type PersonKey, type PersonState } from './store-people.ts';
import { endSessions } from './store-sessions.ts';

/** Takes effect at the next request of the person: an identified session needs an active person. */
export async function block(
  ctx: Ctx,
  { personId, reason }: { readonly personId: number; readonly reason: string },
): Promise<Done> {
  const { db, now } = ctx;
  const found = await findOther(ctx, personId, 'active');
  if (!found.ok) return found;
  const { key } = found.value;
  if (await isLastAdministrator(db, { ...key, day: null })) return err('last_administrator');
  await changePerson(db, key, { state: 'blocked' });
  await useResetLinks(db, key, now());
  const sessionsEnded = await endSessions(db, key, now());
  ctx.note({
    object: { kind: 'person', id: personId, personId },
    before: { state: 'active' },
    after: { state: 'blocked', reason, sessionsEnded },
  });
  return ok({});
}

export async function unblock(ctx: Ctx, { personId }: { readonly personId: number }): Promise<Done> {
  const found = await findOther(ctx, personId, 'blocked');
  if (!found.ok) return found;
  await changePerson(ctx.db, found.value.key, { state: 'active' });
  ctx.note({
    object: { kind: 'person', id: personId, personId },
    before: { state: 'blocked' },
    after: { state: 'active' },
  });
  return ok({});
}

export async function endSessionsOf(
  ctx: Ctx,
  { personId }: { readonly personId: number },
): Promise<Result<{ readonly ended: number }, Refusal>> {
  const key = { regionId: ctx.actor.regionId, personId };
  if ((await findPerson(ctx.db, key)) === null) return err('not_found');
  const { sessionId } = selfOf(ctx);
  const ended = await endSessions(ctx.db, key, ctx.now(), sessionId);
  ctx.note({ object: { kind: 'person', id: personId, personId }, after: { sessionsEnded: ended } });
  return ok({ ended });
}

/** Not for oneself: whoever sits at an administrator's open screen would have the account for good. */
export async function makeResetLink(
  ctx: Ctx,
  given: { readonly personId: number; readonly removesTotp: boolean; readonly by: 'mail' | 'print' },
): Promise<Result<{ readonly link: string | null; readonly isMailed: boolean }, Refusal>> {
  const { personId, removesTotp, by } = given;
  const found = await findOther(ctx, personId, 'active');
  if (!found.ok) return found;
  const { person } = found.value;
  if (person.isGuest) return err('not_found');
  if (by === 'mail' && reachOf(person) === null) return err('no_address');
  const madeBy = { personId: selfOf(ctx).key.personId, name: ctx.actor.name };
  const expiresAt = termOf(by, ctx.now());
  const wish = { person, removesTotp, expiresAt, madeBy, isPrinted: by === 'print' };
  const { link, isMailed } = await postResetLink(ctx, wish);
  if (!isMailed) await tellLinkMade(ctx, person, removesTotp);
  ctx.note({ object: { kind: 'reset_link', id: null, personId }, after: { by, removesTotp, isMailed } });
  return ok({ link: isMailed ? null : link, isMailed });
}

/** The link is in the hands of the administrator: the person hears of it from elsewhere than from them. */
async function tellLinkMade(ctx: Ctx, person: PersonFound, removesTotp: boolean): Promise<void> {
  const { personId, name } = person;
  const toAddress = reachOf(person);
  if (toAddress === null) return;
  const { subject, text } = letters.resetMade;
  const told = text({ name, by: ctx.actor.name, removesTotp, at: letters.instant(ctx.now()) });
  await postMessage(ctx, { kind: 'notice', personId, toName: name, toAddress, subject, text: told });
}

async function findOther(
  ctx: Ctx,
  personId: number,
  state: PersonState,
): Promise<Result<{ readonly key: PersonKey; readonly person: PersonFound }, Refusal>> {
  const key = { regionId: ctx.actor.regionId, personId };
  if (personId === ctx.actor.personId) return err('oneself');
  const person = await findPerson(ctx.db, key);
  if (person === null) return err('not_found');
  return person.state === state ? ok({ key, person }) : err('wrong_state');
}
