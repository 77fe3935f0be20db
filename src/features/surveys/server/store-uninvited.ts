import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';

export interface Uninvited {
  readonly waveId: number;
  readonly title: string;
  readonly dueOn: string;
  readonly schools: number;
  /** The first of them. */
  readonly unitId: number;
}

/** Surveys that are open and not over, with schools of the scope that invited nobody. */
export async function listUninvited(db: Db, scope: Scope, today: string): Promise<readonly Uninvited[]> {
  const { rows } = await sql<Uninvited>`
    select w.wave_id, w.title, w.due_on, count(*)::int as schools, min(u.unit_id) as unit_id
    from wave w join wave_unit u on u.region_id = w.region_id and u.wave_id = w.wave_id
    where w.region_id = ${scope.regionId} and w.answered_by = 'anyone' and w.state = 'open' and w.due_on >= ${today}::date
      and u.state <> 'excused' and ${schoolIn(scope, 'u.school_id')}
      and not exists (select from survey_group g
        where g.region_id = u.region_id and g.wave_id = u.wave_id and g.unit_id = u.unit_id)
    group by w.wave_id, w.title, w.due_on order by w.due_on, w.wave_id limit 10`.execute(db);
  return rows;
}
