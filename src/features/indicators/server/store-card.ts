import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';

interface Place {
  readonly municipalityId: number;
  readonly today: string;
}

/** Duties of a municipality and of its schools that are late. */
export async function countOverdue(db: Db, scope: Scope, { municipalityId, today }: Place): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from obligation o
    where o.region_id = ${scope.regionId} and o.state = 'open' and o.municipality_id = ${municipalityId}
      and o.due_on + o.grace_days < ${today}::date
      and case when o.school_id is null then ${municipalityIn(scope, 'o.municipality_id')}
        else ${schoolIn(scope, 'o.school_id')} end`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface ParticipationRow {
  readonly year: number;
  readonly quarter: number;
  readonly events: number;
  readonly schools: number;
  readonly people: number;
}

/** Events for the schools of a municipality that are over, by quarter: this one and the three before it. */
export async function listParticipation(
  db: Db,
  scope: Scope,
  { municipalityId, today }: Place,
): Promise<readonly ParticipationRow[]> {
  const { rows } = await sql<ParticipationRow>`
    select extract(year from o.due_on)::int as year, extract(quarter from o.due_on)::int as quarter,
      count(distinct o.source_id)::int as events, count(distinct o.school_id) filter (where o.done_count > 0)::int as schools,
      sum(o.done_count)::int as people
    from obligation o
    where o.region_id = ${scope.regionId} and o.source = 'event' and o.school_id is not null and o.state <> 'cancelled'
      and o.municipality_id = ${municipalityId} and ${schoolIn(scope, 'o.school_id')}
      and o.due_on between date_trunc('quarter', ${today}::date) - interval '9 months' and ${today}::date
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

export async function countCoordinators(db: Db, scope: Scope, { municipalityId, today }: Place): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct a.person_id)::int as count from assignment a
    where a.region_id = ${scope.regionId} and a.role = 'municipal_coordinator' and a.municipality_id = ${municipalityId}
      and ${municipalityIn(scope, 'a.municipality_id')} and a.valid_from <= ${today}::date
      and (a.valid_to is null or a.valid_to > ${today}::date)`.execute(db);
  return rows[0]?.count ?? 0;
}
