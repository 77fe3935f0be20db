import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { SchoolFacts } from '../domain/assign.ts';
import type { YearKey } from './store.ts';

export interface PublishedList {
  readonly editionId: number;
  readonly year: number;
  readonly source: 'own' | 'federal';
}

/** The published list of each year, newest first: the federal one where there is one, for it is what support rests on. */
export async function listPublished(db: Db, regionId: number): Promise<readonly PublishedList[]> {
  const { rows } = await sql<PublishedList>`
    select distinct on (year) edition_id, year, source from list_edition
    where region_id = ${regionId} and state = 'published' order by year desc, source`.execute(db);
  return rows;
}

/** Every school that stood in the year, with what the rules of tracks look at. The early warning is that of the own computation. */
export async function listFacts(
  db: Db,
  { regionId, year }: YearKey,
  lists: readonly PublishedList[],
): Promise<readonly SchoolFacts[]> {
  const now = lists.find((list) => list.year === year)?.editionId ?? null;
  const before = lists.filter((list) => list.year < year).map(({ editionId }) => editionId);
  const { rows } = await sql<SchoolFacts>`
    with standing as (
      select distinct on (v.school_id) v.school_id, v.kind, v.level from school_version v
      where v.region_id = ${regionId} and v.valid_from <= make_date(${year}, 12, 31)
        and (v.valid_to is null or v.valid_to > make_date(${year}, 1, 1))
      order by v.school_id, v.valid_from desc),
    gone as (
      select distinct from_school_id as school_id from school_lineage where region_id = ${regionId} and is_confirmed
        and kind in ('merge', 'close') and happened_on <= make_date(${year}, 1, 1)),
    past as (
      select e.school_id, max(d.year) as last_listed from edition_entry e join list_edition d using (region_id, edition_id)
      where e.region_id = ${regionId} and e.edition_id = any(${before}::int[]) and e.is_listed group by e.school_id),
    groups as (
      select school_id, array_agg(grouping) filter (where valid_from <= make_date(${year}, 12, 31)
          and (valid_to is null or valid_to > make_date(${year}, 1, 1))) as now_in,
        array_agg(grouping) filter (where valid_from <= make_date(${year} - 1, 12, 31)
          and (valid_to is null or valid_to > make_date(${year} - 1, 1, 1))) as before_in
      from school_grouping where region_id = ${regionId} group by school_id)
    select s.school_id, s.code, t.kind, t.level, coalesce(e.is_listed, false) as is_listed, coalesce(r.is_warning, false) as is_warning,
      e.cluster, coalesce(r.low, 0) as low, coalesce(r.participants, 0) as participants, past.last_listed,
      coalesce(groups.now_in, '{}') as groupings, coalesce(groups.before_in, '{}') as groupings_before
    from standing t join school s on s.region_id = ${regionId} and s.school_id = t.school_id
    left join gone on gone.school_id = t.school_id
    left join edition_entry e on e.region_id = ${regionId} and e.edition_id = ${now} and e.school_id = t.school_id and e.is_listed
    left join list_run run on run.region_id = ${regionId} and run.year = ${year} and run.is_current
    left join list_entry r on r.region_id = ${regionId} and r.list_run_id = run.list_run_id and r.school_id = t.school_id
    left join past on past.school_id = t.school_id
    left join groups on groups.school_id = t.school_id
    where gone.school_id is null or e.is_listed
    order by s.school_id`.execute(db);
  return rows;
}

/** Names of schools of the region, for telling who comes and goes. */
export async function listNames(
  db: Db,
  regionId: number,
  schoolIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ schoolId: number; name: string }>`
    select distinct on (school_id) school_id, name from school_version
    where region_id = ${regionId} and school_id = any(${schoolIds}::int[]) order by school_id, valid_from desc`.execute(
    db,
  );
  return new Map(rows.map(({ schoolId, name }) => [schoolId, name]));
}
