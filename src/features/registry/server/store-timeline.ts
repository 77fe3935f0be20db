import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { RegistryEvents } from '../domain/events.ts';
import { ALWAYS } from '../domain/school.ts';

export type RegistryEvent = {
  [K in keyof RegistryEvents]: {
    readonly on: string;
    readonly kind: K;
    readonly facts: RegistryEvents[K];
    /** The other school of a reorganisation, when the reader may see it. */
    readonly otherId: number | null;
  };
}[keyof RegistryEvents];

/** All that the registry dates of a school of the scope; what is "as far back as we know" is no event. */
export async function listRegistryEvents(db: Db, scope: Scope, schoolId: number): Promise<readonly RegistryEvent[]> {
  const { regionId } = scope;
  const { rows } = await sql<RegistryEvent>`
    with version as (
      select v.valid_from, v.name, v.municipality_id, lag(v.name) over by_day as name_before,
        lag(v.municipality_id) over by_day as place_before
      from school_version v
      where v.region_id = ${regionId} and v.school_id = ${schoolId} and ${schoolIn(scope, 'v.school_id')}
      window by_day as (order by v.valid_from)
    ), change as (
      select l.happened_on, l.kind, l.from_school_id = ${schoolId} as is_from,
        case when l.from_school_id = ${schoolId} then l.to_school_id else l.from_school_id end as other_id
      from school_lineage l
      where l.region_id = ${regionId} and l.is_confirmed and ${schoolId} in (l.from_school_id, l.to_school_id)
    ), other as (
      select distinct on (v.school_id) v.school_id, v.name from school_version v
      where v.region_id = ${regionId} and v.school_id in (select other_id from change) and ${schoolIn(scope, 'v.school_id')}
      order by v.school_id, v.valid_from desc
    ), event as (
      select valid_from as "on", 'registry.named' as kind, jsonb_build_object('name', name) as facts, null::int as other_id
      from version where name_before is null
      union all
      select valid_from, 'registry.renamed', jsonb_build_object('from', name_before, 'to', name), null
      from version where name_before <> name
      union all
      select valid_from, 'registry.moved', jsonb_build_object('to', (select m.name from municipality_version m
        where m.region_id = ${regionId} and m.municipality_id = version.municipality_id order by m.valid_from desc limit 1)), null
      from version where place_before <> municipality_id
      union all
      select c.happened_on, 'registry.' || case c.kind when 'close' then 'closed' when 'rename' then 'recoded'
          when 'merge' then case when c.is_from then 'merged' else 'joined' end
          else case when c.is_from then 'split' else 'parted' end end,
        case c.kind when 'close' then '{}'::jsonb else jsonb_build_object('school', o.name) end, o.school_id
      from change c left join other o on o.school_id = c.other_id
      union all
      select g.valid_from, 'registry.grouped', jsonb_build_object('grouping', g.grouping), null from school_grouping g
      where g.region_id = ${regionId} and g.school_id = ${schoolId} and ${schoolIn(scope, 'g.school_id')}
      union all
      select g.valid_to, 'registry.ungrouped', jsonb_build_object('grouping', g.grouping), null from school_grouping g
      where g.region_id = ${regionId} and g.school_id = ${schoolId} and ${schoolIn(scope, 'g.school_id')}
    )
    select "on", kind, facts, other_id from event where "on" > ${ALWAYS} order by "on", kind`.execute(db);
  return rows;
}
