import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** Municipalities by a part of their name. */
export async function searchMunicipalities(db: Db, regionId: number, question: string): Promise<readonly number[]> {
  const { rows } = await sql<{ municipalityId: number }>`
    select municipality_id from municipality_version
    where region_id = ${regionId} and valid_to is null and position(lower(${question}) in lower(name)) > 0`.execute(db);
  return rows.map(({ municipalityId }) => municipalityId);
}

export interface Reachable {
  readonly personId: number;
  readonly name: string;
  readonly role: string;
  readonly login: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly schoolId: number | null;
  readonly municipalityId: number | null;
}

interface Where {
  readonly roles: readonly string[];
  readonly schoolIds: readonly number[];
  readonly municipalityIds: readonly number[];
  /** Those of the regional office too. */
  readonly isRegion: boolean;
  readonly day: string;
}

/** Who has one of these roles there that day and may sign in. */
export async function listReachable(
  db: Db,
  regionId: number,
  { roles, schoolIds, municipalityIds, isRegion, day }: Where,
): Promise<readonly Reachable[]> {
  const { rows } = await sql<Reachable>`
    select distinct p.person_id, p.name, a.role, p.login, p.email, p.phone, a.school_id, a.municipality_id
    from assignment a join person p on p.region_id = a.region_id and p.person_id = a.person_id
    where a.region_id = ${regionId} and a.role = any(${[...roles]}::text[]) and p.state = 'active'
      and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
      and (a.school_id = any(${[...schoolIds]}::int[]) or a.municipality_id = any(${[...municipalityIds]}::int[])
        or ${isRegion} and a.school_id is null and a.municipality_id is null)
    order by a.role, p.name, p.person_id`.execute(db);
  return rows;
}

/** As they are called now, by name. */
export async function listMunicipalityNames(
  db: Db,
  regionId: number,
  municipalityIds: readonly number[],
): Promise<readonly { readonly municipalityId: number; readonly name: string }[]> {
  const { rows } = await sql<{ municipalityId: number; name: string }>`
    select distinct on (v.municipality_id) v.municipality_id, v.name from municipality_version v
    where v.region_id = ${regionId} and v.municipality_id = any(${[...municipalityIds]}::int[])
    order by v.municipality_id, v.valid_from desc`.execute(db);
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'ru'));
}
