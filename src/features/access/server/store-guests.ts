import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { senderRoles } from './store-who-sees.ts';
import { placeIn, territoryName, within, type Place } from '#features/registry/server/public.ts';

/** A guest link that is neither revoked nor over. */
export interface OpenGuestLink extends Place {
  readonly regionId: number;
  readonly guestLinkId: number;
  /** Nobody in particular: the person the link signs in as. */
  readonly personId: number;
  readonly label: string;
  /** First day on which it no longer opens. */
  readonly validTo: string | null;
  /** Null: the program itself. */
  readonly madeById: number | null;
}

/** By the fingerprint of the token in the link; null when there is none, or it was revoked, its day has come or its maker is no more. */
export async function findOpenGuestLink(db: Db, tokenHash: string, day: string): Promise<OpenGuestLink | null> {
  return await findOpen(db, sql`g.token_hash = ${tokenHash}`, day);
}

/** The same by whom the link signs in as. */
export async function findGuestLinkOf(
  db: Db,
  { regionId, personId }: { readonly regionId: number; readonly personId: number },
  day: string,
): Promise<OpenGuestLink | null> {
  return await findOpen(db, sql`g.region_id = ${regionId} and g.person_id = ${personId}`, day);
}

async function findOpen(db: Db, condition: RawBuilder<unknown>, day: string): Promise<OpenGuestLink | null> {
  const { rows } = await sql<OpenGuestLink>`
    select g.region_id, g.guest_link_id, g.person_id, g.label, a.valid_to, a.municipality_id, a.school_id,
      g.made_by as made_by_id
    from guest_link g
    left join person maker on maker.region_id = g.region_id and maker.person_id = g.made_by
    join person p on p.region_id = g.region_id and p.person_id = g.person_id and p.state = 'active' and p.is_guest
    join assignment a on a.region_id = g.region_id and a.person_id = g.person_id and a.role = 'guest'
      and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to > ${day})
    where ${condition} and g.revoked_at is null and (g.made_by is null or maker.state = 'active')
    limit 1`.execute(db);
  return rows[0] ?? null;
}

export interface GuestLinkSeen extends Place {
  readonly guestLinkId: number;
  readonly personId: number;
  readonly assignmentId: number;
  readonly label: string;
  readonly territory: string | null;
  readonly validTo: string;
  readonly isOpen: boolean;
  readonly madeBy: string | null;
  /** Roles that the maker has today on the place; null: made by the program. */
  readonly makerRoles: readonly string[] | null;
  readonly lastUsedAt: Date | null;
}

/** Links to places of the scope, newest first. */
export async function listGuestLinks(
  db: Db,
  scope: Scope,
  ask: { readonly today: string; readonly guestLinkId?: number },
): Promise<readonly GuestLinkSeen[]> {
  const { today, guestLinkId = null } = ask;
  const { rows } = await sql<GuestLinkSeen>`
    select g.guest_link_id, g.person_id, a.assignment_id, g.label, a.municipality_id, a.school_id,
      ${territoryName('a')} as territory, a.valid_to, maker.name as made_by, p.last_seen_at as last_used_at,
      g.revoked_at is null and p.state = 'active' and a.valid_to > ${today} as is_open,
      ${senderRoles(sql.ref('g.madeBy'), 'a', today)} as maker_roles
    from guest_link g
    join person p on p.region_id = g.region_id and p.person_id = g.person_id
    join assignment a on a.region_id = g.region_id and a.person_id = g.person_id and a.role = 'guest'
    left join person maker on maker.region_id = g.region_id and maker.person_id = g.made_by
    where g.region_id = ${scope.regionId} and ${placeIn(scope, 'a')}
      and (${guestLinkId}::int is null or g.guest_link_id = ${guestLinkId})
    order by is_open desc, g.guest_link_id desc`.execute(db);
  return rows;
}

export async function addGuestLink(
  db: Db,
  regionId: number,
  given: {
    readonly personId: number;
    readonly label: string;
    readonly tokenHash: string;
    readonly madeBy: number | null;
    readonly madeAt: Date;
  },
): Promise<number> {
  const added = await db
    .insertInto('guestLink')
    .values({ regionId, ...given })
    .returning('guestLinkId')
    .executeTakeFirstOrThrow();
  return added.guestLinkId;
}

export async function closeGuestLink(
  db: Db,
  key: { readonly regionId: number; readonly guestLinkId: number },
  at: Date,
): Promise<void> {
  await db
    .updateTable('guestLink')
    .set({ revokedAt: at })
    .where('regionId', '=', key.regionId)
    .where('guestLinkId', '=', key.guestLinkId)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Links made by the person to the place or within it that are not revoked. */
export async function countGuestLinksBy(
  db: Db,
  key: { readonly regionId: number; readonly personId: number },
  place: Place,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from guest_link g
    where g.region_id = ${key.regionId} and g.made_by = ${key.personId} and g.revoked_at is null
      and ${liesWithin(place)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function passGuestLinks(
  db: Db,
  key: { readonly regionId: number; readonly from: number; readonly to: number },
  place: Place,
): Promise<void> {
  await sql`
    update guest_link g set made_by = ${key.to}
    where g.region_id = ${key.regionId} and g.made_by = ${key.from} and g.revoked_at is null
      and ${liesWithin(place)}`.execute(db);
}

function liesWithin(place: Place): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from assignment a
    where a.region_id = g.region_id and a.person_id = g.person_id and ${within(place, 'a')})`;
}
