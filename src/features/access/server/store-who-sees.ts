import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Role } from '../domain/roles.ts';
import type { Term } from '../domain/term.ts';
import { placeIn, within, type Place } from '#features/registry/server/public.ts';

export interface Reaching extends Place, Term {
  readonly personId: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: Role;
  readonly territory: string | null;
  readonly orderNumber: string | null;
  readonly actingFor: string | null;
}

/** Everybody whose role on the day was given on the place or on what it lies in; nobody when the place is outside the scope. */
export async function listReaching(db: Db, regionId: number, place: Place, day: string): Promise<readonly Reaching[]> {
  const { rows } = await sql<Reaching>`
    select r.*, place_name(${regionId}, r.municipality_id, r.school_id) as territory
    from roles_reaching(${regionId}, ${place.municipalityId}, ${place.schoolId}, ${day}) r
    order by r.name, r.assignment_id`.execute(db);
  return rows;
}

/** Roles that who sent something has today on the place of the row of `alias`; null: the program sent it. */
export function senderRoles(
  sender: RawBuilder<unknown>,
  alias: string,
  day: string,
): RawBuilder<readonly string[] | null> {
  const [region, municipality, school] = ['regionId', 'municipalityId', 'schoolId'].map((column) =>
    sql.ref(`${alias}.${column}`),
  );
  return sql<readonly string[] | null>`case when ${sender} is not null then array(
    select r.role from roles_reaching(${region}, ${municipality}, ${school}, ${day}) r where r.person_id = ${sender}) end`;
}

/** People of the scope with one of the roles within the place, on the day. */
export async function listWithin(
  db: Db,
  scope: Scope,
  place: Place,
  ask: { readonly roles: readonly Role[]; readonly day: string },
): Promise<readonly Pick<Reaching, 'personId' | 'name' | 'email' | 'phone' | 'role' | 'territory'>[]> {
  const { rows } = await sql<Reaching>`
    select p.person_id, p.name, p.email, p.phone, a.role, place_name(a.region_id, a.municipality_id, a.school_id) as territory
    from assignment a
    join person p on p.region_id = a.region_id and p.person_id = a.person_id and p.state = 'active'
    where a.region_id = ${scope.regionId} and ${placeIn(scope, 'a')} and ${within(place, 'a')}
      and a.role = any(${[...ask.roles]}::text[]) and a.valid_from <= ${ask.day}
      and (a.valid_to is null or a.valid_to > ${ask.day})
    order by p.name, a.assignment_id`.execute(db);
  return rows;
}

/** Schools of the scope within the place, as they are called now. */
export async function listSchoolsWithin(
  db: Db,
  scope: Scope,
  place: Place,
): Promise<readonly { readonly schoolId: number; readonly name: string }[]> {
  const { rows } = await sql<{ schoolId: number; name: string }>`
    with s as (
      select distinct on (v.school_id) v.region_id, v.school_id, v.name, null::int as municipality_id from school_version v
      where v.region_id = ${scope.regionId} order by v.school_id, v.valid_from desc)
    select s.school_id, s.name from s where ${placeIn(scope, 's')} and ${within(place, 's')}
    order by s.name, s.school_id`.execute(db);
  return rows;
}
