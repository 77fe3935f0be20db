import { daysAfter, hoursAfter } from '#kernel/day.ts';
import { z } from 'zod';
import { linkOf } from '#kernel/address.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { job } from '#platform/jobs.ts';
import type { Refusal } from '../domain/refusal.ts';
import { normaliseLogin, reachOf } from '../domain/login.ts';
import { passwordProblems } from '../domain/password-rule.ts';
import { PRINTED_RESET_DAYS, RESET_HOURS } from '../domain/session-life.ts';
import { settle, waitOf, type Bucket } from './attempts.ts';
import { openSession } from './open-session.ts';
import { postMessage } from './outbox.ts';
import { hashPassword } from './passwords.ts';
import { letters } from './ru.ts';
import { isSecondFactor } from './second-factor.ts';
import type { SignIn } from './sign-in.ts';
import { findCredential, forgetTotp, savePassword } from './store-credentials.ts';
import { forgetDevices } from './store-devices.ts';
import { findResetLink, insertResetLink, useResetLinks } from './store-links.ts';
import { wentTo } from './store-outbox.ts';
import { changePerson, findPerson, findPersonByLogin, type PersonFound, type PersonKey } from './store-people.ts';
import { endSessions } from './store-sessions.ts';
import type { Done } from './self.ts';

const PURPOSE = 'asked-reset';

/** The answer and the time it takes are the same whoever is asked for: a job looks the person up. */
export async function askReset(ctx: Ctx, { login }: { readonly login: string }): Promise<Done> {
  const { actor, secrets, jobs, from, now } = ctx;
  const { regionId } = actor;
  const normalised = normaliseLogin(login);
  const buckets: readonly Bucket[] = [
    { counted: 'asked', of: `${String(regionId)} ${normalised}` },
    { counted: 'asked_address', of: linkOf(from.address) },
  ];
  const isLate = (await waitOf(ctx, buckets)) > 0 || (await settle(ctx, buckets, 'failed')) > 0;
  // The queue is a table like another: it need not know who could not sign in.
  const sealed = secrets.seal(PURPOSE, normalised);
  if (!isLate) await jobs.start(resetJob.name, { regionId, sealed, askedAt: now().toISOString() });
  ctx.note({ object: { kind: 'reset_link', id: null }, after: { asked: true } });
  return ok({});
}

export const resetJob = job({
  name: 'accounts.reset',
  input: z.object({ regionId: z.number().int(), sealed: z.string(), askedAt: z.iso.datetime() }),
  run: async (ctx: Ctx, { regionId, sealed, askedAt }) => {
    const login = ctx.secrets.open(PURPOSE, sealed);
    await ctx.db.transaction().execute(async (db) => {
      const person = await findPersonByLogin(db, regionId, login);
      if (person?.state !== 'active' || person.isGuest || reachOf(person) === null) return;
      const expiresAt = termOf(ctx.mailer === null ? 'print' : 'mail', new Date(askedAt));
      const wish = { person, removesTotp: false, expiresAt, madeBy: null };
      await postResetLink({ ...ctx, db, jobs: ctx.jobs.in(db) }, wish);
    });
  },
});

export interface ResetWish {
  readonly person: PersonFound;
  readonly removesTotp: boolean;
  readonly expiresAt: Date;
  /** Null: the person asked. */
  readonly madeBy: { readonly personId: number; readonly name: string } | null;
  /** On paper, whatever address there is. */
  readonly isPrinted?: boolean;
}

export async function postResetLink(
  ctx: Ctx,
  { person, removesTotp, expiresAt, madeBy, isPrinted = false }: ResetWish,
): Promise<{ readonly link: string; readonly isMailed: boolean }> {
  const { db, actor, secrets, now, publicUrl } = ctx;
  const token = secrets.token();
  const { personId, name, login } = person;
  const made = { personId, removesTotp, madeBy: madeBy?.personId ?? null, madeAt: now(), expiresAt };
  const link = `${publicUrl}/reset#${token}`;
  const until = letters.instant(expiresAt);
  const { messageId, isMailed } = await postMessage(ctx, {
    kind: 'reset',
    personId,
    toName: name,
    toAddress: isPrinted ? null : reachOf(person),
    subject: letters.reset.subject,
    text: letters.reset.text({ name, login, madeBy: madeBy?.name ?? null, removesTotp, link, until }),
  });
  await insertResetLink(db, actor.regionId, { tokenHash: secrets.fingerprint(token), ...made, messageId });
  return { link, isMailed };
}

