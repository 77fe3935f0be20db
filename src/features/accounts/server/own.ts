import { hoursAfter } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { writeView, type View } from '#kernel/view.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { normaliseName } from '../domain/login.ts';
import { passwordProblems } from '../domain/password-rule.ts';
import { IDLE_HOURS } from '../domain/session-life.ts';
import { leaveSession, putSession } from './open-session.ts';
import { ownPassword, selfOf, type Done } from './self.ts';
import { hashPassword } from './passwords.ts';
import { tellPasswordChanged } from './reset.ts';
import { savePassword } from './store-credentials.ts';
import { forgetDevices } from './store-devices.ts';
import { listResetLinks, useResetLinks } from './store-links.ts';
import { changePerson, findPerson, type PersonKey } from './store-people.ts';
import { endOneSession, endSessions, listMasquerades, listOpenSessions } from './store-sessions.ts';

interface ShownSessions {
  readonly sessions: {
    readonly sessionId: number;
    readonly isThis: boolean;
    readonly startedAt: string;
    readonly lastSeenAt: string;
    readonly address: string;
    readonly browser: string;
  }[];
  readonly masquerades: {
    readonly name: string;
    readonly reason: string;
    readonly startedAt: string;
    readonly endedAt: string | null;
  }[];
  readonly resetLinks: { readonly name: string; readonly removesTotp: boolean; readonly madeAt: string }[];
}

/** Guests come by the same link and are strangers to one another: of its sessions only the one at hand is theirs. */
async function isShared({ db }: Ctx, key: PersonKey): Promise<boolean> {
  return (await findPerson(db, key))?.isGuest === true;
}

export async function showSessions(ctx: Ctx): Promise<Result<ShownSessions, Refusal>> {
  const { key, sessionId } = selfOf(ctx);
  const now = ctx.now();
  const all = await listOpenSessions(ctx.db, key, { now, idleSince: hoursAfter(now, -IDLE_HOURS) });
  const open = (await isShared(ctx, key)) ? all.filter((session) => session.sessionId === sessionId) : all;
  const masquerades = await listMasquerades(ctx.db, key, now);
  const resetLinks = await listResetLinks(ctx.db, key);
  return ok({
    sessions: open.map((session) => ({
      ...session,
      isThis: session.sessionId === sessionId,
      startedAt: session.startedAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
    })),
    masquerades: masquerades.map((one) => ({
      ...one,
      startedAt: one.startedAt.toISOString(),
      endedAt: one.endedAt?.toISOString() ?? null,
    })),
    resetLinks: resetLinks.map((one) => ({ ...one, madeAt: one.madeAt.toISOString() })),
  });
}

/** Nothing to end is as good as ended. */
export async function signOut(ctx: Ctx): Promise<Done> {
  const ended = await leaveSession(ctx);
  ctx.cookies.clear('session');
  if (ended === null) return ok({});
  const { sessionId, personId } = ended;
  ctx.note({ object: { kind: 'session', id: sessionId, personId }, after: { ended: true } });
  return ok({});
}

export async function endSession(ctx: Ctx, sessionId: number): Promise<Done> {
  const { key, sessionId: thisOne } = selfOf(ctx);
  if (sessionId !== thisOne && (await isShared(ctx, key))) return err('not_found');
  if (!(await endOneSession(ctx.db, key, sessionId, ctx.now()))) return err('not_found');
  ctx.note({ object: { kind: 'session', id: sessionId, personId: key.personId }, after: { ended: true } });
  return ok({});
}

export async function endOtherSessions(ctx: Ctx): Promise<Result<{ readonly ended: number }, Refusal>> {
  const { key, sessionId } = selfOf(ctx);
  const ended = (await isShared(ctx, key)) ? 0 : await endSessions(ctx.db, key, ctx.now(), sessionId);
  ctx.note({ object: { kind: 'person', id: key.personId, personId: key.personId }, after: { sessionsEnded: ended } });
  return ok({ ended });
}

/** Everything else that was open with the old password closes; this browser gets a new session. */
export async function changePassword(
  ctx: Ctx,
  { password, newPassword }: { readonly password: string; readonly newPassword: string },
): Promise<Done> {
  const { key } = selfOf(ctx);
  const proved = await ownPassword(ctx, password);
  if (!proved.ok) return proved;
  const person = await findPerson(ctx.db, key);
  if (person === null) return err('not_found');
  const [problem] = passwordProblems(newPassword, person);
  if (problem !== undefined) return err(problem);
  await savePassword(ctx.db, key, await hashPassword(newPassword), ctx.now());
  await useResetLinks(ctx.db, key, ctx.now());
  await endSessions(ctx.db, key, ctx.now());
  const { device } = ctx.cookies;
  await forgetDevices(ctx.db, key, device === null ? null : ctx.secrets.fingerprint(device));
  await putSession(ctx, { personId: key.personId });
  await tellPasswordChanged(ctx, person);
  ctx.note({ object: { kind: 'person', id: key.personId, personId: key.personId }, after: { password: 'changed' } });
  return ok({});
}

export async function changeContacts(
  ctx: Ctx,
  given: { readonly name: string; readonly phone: string | null },
): Promise<Done> {
  const { key } = selfOf(ctx);
  const before = await findPerson(ctx.db, key);
  if (before === null || before.isGuest) return err('not_found');
  const after = { name: normaliseName(given.name), phone: given.phone === '' ? null : given.phone };
  await changePerson(ctx.db, key, after);
  ctx.note({
    object: { kind: 'person', id: key.personId, personId: key.personId },
    before: { name: before.name, phone: before.phone },
    after,
  });
  return ok({});
}

export async function setView(ctx: Ctx, { view }: { readonly view: View }): Promise<Done> {
  const { key } = selfOf(ctx);
  const before = await findPerson(ctx.db, key);
  if (before === null || before.isGuest) return err('not_found');
  await changePerson(ctx.db, key, { view });
  ctx.note({
    object: { kind: 'person', id: key.personId, personId: key.personId },
    before: { view: before.view === null ? null : writeView(before.view) },
    after: { view: writeView(view) },
  });
  return ok({});
}
