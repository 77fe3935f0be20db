import { countInvitationLetters, letters, postMessage, withdrawMessage } from '#features/accounts/server/public.ts';
import { dayOf, daysAfter, daysBefore } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { mostLetters } from '../domain/letters.ts';
import type { AccessRefusal } from '../domain/refusal.ts';
import type { Role } from '../domain/roles.ts';
import { findTermFault, type Term } from '../domain/term.ts';
import { ru } from '../ru.ts';
import { findRoleRefusal, fitsPlace, isOwn } from './place.ts';
import { addInvitation, changeInvitation, hasWaiting, listInvitations, type InvitationSeen } from './store-invite.ts';
import { findRoleHeld, isAddressOf } from './store-people.ts';
import { findPlaceName, findRegionName, type Place } from '#features/registry/server/public.ts';
import { takeTurn } from './store-turns.ts';

export const INVITATION_DAYS = 14;

type Refusal = AccessRefusal | 'not_found';
type By = 'mail' | 'print';

export interface Wish extends Place, Term {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: Role;
  readonly orderNumber: string | null;
}

export interface Sent {
  readonly invitationId: number;
  /** Shown this once; null when it went by a letter. */
  readonly link: string | null;
  readonly isMailed: boolean;
}

export async function invite(ctx: Ctx, wish: Wish, by: By): Promise<Result<Sent, Refusal>> {
  const { db, actor } = ctx;
  const { email, role, municipalityId, schoolId } = wish;
  const key = email === null ? null : [email.toLowerCase(), role, municipalityId, schoolId];
  await takeTurn(db, actor.regionId, { sender: actor.personId, wish: key });
  const refusal =
    (by === 'mail' && email === null ? 'email_needed' : null) ??
    (await findWishRefusal(ctx, wish)) ??
    (by === 'mail' && (await countLettersLeft(ctx)) < 1 ? 'too_many_letters' : null);
  return refusal === null ? ok(await sendInvitation(ctx, wish, by)) : err(refusal);
}

/** How many more letters of invitation the actor may send now. */
export async function countLettersLeft({ db, actor, now }: Ctx): Promise<number> {
  const since = daysBefore(now(), 1);
  return mostLetters(actor.grants.map(({ role }) => role)) - (await countInvitationLetters(db, actor, since));
}

/** Why this person may not be invited to this role by the actor. */
export async function findWishRefusal(ctx: Ctx, wish: Wish): Promise<Refusal | null> {
  const refusal =
    (fitsPlace(wish.role, wish) ? null : 'role_unfit') ??
    (await findRoleRefusal(ctx, wish.role, wish)) ??
    findTermFault(wish, dayOf(ctx.now()));
  return refusal ?? (wish.email === null ? null : await findAddressRefusal(ctx, { ...wish, email: wish.email }));
}

async function findAddressRefusal(ctx: Ctx, wish: Wish & { readonly email: string }): Promise<AccessRefusal | null> {
  const { db, actor } = ctx;
  const { email } = wish;
  if (actor.personId !== null && isOwn(ctx, actor.personId) && (await isAddressOf(db, actor, email)))
    return 'own_person';
  if (await hasWaiting(db, actor.regionId, { ...wish, now: ctx.now(), today: dayOf(ctx.now()) }))
    return 'already_invited';
  return (await findRoleHeld(db, actor.regionId, { email }, wish)) === null ? null : 'already_has_role';
}

/** The invitation itself: of a wish that was looked at. A letter without an address waits to be printed. */
export async function sendInvitation(ctx: Ctx, wish: Wish, by: By): Promise<Sent> {
  const { db, actor, now, note, secrets } = ctx;
  const token = secrets.token();
  const { link, messageId, isMailed, expiresAt } = await makeLink(ctx, { ...wish, token, by });
  const { name, email, phone, role, municipalityId, schoolId, orderNumber, validFrom, validTo } = wish;
  const given = { name, email, phone, role, municipalityId, schoolId, orderNumber, validFrom, validTo };
  const sent = {
    tokenHash: secrets.fingerprint(token),
    invitedBy: actor.personId,
    invitedAt: now(),
    expiresAt,
    messageId,
  };
  const invitationId = await addInvitation(db, actor.regionId, { ...given, ...sent });
  note({
    object: { kind: 'invitation', id: invitationId, municipalityId, schoolId },
    before: null,
    after: { ...given, by },
  });
  return { invitationId, link, isMailed };
}