/** By mail for a day, on paper for a week. */
export function termOf(by: 'mail' | 'print', now: Date): Date {
  return by === 'mail' ? hoursAfter(now, RESET_HOURS) : daysAfter(now, PRINTED_RESET_DAYS);
}

interface NewPassword {
  readonly token: string;
  readonly password: string;
  readonly code: string | null;
}

/** A new password by link. The second factor still counts: whoever reads somebody's mail is not yet that person. */
export async function reset(ctx: Ctx, { token, password, code }: NewPassword): Promise<Result<SignIn, Refusal>> {
  const { db, actor, secrets, now } = ctx;
  const link = await findResetLink(db, actor.regionId, secrets.fingerprint(token), now());
  if (link === null) return err('link_invalid');
  const key = { regionId: actor.regionId, personId: link.personId };
  const person = await findPerson(db, key);
  if (person === null) return err('link_invalid');
  const [problem] = passwordProblems(password, person);
  if (problem !== undefined) return err(problem);
  if (!link.removesTotp) {
    const refused = await checkCode(ctx, person, { token, code });
    if (refused !== null) return ok(refused);
  }
  await savePassword(db, key, await hashPassword(password), now());
  if (link.removesTotp && person.hasTotp) {
    await forgetTotp(db, key);
    await changePerson(db, key, { hasTotp: false });
  }
  await useResetLinks(db, key, now());
  const reach = reachOf(person);
  if (await wentTo(db, actor.regionId, link.messageId, reach)) {
    await changePerson(db, key, { email: reach, emailProvenAt: now() });
  }
  await endSessions(db, key, now());
  await forgetDevices(db, key, null);
  await tellPasswordChanged(ctx, person);
  ctx.note({
    object: { kind: 'person', id: person.personId, personId: person.personId },
    after: { password: 'reset', totpRemoved: link.removesTotp && person.hasTotp },
  });
  return ok(await openSession(ctx, person.personId, 'reset'));
}

/** Null: nothing against it. */
async function checkCode(
  ctx: Ctx,
  { personId, hasTotp }: PersonFound,
  { token, code }: { readonly token: string; readonly code: string | null },
): Promise<SignIn | null> {
  const key = { regionId: ctx.actor.regionId, personId };
  const sealed = hasTotp ? ((await findCredential(ctx.db, key))?.totpSealed ?? null) : null;
  if (sealed === null) return null;
  const buckets: readonly Bucket[] = [{ counted: 'link', of: token }];
  const before = await waitOf(ctx, buckets);
  if (before > 0) return { outcome: 'wait', waitSeconds: before };
  if (code === null || code === '') return { outcome: 'code_needed', waitSeconds: 0 };
  return await useCode(ctx, { key, sealed, code, buckets });
}

interface CodeShown {
  readonly key: PersonKey;
  readonly sealed: string;
  readonly code: string;
  readonly buckets: readonly Bucket[];
}

async function useCode(ctx: Ctx, { key, sealed, code, buckets }: CodeShown): Promise<SignIn | null> {
  const isRight = await isSecondFactor(ctx, key, sealed, code);
  const after = await settle(ctx, buckets, isRight ? 'right' : 'failed');
  if (after > 0) return { outcome: 'wait', waitSeconds: after };
  if (isRight) return null;
  ctx.note({ object: { kind: 'reset_link', id: null, personId: key.personId }, after: { outcome: 'wrong_code' } });
  return { outcome: 'wrong_code', waitSeconds: 0 };
}

export async function tellPasswordChanged(ctx: Ctx, person: PersonFound): Promise<void> {
  const { personId, name } = person;
  const toAddress = reachOf(person);
  if (toAddress === null) return;
  const { subject, text } = letters.passwordChanged;
  const at = letters.instant(ctx.now());
  await postMessage(ctx, {
    kind: 'notice',
    personId,
    toName: name,
    toAddress,
    subject,
    text: text({ name, at }),
  });
}
