import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';

export interface PublishedYear {
  readonly year: number;
  /** Of the results it was made of. */
  readonly resultsYear: number;
}

/** Published lists, oldest first: the federal one stands before that of the region. A list from a file is of results of the year before. */
export async function listPublished(db: Db, regionId: number): Promise<readonly PublishedYear[]> {
  const { rows } = await sql<PublishedYear>`
    select distinct on (e.year) e.year, coalesce(r.results_year, e.year - 1)::int as results_year
    from list_edition e
    left join list_run r on r.region_id = e.region_id and r.list_run_id = coalesce(e.list_run_id, e.decided_run_id)
    where e.region_id = ${regionId} and e.state = 'published' order by e.year, e.source`.execute(db);
  return rows;
}

export interface ListedRow {
  readonly year: number;
  readonly schoolId: number;
  readonly municipalityId: number;
  readonly cluster: string | null;
}

/** Whoever is in a published list of any year. */
export async function listListed(db: Db, scope: Scope): Promise<readonly ListedRow[]> {
  const { regionId } = scope;
  const { rows } = await sql<ListedRow>`
    with published as (
      select distinct on (year) year, edition_id from list_edition
      where region_id = ${regionId} and state = 'published' order by year, source)
    select p.year, e.school_id, e.municipality_id, e.cluster from published p
    join edition_entry e on e.region_id = ${regionId} and e.edition_id = p.edition_id and e.is_listed
    where ${schoolIn(scope, 'e.school_id')}`.execute(db);
  return rows;
}

export interface PlaceRow {
  readonly schoolId: number;
  readonly code: string;
  readonly municipalityId: number;
  readonly isStanding: boolean;
}

export async function listPlaces(db: Db, scope: Scope): Promise<readonly PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select distinct on (v.school_id) v.school_id, s.code, v.municipality_id, s.status in ('active', 'reorganising') as is_standing
    from school_version v join school s on s.region_id = v.region_id and s.school_id = v.school_id
    where v.region_id = ${scope.regionId} and ${schoolIn(scope, 'v.school_id')}
    order by v.school_id, v.valid_from desc`.execute(db);
  return rows;
}

export interface TrackRow {
  readonly year: number;
  readonly schoolId: number;
  readonly track: number;
}

export async function listTracks(db: Db, scope: Scope, years: readonly number[]): Promise<readonly TrackRow[]> {
  const { rows } = await sql<TrackRow>`
    select m.year, m.school_id, m.track from track_membership m
    where m.region_id = ${scope.regionId} and m.year = any(${[...years]}::int[]) and m.is_member and m.track in (1, 2)
      and ${schoolIn(scope, 'm.school_id')}`.execute(db);
  return rows;
}

/** Schools that have a curator on the last day of a year, or today in the one that runs. */
export async function listCurated(
  db: Db,
  scope: Scope,
  { years, today }: { readonly years: readonly number[]; readonly today: string },
): Promise<readonly { readonly year: number; readonly schoolId: number }[]> {
  const { rows } = await sql<{ year: number; schoolId: number }>`
    select distinct y.year, a.school_id from unnest(${[...years]}::int[]) as y (year)
    join assignment a on a.region_id = ${scope.regionId} and a.role = 'curator' and a.school_id is not null
      and a.valid_from <= least(${today}::date, make_date(y.year, 12, 31))
      and (a.valid_to is null or a.valid_to > least(${today}::date, make_date(y.year, 12, 31)))
    where ${schoolIn(scope, 'a.school_id')}`.execute(db);
  return rows;
}
