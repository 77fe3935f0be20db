import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn } from '#platform/db/scoped.ts';
import type { Holder, Part, Source } from '../domain/deadline.ts';
import type { Holding } from '../domain/holding.ts';
import type { Target } from '../domain/quota.ts';
import { escalated, heldBy, isCovered } from './store-duty-sql.ts';

/** All duties of one part of one thing that one person has, as one. */
export interface OwnDuties {
  readonly source: Source;
  readonly sourceId: number;
  readonly part: Part;
  readonly holder: Holder;
  readonly title: string;
  readonly opensOn: string;
  /** Of what is open, the earliest. */
  readonly dueOn: string;
  readonly graceDays: number;
  readonly quota: Target | null;
  readonly sourceDocument: string | null;
  readonly done: number;
  readonly of: number;
  readonly people: number;
  /** The unit when there is one only. */
  readonly unit: string | null;
  readonly unitId: number | null;
}

/** What somebody owes and has not done: one row a part of a thing. It needs no scope: it asks for the holder's own only. */
export async function listOwn(db: Db, regionId: number, holding: Holding): Promise<readonly OwnDuties[]> {
  const { rows } = await sql<OwnDuties>`
    with own as (
      select o.*, ${isCovered(regionId)} as is_covered from obligation o
      where o.region_id = ${regionId} and o.state <> 'cancelled' and ${heldBy(holding)}),
    summed as (
      select region_id, source, source_id, part, holder, min(title) as title, min(opens_on) as opens_on,
        min(due_on) filter (where state = 'open' and not is_covered) as due_on, min(grace_days) as grace_days,
        min(quota::text)::jsonb as quota, min(source_document) as source_document,
        count(*) filter (where state = 'done')::int as done, count(*) filter (where state <> 'excused')::int as of,
        sum(done_count)::int as people, case when count(*) = 1 then min(school_id) end as school_id,
        case when count(*) = 1 then min(municipality_id) end as municipality_id
      from own group by region_id, source, source_id, part, holder
      having bool_or(state = 'open' and not is_covered))
    select s.*, coalesce(place_name(s.region_id, case when s.school_id is null then s.municipality_id end, s.school_id), null) as unit,
      (select u.unit_id from wave_unit u where s.source = 'wave' and s.municipality_id is not null and u.region_id = s.region_id
        and u.wave_id = s.source_id and u.school_id is not distinct from s.school_id
        and (u.school_id is not null or u.municipality_id = s.municipality_id)) as unit_id
    from summed s order by s.due_on, s.source, s.source_id, s.part`.execute(db);
  return rows;
}

/** A thing that many schools of a coordinator have not done long after its last day. */
export interface Escalation {
  readonly source: Source;
  readonly sourceId: number;
  readonly part: Part;
  readonly title: string;
  readonly dueOn: string;
  readonly schools: number;
  readonly sourceDocument: string | null;
}

/** Of the schools of the municipalities in the scope. */
export async function listEscalations(db: Db, scope: Scope, today: string): Promise<readonly Escalation[]> {
  const { rows } = await sql<Escalation>`
    select o.source, o.source_id, o.part, min(o.title) as title, min(o.due_on) as due_on,
      count(distinct o.school_id)::int as schools, min(o.source_document) as source_document
    from obligation o
    where o.region_id = ${scope.regionId} and o.state = 'open' and o.due_on <= ${today}::date and ${escalated({ regionId: scope.regionId, today })}
      and ${municipalityIn(scope, 'o.municipality_id')}
    group by o.source, o.source_id, o.part order by min(o.due_on), o.source, o.source_id`.execute(db);
  return rows;
}
