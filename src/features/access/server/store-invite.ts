import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Role } from '../domain/roles.ts';
import type { Term } from '../domain/term.ts';
import { mayGive } from '../domain/sender.ts';
import { placeIn, territoryName, within, type Place } from '#features/registry/server/public.ts';
import { senderRoles } from './store-who-sees.ts';

export interface NewInvitation extends Place, Term {
  readonly tokenHash: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: Role;
  readonly orderNumber: string | null;
  readonly invitedBy: number | null;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly messageId: number | null;
}

export async function addInvitation(db: Db, regionId: number, given: NewInvitation): Promise<number> {
  const added = await db
    .insertInto('invitation')
    .values({ regionId, ...given })
    .returning('invitationId')
    .executeTakeFirstOrThrow();
  return added.invitationId;
}

export interface InvitationSeen extends Place, Term {
  readonly invitationId: number;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly territory: string | null;
  readonly state: 'waiting' | 'accepted' | 'withdrawn' | 'expired';
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly messageId: number | null;
}

/** With the roles that its sender has today on its place; null: sent by the program. */
interface InvitationRow extends InvitationSeen {
  readonly senderRoles: readonly string[] | null;
}

/** A link that its sender might not send any more opens nothing: to who reads of it, it ran out. */
function seen({ senderRoles: roles, ...one }: InvitationRow): InvitationSeen {
  const isWaiting = one.state === 'waiting' && (roles === null || mayGive(roles, one.role));
  return one.state !== 'waiting' || isWaiting ? one : { ...one, state: 'expired' };
}

/** Invitations to the territory of the reader, and the reader's own; newest first. */
export async function listInvitations(
  db: Db,
  scope: Scope,
  ask: {
    readonly personId: number | null;
    readonly now: Date;
    readonly today: string;
    /** Only those that nobody has accepted or withdrawn. */
    readonly isOpen?: boolean;
    readonly invitationId?: number | undefined;
    readonly before?: number | undefined;
    readonly limit: number;
  },
): Promise<readonly InvitationSeen[]> {
  const { rows } = await sql<InvitationRow>`
    select i.invitation_id, i.name, i.email, i.role, i.municipality_id, i.school_id, ${territoryName('i')} as territory,
      case when i.accepted_at is not null then 'accepted' when i.withdrawn_at is not null then 'withdrawn'
        when i.expires_at <= ${ask.now} then 'expired' else 'waiting' end as state,
      inviter.name as invited_by, i.invited_at, i.expires_at, i.valid_from, i.valid_to, i.message_id,
      ${senderRoles(sql.ref('i.invitedBy'), 'i', ask.today)} as sender_roles
    from invitation i
    left join person inviter on inviter.region_id = i.region_id and inviter.person_id = i.invited_by
    where i.region_id = ${scope.regionId} and (${placeIn(scope, 'i')} or i.invited_by = ${ask.personId})
      and (${ask.isOpen !== true} or (i.accepted_at is null and i.withdrawn_at is null))
      and (${ask.invitationId ?? null}::int is null or i.invitation_id = ${ask.invitationId ?? null})
      and (${ask.before ?? null}::int is null or i.invitation_id < ${ask.before ?? null})
    order by i.invitation_id desc limit ${ask.limit}`.execute(db);
  return rows.map(seen);
}

/** Whether the address already waits for this very role. */
export async function hasWaiting(
  db: Db,
  regionId: number,
  {
    email,
    role,
    municipalityId,
    schoolId,
    now,
    today,
  }: Place & { readonly email: string; readonly role: Role; readonly now: Date; readonly today: string },
): Promise<boolean> {
  const { rows } = await sql<{ readonly senderRoles: readonly string[] | null }>`
    select ${senderRoles(sql.ref('i.invitedBy'), 'i', today)} as sender_roles from invitation i
    where region_id = ${regionId} and lower(email) = lower(${email}) and role = ${role}
      and municipality_id is not distinct from ${municipalityId}::int and school_id is not distinct from ${schoolId}::int
      and accepted_at is null and withdrawn_at is null and expires_at > ${now}`.execute(db);
  return rows.some((one) => one.senderRoles === null || mayGive(one.senderRoles, role));
}

export async function changeInvitation(
  db: Db,
  key: { readonly regionId: number; readonly invitationId: number },
  change: {
    readonly tokenHash?: string;
    readonly invitedBy?: number | null;
    readonly expiresAt?: Date;
    readonly messageId?: number | null;
    readonly withdrawnAt?: Date;
  },
): Promise<void> {
  await db
    .updateTable('invitation')
    .set(change)
    .where('regionId', '=', key.regionId)
    .where('invitationId', '=', key.invitationId)
    .execute();
}

/** Waiting invitations that the person has sent to the place or within it. */
export async function countInvitationsBy(
  db: Db,
  key: { readonly regionId: number; readonly personId: number },
  place: Place,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from invitation i
    where i.region_id = ${key.regionId} and i.invited_by = ${key.personId} and i.accepted_at is null
      and i.withdrawn_at is null and ${within(place, 'i')}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function passInvitations(
  db: Db,
  key: { readonly regionId: number; readonly from: number; readonly to: number },
  place: Place,
): Promise<void> {
  await sql`
    update invitation i set invited_by = ${key.to}
    where i.region_id = ${key.regionId} and i.invited_by = ${key.from} and i.accepted_at is null
      and i.withdrawn_at is null and ${within(place, 'i')}`.execute(db);
}
