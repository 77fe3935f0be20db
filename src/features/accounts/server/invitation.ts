import { err, ok, type Result } from '#kernel/result.ts';
import { findOpenInvitation, takeInvitation, type OpenInvitation } from '#features/access/server/public.ts';
import type { Role } from '#features/access/domain/roles.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { normaliseLogin } from '../domain/login.ts';
import { addPersonWithPassword } from './add-person.ts';
import { openSession } from './open-session.ts';
import { prove } from './prove.ts';
import { turnedAway, type SignIn } from './sign-in.ts';
import { wentTo } from './store-outbox.ts';
import { changePerson, findPersonByLogin, type PersonFound } from './store-people.ts';

interface Opened {
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly territory: string | null;
  readonly invitedBy: string | null;
  readonly expiresAt: string;
  readonly hasAccount: boolean;
}

export async function openInvitation(ctx: Ctx, token: string): Promise<Result<Opened, 'link_invalid'>> {
  const found = await findInvitation(ctx, token);
  if (found === null) return err('link_invalid');
  const { invitationId, name, email, role, territory, invitedBy, expiresAt } = found;
  const holder = await findHolder(ctx, found);
  ctx.note({ object: { kind: 'invitation', id: invitationId }, after: { opened: true } });
  return ok({
    ...{ name, email, role, territory, invitedBy },
    expiresAt: expiresAt.toISOString(),
    hasAccount: holder !== null,
  });
}

interface Acceptance {
  readonly token: string;
  readonly name: string;
  readonly login: string | null;
  readonly password: string;
  readonly code: string | null;
}

/** The account and its role in one act; somebody who has an account shows that it is theirs. */
export async function acceptInvitation(ctx: Ctx, given: Acceptance): Promise<Result<SignIn, Refusal>> {
  const invitation = await findInvitation(ctx, given.token);
  if (invitation === null) return err('link_invalid');
  const holder = await findHolder(ctx, invitation);
  if (holder !== null) {
    const proof = await prove(ctx, { login: holder.login, password: given.password, code: given.code });
    if (proof.outcome !== 'right') return ok(turnedAway(ctx, proof));
    await proveAddress(ctx, invitation, holder);
    return await take(ctx, invitation, holder.personId);
  }
  const login = invitation.email ?? given.login;
  if (login === null || login === '') return err('login_needed');
  const { db, now, actor } = ctx;
  const email = invitation.email === null ? null : normaliseLogin(invitation.email);
  const isEmailProven = await cameByMail(ctx, invitation);
  const { phone } = invitation;
  const wish = { login, name: given.name, email, isEmailProven, phone, password: given.password };
  const added = await addPersonWithPassword({ db, now, regionId: actor.regionId }, wish);
  return added.ok ? await take(ctx, invitation, added.value) : added;
}

/** Whoever has the link reads the mail of the address: on paper, or shown to somebody, it says nothing of it. */
async function cameByMail({ db, actor }: Ctx, { messageId, email }: OpenInvitation): Promise<boolean> {
  return await wentTo(db, actor.regionId, messageId, email);
}

async function proveAddress(ctx: Ctx, invitation: OpenInvitation, { personId, login }: PersonFound): Promise<void> {
  if (!(await cameByMail(ctx, invitation))) return;
  const proven = { email: login, emailProvenAt: ctx.now() };
  await changePerson(ctx.db, { regionId: ctx.actor.regionId, personId }, proven);
}

async function take(ctx: Ctx, invitation: OpenInvitation, personId: number): Promise<Result<SignIn, Refusal>> {
  const assignmentId = await takeInvitation(ctx.db, invitation, { personId, at: ctx.now() });
  if (assignmentId === null) return err('link_invalid');
  const { invitationId, role, schoolId, municipalityId } = invitation;
  ctx.note({
    object: { kind: 'invitation', id: invitationId, personId, schoolId, municipalityId },
    after: { role, assignmentId },
  });
  return ok(await openSession(ctx, personId, 'invitation'));
}

async function findInvitation({ db, secrets, actor, now }: Ctx, token: string): Promise<OpenInvitation | null> {
  const found = await findOpenInvitation(db, secrets.fingerprint(token), now());
  return found?.regionId === actor.regionId ? found : null;
}

/** Who has an account of the address already. */
async function findHolder({ db, actor }: Ctx, { email }: OpenInvitation): Promise<PersonFound | null> {
  if (email === null) return null;
  const found = await findPersonByLogin(db, actor.regionId, normaliseLogin(email));
  return found?.state === 'erased' ? null : found;
}
