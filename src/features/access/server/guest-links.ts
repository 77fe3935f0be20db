import type { z } from 'zod';
import { addPerson, endSessions } from '#features/accounts/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { accessContract } from '../contract.ts';
import type { AccessRefusal } from '../domain/refusal.ts';
import { mayShowGuests } from '../domain/sender.ts';
import { dayAfter, findTermFault } from '../domain/term.ts';
import { give } from './assign.ts';
import { endAssignmentOn } from './store-assigned.ts';
import { addGuestLink, closeGuestLink, listGuestLinks } from './store-guests.ts';
import type { Place } from '#features/registry/server/public.ts';

export const GUEST_DAYS = 366;
type Shown = z.input<(typeof accessContract)['guestLinks']['output']>;

export async function showGuestLinks({ db, scope, now }: Ctx): Promise<Shown> {
  const links = await listGuestLinks(db, scope, { today: dayOf(now()) });
  return {
    links: links.map(({ guestLinkId, label, territory, validTo, isOpen, madeBy, makerRoles, lastUsedAt }) => ({
      ...{ guestLinkId, label, territory, validTo, madeBy },
      isOpen: isOpen && (makerRoles === null || mayShowGuests(makerRoles)),
      lastUsedAt: lastUsedAt === null ? null : lastUsedAt.toISOString(),
    })),
  };
}

/** Somebody without a name who may look at the place until the day, and the address by which anybody becomes that somebody. */
export async function makeGuestLink(
  ctx: Ctx,
  { label, validTo, ...place }: Place & { readonly label: string; readonly validTo: string },
): Promise<Result<{ readonly guestLinkId: number; readonly link: string }, AccessRefusal>> {
  const { db, actor, now, secrets, publicUrl } = ctx;
  const today = dayOf(now());
  const fault = findTermFault({ validFrom: today, validTo }, today);
  if (fault !== null) return err('term_is_over');
  if (validTo > dayAfter(today, GUEST_DAYS)) return err('term_too_long');
  const token = secrets.token();
  const tokenHash = secrets.fingerprint(token);
  const login = `guest-${secrets.fingerprint(tokenHash).slice(0, 24)}`;
  const added = await addPerson({ db, now, regionId: actor.regionId }, { login, name: label, isGuest: true });
  if (!added.ok) throw new Error(`a guest was not added: ${added.error}`);
  const personId = added.value;
  await give(ctx, { ...place, personId, role: 'guest', orderNumber: null, validFrom: today, validTo });
  const made = { personId, label, tokenHash, madeBy: actor.personId, madeAt: now() };
  const guestLinkId = await addGuestLink(db, actor.regionId, made);
  ctx.note({
    object: { kind: 'guest_link', id: guestLinkId, personId, ...place },
    before: null,
    after: { label, validTo },
  });
  return ok({ guestLinkId, link: `${publicUrl}/guest#${token}` });
}

export async function revokeGuestLink(
  ctx: Ctx,
  guestLinkId: number,
): Promise<Result<Record<string, never>, 'not_found'>> {
  const { db, scope, actor, now } = ctx;
  const today = dayOf(now());
  const [link] = await listGuestLinks(db, scope, { today, guestLinkId });
  if (link === undefined) return err('not_found');
  const { assignmentId, personId, municipalityId, schoolId, label, isOpen } = link;
  await closeGuestLink(db, { regionId: actor.regionId, guestLinkId }, now());
  if (isOpen) {
    const end = { on: today, by: actor.personId, at: now() };
    await endAssignmentOn(db, { regionId: actor.regionId, assignmentId }, end);
  }
  await endSessions({ db, now, regionId: actor.regionId }, personId);
  const object = { kind: 'guest_link', id: guestLinkId, personId, municipalityId, schoolId };
  ctx.note({ object, before: { label, isOpen }, after: { label, isOpen: false } });
  return ok({});
}
