import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import { ye, yo } from '#features/registry/domain/letters.words.ts';
import type { Db } from '#platform/db/database.ts';
import type { Role } from '../domain/roles.ts';
import type { AssignmentSeen } from './store-assigned.ts';
import { placeIn, within } from '#features/registry/server/public.ts';

export interface PersonSeen {
  readonly personId: number;
  readonly name: string;
  readonly login: string;
  readonly state: 'active' | 'blocked' | 'erased';
  readonly lastSeenAt: Date | null;
}

export interface PeopleFilter {
  readonly q?: string | undefined;
  readonly role?: Role | undefined;
  readonly municipality?: number | undefined;
  readonly school?: number | undefined;
  readonly state: 'active' | 'blocked' | 'all';
}

export interface PeoplePage {
  readonly today: string;
  /** The last person of the page before. */
  readonly after: number | null;
  readonly limit: number;
}

/** People with a role in the scope; who answers for the whole region also sees who has none. By name. */
export async function listPeople(
  db: Db,
  scope: Scope,
  filter: PeopleFilter,
  page: PeoplePage,
): Promise<{ readonly people: readonly PersonSeen[]; readonly matching: number }> {
  const { rows } = await sql<PersonSeen & { readonly matching: number }>`
    with hit as (
      select p.person_id, p.name, p.login, p.state, p.last_seen_at from person p
      where p.region_id = ${scope.regionId} and not p.is_guest
        and (${filter.state} = 'all' or p.state = ${filter.state})
        and (${folded(sql.ref('p.name'))} like ${likePart(filter.q)} or p.login like ${likePart(filter.q)})
        and ${hasRole(scope, filter, page.today)})
    select hit.*, (select count(*) from hit)::int as matching from hit
    where ${page.after}::int is null or (hit.name, hit.person_id) > (
      select name, person_id from person where region_id = ${scope.regionId} and person_id = ${page.after})
    order by hit.name, hit.person_id limit ${page.limit}`.execute(db);
  return { people: rows, matching: rows[0]?.matching ?? 0 };
}

function hasRole(
  scope: Scope,
  { role, municipality, school, state }: PeopleFilter,
  today: string,
): RawBuilder<boolean> {
  const isAny = role === undefined && municipality === undefined && school === undefined;
  if (scope.isWholeRegion && isAny) return sql<boolean>`true`;
  const place = { municipalityId: municipality ?? null, schoolId: school ?? null };
  return sql<boolean>`exists (select 1 from assignment a
    where a.region_id = p.region_id and a.person_id = p.person_id and ${placeIn(scope, 'a')} and ${within(place, 'a')}
      and (${role ?? null}::text is null or a.role = ${role ?? null})
      and (${state} = 'all' or a.valid_to is null or a.valid_to > ${today}))`;
}

/** As typed: the letter case and the dots of one letter do not matter. */
function folded(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`replace(lower(${text}), ${yo}, ${ye})`;
}

function likePart(q = ''): RawBuilder<string> {
  const escaped = q.trim().replaceAll(/[\\%_]/g, String.raw`\$&`);
  return folded(sql`${`%${escaped}%`}::text`);
}

export interface PersonDetail extends PersonSeen {
  readonly email: string | null;
  readonly phone: string | null;
  readonly isGuest: boolean;
  readonly createdAt: Date;
  readonly hasTotp: boolean;
  readonly openSessions: number;
}

/** Somebody who has, or once had, a role in the scope. */
export async function findPerson(db: Db, scope: Scope, personId: number, now: Date): Promise<PersonDetail | null> {
  const { rows } = await sql<PersonDetail>`
    select p.person_id, p.name, p.login, p.state, p.last_seen_at, p.email, p.phone, p.is_guest, p.created_at, p.has_totp,
      (select count(*) from session s where s.region_id = p.region_id and s.person_id = p.person_id
        and s.ended_at is null and s.expires_at > ${now})::int as open_sessions
    from person p
    where p.region_id = ${scope.regionId} and p.person_id = ${personId} and (${scope.isWholeRegion} or exists (
      select 1 from assignment a
      where a.region_id = p.region_id and a.person_id = p.person_id and ${placeIn(scope, 'a')}))`.execute(db);
  return rows[0] ?? null;
}

/** The role there that somebody holds on some day of the term already, not standing in for another. */
export async function findRoleHeld(
  db: Db,
  regionId: number,
  of: { readonly email: string } | { readonly personId: number },
  held: Pick<AssignmentSeen, 'role' | 'municipalityId' | 'schoolId' | 'validFrom' | 'validTo'>,
): Promise<Pick<AssignmentSeen, 'assignmentId' | 'validFrom' | 'validTo'> | null> {
  const who = 'email' in of ? sql`lower(p.email) = lower(${of.email})` : sql`p.person_id = ${of.personId}`;
  const { rows } = await sql<Pick<AssignmentSeen, 'assignmentId' | 'validFrom' | 'validTo'>>`
    select a.assignment_id, a.valid_from, a.valid_to
    from assignment a join person p on p.region_id = a.region_id and p.person_id = a.person_id
    where a.region_id = ${regionId} and ${who} and a.role = ${held.role}
      and a.municipality_id is not distinct from ${held.municipalityId}::int
      and a.school_id is not distinct from ${held.schoolId}::int
      and a.acting_for is null and coalesce(a.valid_to, 'infinity') > ${held.validFrom}::date
      and a.valid_from < coalesce(${held.validTo}::date, 'infinity') and coalesce(a.valid_to, 'infinity') > a.valid_from
    order by a.valid_from limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Whether it is the person's own address or login. */
export async function isAddressOf(
  db: Db,
  { regionId, personId }: { readonly regionId: number; readonly personId: number | null },
  email: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from person p where p.region_id = ${regionId} and p.person_id = ${personId}
      and lower(${email}) in (lower(p.email), p.login)`.execute(db);
  return rows.length > 0;
}
