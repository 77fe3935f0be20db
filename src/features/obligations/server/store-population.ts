import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';
import type { Needs, SchoolPlace } from '../domain/population.ts';

export interface NamedSchool extends SchoolPlace {
  readonly name: string;
}

/** Schools of the scope that stand on a day, with what rules look at and nothing else. The published list is the federal one where there is one. */
export async function listSchoolPlaces(
  db: Db,
  scope: Scope,
  needs: Needs,
  on: string,
): Promise<readonly NamedSchool[]> {
  const { regionId } = scope;
  const { rows } = await sql<NamedSchool>`
    with standing as (
      select distinct on (v.school_id) v.school_id, v.name, v.kind, v.municipality_id from school_version v
      join school s on s.region_id = v.region_id and s.school_id = v.school_id and s.status in ('active', 'reorganising')
      where v.region_id = ${regionId} and v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on})
        and ${schoolIn(scope, 'v.school_id')}
      order by v.school_id, v.valid_from desc)
    select t.school_id, t.name, t.kind, t.municipality_id, coalesce(l.found, '[]') as lists, coalesce(m.found, '[]') as tracks,
      coalesce(g.found, '[]') as groupings
    from standing t
    left join (${listed(regionId, needs)}) l on l.school_id = t.school_id
    left join (${tracked(regionId, needs)}) m on m.school_id = t.school_id
    left join (${grouped(regionId, needs)}) g on g.school_id = t.school_id
    order by t.municipality_id, t.name, t.school_id`.execute(db);
  return rows;
}

function listed(regionId: number, { listYears }: Needs): RawBuilder<unknown> {
  return sql`
    select e.school_id, jsonb_agg(jsonb_build_object('year', p.year, 'cluster', e.cluster)) as found
    from (select distinct on (year) year, edition_id from list_edition
      where region_id = ${regionId} and state = 'published' and year = any(${[...listYears]}::int[])
      order by year, source) p
    join edition_entry e on e.region_id = ${regionId} and e.edition_id = p.edition_id and e.is_listed
    group by e.school_id`;
}

function tracked(regionId: number, { trackYears }: Needs): RawBuilder<unknown> {
  return sql`
    select school_id, jsonb_agg(jsonb_build_object('year', year, 'track', track, 'group', group_number)) as found
    from track_membership where region_id = ${regionId} and is_member and year = any(${[...trackYears]}::int[])
    group by school_id`;
}

function grouped(regionId: number, { groupings }: Needs): RawBuilder<unknown> {
  return sql`
    select g.school_id, jsonb_agg(jsonb_build_object('name', w.name, 'on', w."on")) as found
    from jsonb_to_recordset(${JSON.stringify(groupings)}::jsonb) as w (name text, "on" date)
    join school_grouping g on g.region_id = ${regionId} and g."grouping" = w.name and g.valid_from <= w."on"
      and (g.valid_to is null or g.valid_to > w."on")
    group by g.school_id`;
}

export interface NamedMunicipality {
  readonly municipalityId: number;
  readonly name: string;
}

/** As they are called on a day. */
export async function listMunicipalityNames(db: Db, scope: Scope, on: string): Promise<readonly NamedMunicipality[]> {
  const { rows } = await sql<NamedMunicipality>`
    select distinct on (v.municipality_id) v.municipality_id, v.name from municipality_version v
    where v.region_id = ${scope.regionId} and v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on})
      and (${municipalityIn(scope, 'v.municipality_id')} or exists (select from school_version s where s.region_id = v.region_id
        and s.municipality_id = v.municipality_id and s.valid_to is null and ${schoolIn(scope, 's.school_id')}))
    order by v.municipality_id, v.valid_from desc`.execute(db);
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'ru'));
}

/** The year of the newest published list; null: there is none. */
export async function findListYear(db: Db, regionId: number): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select max(year)::int as year from list_edition where region_id = ${regionId} and state = 'published'`.execute(db);
  return rows[0]?.year ?? null;
}
