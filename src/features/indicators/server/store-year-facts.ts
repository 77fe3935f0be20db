import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { Exam } from '../domain/exams.ts';

/** A school that sat anything in a year. */
export interface SatRow {
  readonly year: number;
  readonly schoolId: number;
  /** Those below the minimum, and all. */
  readonly exams: Readonly<Partial<Record<Exam, readonly [number, number]>>>;
}

export async function listSat(db: Db, scope: Scope, years: readonly number[]): Promise<readonly SatRow[]> {
  const { rows } = await sql<SatRow>`
    with summed as (
      select c.school_id, c.year, case when p.type in ('OGE', 'EGE') and p.subject in ('ru', 'ma')
          then lower(p.type) || '-' || p.subject end as exam, sum(c.low)::int as low, sum(c.participants)::int as whole
      from result_cell c join procedure p on p.procedure_id = c.procedure_id
      where c.region_id = ${scope.regionId} and c.year = any(${[...years]}::int[]) and c.participants > 0
        and ${schoolIn(scope, 'c.school_id')}
      group by 1, 2, 3)
    select school_id, year,
      coalesce(jsonb_object_agg(exam, jsonb_build_array(low, whole)) filter (where exam is not null), '{}') as exams
    from summed group by school_id, year`.execute(db);
  return rows;
}

/** What a school owed and did in a year of the calendar. */
export interface ActivityRow {
  readonly year: number;
  readonly schoolId: number;
  readonly due: number;
  readonly done: number;
  readonly people: number;
}

/** Duties that schools have themselves, whose last day with its grace is over; people at events, whoever owed it. */
export async function listActivity(
  db: Db,
  scope: Scope,
  { years, today }: { readonly years: readonly number[]; readonly today: string },
): Promise<readonly ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    with own as (
      select o.school_id, extract(year from o.due_on)::int as year, o.done_count, o.state,
        o.holder = 'school' and o.state in ('open', 'done') and o.due_on + o.grace_days < ${today}::date as is_due
      from obligation o
      where o.region_id = ${scope.regionId} and o.school_id is not null and o.state <> 'cancelled' and ${schoolIn(scope, 'o.school_id')})
    select school_id, year, count(*) filter (where is_due)::int as due,
      count(*) filter (where is_due and state = 'done')::int as done, sum(done_count)::int as people
    from own where year = any(${[...years]}::int[]) group by school_id, year`.execute(db);
  return rows;
}
