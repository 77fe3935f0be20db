import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';

/** Years of published lists, oldest first. */
export async function listPublishedYears(db: Db, regionId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from list_edition where region_id = ${regionId} and state = 'published' order by year`.execute(
    db,
  );
  return rows.map(({ year }) => year);
}

export interface SchoolFactsRow {
  readonly year: number;
  readonly schoolId: number;
  readonly municipalityId: number;
  readonly isStanding: boolean;
  readonly cluster: string | null;
  readonly isListed: boolean;
  readonly wasListed: boolean;
  readonly isSupported: boolean;
  readonly hasCurator: boolean;
}

/**
 * Schools that exist or were in a list, with what is known of them in the years of published lists; the federal list stands before
 * that of the region. Whether there was a list the year before decides nothing: who was in none was not in it.
 */
export async function listSchoolFacts(
  db: Db,
  scope: Scope,
  { years, today }: { readonly years: readonly number[]; readonly today: string },
): Promise<readonly SchoolFactsRow[]> {
  if (years.length === 0) return [];
  const { regionId } = scope;
  const { rows } = await sql<SchoolFactsRow>`
    with published as (
      select distinct on (year) year, edition_id from list_edition
      where region_id = ${regionId} and state = 'published' order by year, source),
    listed as (
      select p.year, e.school_id, e.municipality_id, e.cluster from published p
      join edition_entry e on e.region_id = ${regionId} and e.edition_id = p.edition_id and e.is_listed
      where ${schoolIn(scope, 'e.school_id')}),
    place as (
      select distinct on (v.school_id) v.school_id, v.municipality_id, s.status in ('active', 'reorganising') as is_standing
      from school_version v join school s on s.region_id = v.region_id and s.school_id = v.school_id
      where v.region_id = ${regionId} and ${schoolIn(scope, 'v.school_id')} order by v.school_id, v.valid_from desc),
    curated as (
      select a.school_id, a.valid_from, a.valid_to from assignment a
      where a.region_id = ${regionId} and a.role = 'curator' and a.school_id is not null)
    select y.year, p.school_id, coalesce(l.municipality_id, b.municipality_id, p.municipality_id) as municipality_id, p.is_standing,
      l.cluster, l.school_id is not null as is_listed, b.school_id is not null as was_listed,
      exists (select from track_membership m where m.region_id = ${regionId} and m.year = y.year and m.school_id = p.school_id
        and m.track = 1 and m.is_member) as is_supported,
      exists (select from curated c where c.school_id = p.school_id and c.valid_from <= least(${today}::date, make_date(y.year, 12, 31))
        and (c.valid_to is null or c.valid_to > least(${today}::date, make_date(y.year, 12, 31)))) as has_curator
    from unnest(${[...years]}::int[]) as y (year) cross join place p
    left join listed l on l.year = y.year and l.school_id = p.school_id
    left join listed b on b.year = y.year - 1 and b.school_id = p.school_id
    where p.is_standing or l.school_id is not null or b.school_id is not null
    order by y.year, p.school_id`.execute(db);
  return rows;
}

/** Years in which schools of a municipality that are in the list of a year were in published lists. */
export async function listListings(
  db: Db,
  scope: Scope,
  { municipalityId, year }: { readonly municipalityId: number; readonly year: number },
): Promise<readonly { readonly schoolId: number; readonly years: readonly number[] }[]> {
  const { rows } = await sql<{ schoolId: number; years: number[] }>`
    with published as (
      select distinct on (year) year, edition_id from list_edition
      where region_id = ${scope.regionId} and state = 'published' and year <= ${year} order by year, source)
    select e.school_id, array_agg(p.year) as years from published p
    join edition_entry e on e.region_id = ${scope.regionId} and e.edition_id = p.edition_id and e.is_listed
    where ${schoolIn(scope, 'e.school_id')} and e.school_id in (select n.school_id from published q
      join edition_entry n on n.region_id = ${scope.regionId} and n.edition_id = q.edition_id and n.is_listed
      where q.year = ${year} and n.municipality_id = ${municipalityId})
    group by e.school_id order by e.school_id`.execute(db);
  return rows;
}

/** Duties of a municipality and of its schools that are late. */
export async function countOverdue(
  db: Db,
  scope: Scope,
  { municipalityId, today }: { readonly municipalityId: number; readonly today: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from obligation o
    where o.region_id = ${scope.regionId} and o.state = 'open' and o.municipality_id = ${municipalityId}
      and o.due_on + o.grace_days < ${today}::date
      and case when o.school_id is null then ${municipalityIn(scope, 'o.municipality_id')}
        else ${schoolIn(scope, 'o.school_id')} end`.execute(db);
  return rows[0]?.count ?? 0;
}
