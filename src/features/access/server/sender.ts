import { dayOf } from '#kernel/day.ts';
import type { Db } from '#platform/db/database.ts';
import { rolesOn } from '../domain/judge.ts';
import { mayGive, mayShowGuests } from '../domain/sender.ts';
import { findPlaced, territoryOf } from './place.ts';
import { listRolesOf } from './store-assignments.ts';
import { findGuestLinkOf, findOpenGuestLink as findGuestLink, type OpenGuestLink } from './store-guests.ts';
import * as store from './store-invitations.ts';
import type { Place } from '#features/registry/server/public.ts';

/** What somebody sent or made; null: the program itself. */
interface Sent extends Place {
  readonly regionId: number;
  readonly senderId: number | null;
}

/** Roles that the sender has today on the place; null: it was the program, which needs none. */
async function listSenderRoles(db: Db, sent: Sent, day: string): Promise<readonly string[] | null> {
  const { regionId, senderId } = sent;
  if (senderId === null) return null;
  const placed = await findPlaced({ db, actor: { regionId } }, sent);
  if (placed === null) return [];
  const held = await listRolesOf(db, { regionId, personId: senderId, day });
  const grants = held.map((one) => ({ role: one.role, territory: territoryOf(one) }));
  return rolesOn(grants, placed);
}

async function isStillSent(db: Db, invitation: store.OpenInvitation, now: Date): Promise<boolean> {
  const roles = await listSenderRoles(db, { ...invitation, senderId: invitation.invitedById }, dayOf(now));
  return roles === null || mayGive(roles, invitation.role);
}

/** Only while who sent it may still send it: a link must not outlive the right that it came from. For the installation's own login. */
export async function findOpenInvitation(db: Db, tokenHash: string, now: Date): Promise<store.OpenInvitation | null> {
  const found = await store.findOpenInvitation(db, tokenHash, now);
  return found !== null && (await isStillSent(db, found, now)) ? found : null;
}

/** All that wait for an address which is proved to be the person's. */
export async function listOpenInvitations(
  db: Db,
  key: { readonly regionId: number; readonly email: string },
  now: Date,
): Promise<readonly store.OpenInvitation[]> {
  const still: store.OpenInvitation[] = [];
  for (const one of await store.listOpenInvitations(db, key, now)) {
    if (await isStillSent(db, one, now)) still.push(one);
  }
  return still;
}

async function isStillMade(db: Db, link: OpenGuestLink, day: string): Promise<boolean> {
  const roles = await listSenderRoles(db, { ...link, senderId: link.madeById }, day);
  return roles === null || mayShowGuests(roles);
}

export async function findOpenGuestLink(db: Db, tokenHash: string, day: string): Promise<OpenGuestLink | null> {
  const found = await findGuestLink(db, tokenHash, day);
  return found !== null && (await isStillMade(db, found, day)) ? found : null;
}

/** Whether the link of a guest who is in still opens: a session does not outlive it. */
export async function isGuestWelcome(
  db: Db,
  key: { readonly regionId: number; readonly personId: number },
  day: string,
): Promise<boolean> {
  const found = await findGuestLinkOf(db, key, day);
  return found !== null && (await isStillMade(db, found, day));
}
