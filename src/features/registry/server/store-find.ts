import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';
import type { IdentifierKind } from '../domain/identifiers.ts';
import type { SchoolKind, SchoolStatus } from '../domain/school.ts';
import type { Succession } from '../domain/succession.ts';

export interface SchoolFound {
  readonly schoolId: number;
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly status: SchoolStatus;
  readonly matched: string | null;
}

/** % and _ of the question mean themselves. */
export function likePart(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * Schools of the scope by parts of a present or former name in any order, by the beginning of a code, or by any identifier; exact codes first.
 * @param question as typed; `searchName` is the same normalised.
 */
export async function searchSchools(
  db: Db,
  scope: Scope,
  ask: { readonly question: string; readonly searchName: string; readonly limit: number },
): Promise<readonly SchoolFound[]> {
  const { regionId } = scope;
  const isOwn = schoolIn(scope, 'school_id');
  const parts = ask.searchName.split(' ').filter((word) => word !== '' && word !== '\u2116');
  const allParts = sql.val(parts.map(likePart));
  const { rows } = await sql<SchoolFound>`
    with hit as (
      select school_id, 0 as rank, null as matched from school
      where region_id = ${regionId} and ${isOwn} and starts_with(lower(code), lower(${ask.question}))
      union all
      select school_id, 1, value from school_identifier
      where region_id = ${regionId} and ${isOwn} and value = lower(${ask.question})
      union all
      select school_id, 2, name from school_name
      where region_id = ${regionId} and ${isOwn} and ${parts.length > 0} and search_name like all(${allParts}::text[])
    ), best as (
      select distinct on (hit.school_id) hit.school_id, hit.rank, nullif(hit.matched, v.name) as matched, v.name, v.municipality_id
      from hit join lateral (
        select name, municipality_id from school_version v
        where v.region_id = ${regionId} and v.school_id = hit.school_id order by valid_from desc limit 1) v on true
      order by hit.school_id, hit.rank, hit.matched = v.name desc, hit.matched
    )
    select s.school_id, s.code, best.name, m.name as municipality, s.status, best.matched
    from best
    join school s on s.region_id = ${regionId} and s.school_id = best.school_id
    join municipality_version m on m.region_id = ${regionId} and m.municipality_id = best.municipality_id and m.valid_to is null
    order by best.rank, m.name, best.name, s.school_id
    limit ${ask.limit}`.execute(db);
  return rows;
}

export interface RegistryEntry {
  readonly schoolId: number;
  readonly code: string;
  readonly status: SchoolStatus;
  readonly name: string;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly kind: SchoolKind | null;
  /** First day on which the school no longer is; null while it is. */
  readonly endedOn: string | null;
  readonly formerNames: readonly string[];
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
}

/** The registry as matching and lists need it: the latest version of every school with all its names and codes. */
export async function listRegistry(db: Db, scope: Scope): Promise<readonly RegistryEntry[]> {
  const { rows } = await sql<RegistryEntry>`
    select s.school_id, s.code, s.status, v.name, v.municipality_id, m.name as municipality, v.kind, v.valid_to as ended_on,
      coalesce((select jsonb_agg(n.name order by n.name) from school_name n
        where n.region_id = s.region_id and n.school_id = s.school_id and n.name <> v.name), '[]') as former_names,
      coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value) order by i.kind, i.value)
        from school_identifier i where i.region_id = s.region_id and i.school_id = s.school_id), '[]') as identifiers
    from school s
    join lateral (
      select name, municipality_id, kind, valid_to from school_version v
      where v.region_id = s.region_id and v.school_id = s.school_id order by valid_from desc limit 1) v on true
    join lateral (
      select name from municipality_version m
      where m.region_id = s.region_id and m.municipality_id = v.municipality_id and m.valid_to is null limit 1) m on true
    where s.region_id = ${scope.regionId} and ${schoolIn(scope, 's.school_id')}
    order by s.school_id`.execute(db);
  return rows;
}

/**
 * Confirmed reorganisations only: what is merely proposed changes nothing. Schools by code; one outside the scope, with which a
 * school of the scope was merged or from which it came, is only a number behind `#`.
 */
export async function listSuccessions(db: Db, scope: Scope): Promise<readonly Succession[]> {
  const { rows } = await sql<Succession>`
    select coalesce(f.code, '#' || l.from_school_id) as "from", coalesce(t.code, '#' || l.to_school_id) as "to", l.kind,
      l.happened_on, l.inherits
    from school_lineage l
    left join school f on f.region_id = l.region_id and f.school_id = l.from_school_id and ${schoolIn(scope, 'f.school_id')}
    left join school t on t.region_id = l.region_id and t.school_id = l.to_school_id and ${schoolIn(scope, 't.school_id')}
    where l.region_id = ${scope.regionId} and l.is_confirmed
      and (${schoolIn(scope, 'l.from_school_id')} or ${schoolIn(scope, 'l.to_school_id')})
    order by l.lineage_id`.execute(db);
  return rows;
}

export interface MunicipalityFound {
  readonly municipalityId: number;
  readonly name: string;
  readonly schools: number;
  readonly isWhole: boolean;
}

/** Municipalities that are in the scope or have schools in it, by name, with the schools of the scope that lie in them now. */
export async function listMunicipalitiesIn(db: Db, scope: Scope): Promise<readonly MunicipalityFound[]> {
  const { rows } = await sql<MunicipalityFound>`
    with own as (
      select distinct on (school_id) school_id, municipality_id from school_version
      where region_id = ${scope.regionId} and ${schoolIn(scope, 'school_id')}
      order by school_id, valid_from desc
    )
    select m.municipality_id, m.name, count(own.school_id) as schools, ${municipalityIn(scope, 'm.municipality_id')} as is_whole
    from municipality_version m left join own on own.municipality_id = m.municipality_id
    where m.region_id = ${scope.regionId} and m.valid_to is null
    group by m.municipality_id, m.name
    having count(own.school_id) > 0 or ${municipalityIn(scope, 'm.municipality_id')}
    order by m.name, m.municipality_id`.execute(db);
  return rows;
}

export interface DatedKind {
  readonly code: string;
  readonly validFrom: string;
  readonly kind: string | null;
}

/** Kinds over time, newest first within a school. */
export async function listKinds(db: Db, scope: Scope): Promise<readonly DatedKind[]> {
  const { rows } = await sql<DatedKind>`
    select s.code, v.valid_from, v.kind from school_version v join school s using (region_id, school_id)
    where v.region_id = ${scope.regionId} and ${schoolIn(scope, 'v.school_id')}
    order by v.school_id, v.valid_from desc`.execute(db);
  return rows;
}
