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

/**
 * Every school that stood in the year, with what the rules of tracks look at. The early warning is that of the own computation.
 * What is asked of each school is asked by its key: behind the wall the planner expects few rows, and whole tables beside each other
 * took 19 s for 1,500 schools.
 */
export async function listFacts(
  db: Db,
  { regionId, year }: YearKey,
  lists: readonly PublishedList[],
): Promise<readonly SchoolFacts[]> {
  const now = lists.find((list) => list.year === year)?.editionId ?? null;
  const before = lists.filter((list) => list.year < year).map(({ editionId }) => editionId);
  const { rows } = await sql<SchoolFacts>`
    select s.school_id, s.code, t.kind, t.level, coalesce(e.is_listed, false) as is_listed, coalesce(r.is_warning, false) as is_warning,
      e.cluster, coalesce(r.low, 0) as low, coalesce(r.participants, 0) as participants, past.last_listed,
      coalesce(groups.now_in, '{}') as groupings, coalesce(groups.before_in, '{}') as groupings_before
    from school s
    cross join lateral (
      select v.kind, v.level from school_version v
      where v.region_id = ${regionId} and v.school_id = s.school_id and v.valid_from <= make_date(${year}, 12, 31)
        and (v.valid_to is null or v.valid_to > make_date(${year}, 1, 1))
      order by v.valid_from desc limit 1) t
    left join edition_entry e on e.region_id = ${regionId} and e.edition_id = ${now} and e.school_id = s.school_id and e.is_listed
    left join list_run run on run.region_id = ${regionId} and run.year = ${year} and run.is_current
    left join list_entry r on r.region_id = ${regionId} and r.list_run_id = run.list_run_id and r.school_id = s.school_id
    cross join lateral (
      select max(d.year) as last_listed from edition_entry b join list_edition d using (region_id, edition_id)
      where b.region_id = ${regionId} and b.school_id = s.school_id and b.edition_id = any(${before}::int[]) and b.is_listed) past
    cross join lateral (
      select array_agg(grouping) filter (where valid_from <= make_date(${year}, 12, 31)
          and (valid_to is null or valid_to > make_date(${year}, 1, 1))) as now_in,
        array_agg(grouping) filter (where valid_from <= make_date(${year} - 1, 12, 31)
          and (valid_to is null or valid_to > make_date(${year} - 1, 1, 1))) as before_in
      from school_grouping g where g.region_id = ${regionId} and g.school_id = s.school_id) groups
    where s.region_id = ${regionId} and (e.is_listed or not exists (
      select from school_lineage l where l.region_id = ${regionId} and l.from_school_id = s.school_id and l.is_confirmed
        and l.kind in ('merge', 'close') and l.happened_on <= make_date(${year}, 1, 1)))
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