interface Link {
  readonly link: string | null;
  readonly messageId: number | null;
  readonly isMailed: boolean;
  readonly expiresAt: Date;
}

async function makeLink(
  ctx: Ctx,
  given: Place & Pick<Wish, 'name' | 'email' | 'role'> & { readonly token: string; readonly by: By },
): Promise<Link> {
  const { db, actor, now, publicUrl } = ctx;
  const expiresAt = daysAfter(now(), INVITATION_DAYS);
  const link = `${publicUrl}/invitation#${given.token}`;
  if (given.by === 'print') return { link, messageId: null, isMailed: false, expiresAt };
  const { name, email, role } = given;
  const letter = {
    ...{ name, link, invitedBy: actor.name, role: ru.roles[role] },
    region: await findRegionName(db, actor.regionId),
    territory: await findPlaceName(db, actor.regionId, given),
    until: letters.instant(expiresAt),
  };
  const { subject, text } = letters.invitation;
  const message = { kind: 'invitation', personId: null, toName: name, toAddress: email, subject } as const;
  const { messageId, isMailed } = await postMessage(ctx, { ...message, text: text(letter) });
  return { link: null, messageId, isMailed, expiresAt };
}

/** Another link with another term, of who renews it; the one before opens nothing any more. */
export async function renewInvitation(
  ctx: Ctx,
  invitationId: number,
  by: By,
): Promise<Result<Omit<Sent, 'invitationId'>, Refusal>> {
  await takeTurn(ctx.db, ctx.actor.regionId, { sender: ctx.actor.personId, wish: null });
  const found = await findOwnToChange(ctx, invitationId);
  if (!found.ok) return found;
  const { value: invitation } = found;
  if (by === 'mail' && invitation.email === null) return err('email_needed');
  const { db, actor, secrets } = ctx;
  if (by === 'mail' && (await countLettersLeft(ctx)) < 1) return err('too_many_letters');
  if (invitation.messageId !== null) await withdrawMessage(ctx, invitation.messageId);
  const token = secrets.token();
  const { link, messageId, isMailed, expiresAt } = await makeLink(ctx, { ...invitation, token, by });
  const change = { tokenHash: secrets.fingerprint(token), invitedBy: actor.personId, expiresAt, messageId };
  await changeInvitation(db, { regionId: actor.regionId, invitationId }, change);
  noteChange(ctx, invitation, { expiresAt: expiresAt.toISOString(), by });
  return ok({ link, isMailed });
}

export async function withdrawInvitation(
  ctx: Ctx,
  invitationId: number,
): Promise<Result<Record<string, never>, Refusal>> {
  const found = await findOwnToChange(ctx, invitationId);
  if (!found.ok) return found;
  const { messageId } = found.value;
  if (messageId !== null) await withdrawMessage(ctx, messageId);
  await changeInvitation(ctx.db, { regionId: ctx.actor.regionId, invitationId }, { withdrawnAt: ctx.now() });
  noteChange(ctx, found.value, { state: 'withdrawn' });
  return ok({});
}

/** An invitation that nobody has accepted or withdrawn, to a role the actor could invite to today. */
async function findOwnToChange(ctx: Ctx, invitationId: number): Promise<Result<InvitationSeen, Refusal>> {
  const now = ctx.now();
  const ask = { personId: ctx.actor.personId, now, today: dayOf(now), invitationId, limit: 1 };
  const [found] = await listInvitations(ctx.db, ctx.scope, ask);
  if (found === undefined) return err('not_found');
  const refusal = await findRoleRefusal(ctx, found.role, found);
  if (refusal !== null) return err(refusal);
  return found.state === 'waiting' || found.state === 'expired' ? ok(found) : err('not_open');
}

function noteChange(ctx: Ctx, was: InvitationSeen, after: Readonly<Record<string, unknown>>): void {
  const { invitationId, municipalityId, schoolId, state, expiresAt } = was;
  const before = { state, expiresAt: expiresAt.toISOString() };
  ctx.note({ object: { kind: 'invitation', id: invitationId, municipalityId, schoolId }, before, after });
}
