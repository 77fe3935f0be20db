import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Role } from '../domain/roles.ts';
import type { Term } from '../domain/term.ts';
import { addAssignment } from './store-assignments.ts';
import { territoryName, type Place } from '#features/registry/server/public.ts';

/** An invitation that can still be accepted. */
export interface OpenInvitation extends Place, Term {
  readonly regionId: number;
  readonly invitationId: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: Role;
  readonly territory: string | null;
  readonly orderNumber: string | null;
  readonly invitedById: number | null;
  /** Name of the one who invites. */
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
  /** The letter that holds the link; null when it was handed over in person. */
  readonly messageId: number | null;
}

/**
 * By the fingerprint of the token in the link; null when there is none, or it was accepted, withdrawn, replaced or ran out, or who sent
 * it was blocked or erased since.
 */
export async function findOpenInvitation(db: Db, tokenHash: string, now: Date): Promise<OpenInvitation | null> {
  return (await open(db, sql`i.token_hash = ${tokenHash}`, now))[0] ?? null;
}

/** All that wait for an e-mail address, however it is spelt. Only for an address that is proved to be the person's. */
export async function listOpenInvitations(
  db: Db,
  key: { readonly regionId: number; readonly email: string },
  now: Date,
): Promise<readonly OpenInvitation[]> {
  return await open(db, sql`i.region_id = ${key.regionId} and lower(i.email) = lower(${key.email})`, now);
}

async function open(db: Db, condition: RawBuilder<unknown>, now: Date): Promise<readonly OpenInvitation[]> {
  const { rows } = await sql<OpenInvitation>`
    select i.region_id, i.invitation_id, i.name, i.email, i.phone, i.role, i.municipality_id, i.school_id,
      ${territoryName('i')} as territory, i.order_number, i.valid_from, i.valid_to, i.invited_by as invited_by_id,
      inviter.name as invited_by, i.expires_at, i.message_id
    from invitation i
    left join person inviter on inviter.region_id = i.region_id and inviter.person_id = i.invited_by
    where ${condition} and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ${now}
      and (i.invited_by is null or inviter.state = 'active')
    order by i.invitation_id`.execute(db);
  return rows;
}

/** Marks the invitation accepted and gives its role to the person. @returns id of the assignment; null when it is no longer open */
export async function takeInvitation(
  db: Db,
  { regionId, invitationId }: Pick<OpenInvitation, 'regionId' | 'invitationId'>,
  by: { readonly personId: number; readonly at: Date },
): Promise<number | null> {
  const taken = await db
    .updateTable('invitation')
    .set({ acceptedAt: by.at, acceptedBy: by.personId })
    .where('regionId', '=', regionId)
    .where('invitationId', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', by.at)
    .returning(['role', 'municipalityId', 'schoolId', 'orderNumber', 'validFrom', 'validTo', 'invitedBy'])
    .executeTakeFirst();
  if (taken === undefined) return null;
  const { invitedBy, role, ...given } = taken;
  const assigned = { personId: by.personId, assignedBy: invitedBy, assignedAt: by.at };
  return await addAssignment(db, regionId, { ...given, role: role as Role, ...assigned });
}
