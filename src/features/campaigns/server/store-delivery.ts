import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { REGION_TIME } from '#kernel/day.ts';
import { unitIn } from './store-scope.ts';

export interface Delivery {
  readonly inTime: number;
  readonly inGrace: number;
  readonly late: number;
  readonly owed: number;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly warnings: number;
}

const none: Delivery = { inTime: 0, inGrace: 0, late: 0, owed: 0, asked: 0, answered: 0, errors: 0, warnings: 0 };

/** How a wave was delivered in the scope, and how far it is filled in; who is excused does not count. */
export async function countDelivery(db: Db, scope: Scope, waveId: number): Promise<Delivery> {
  const { rows } = await sql<Delivery>`
    with unit as (
      select u.asked, u.answered, u.errors, u.warnings, (u.first_submitted_at at time zone ${REGION_TIME})::date as sent_on,
        coalesce(u.due_on, w.due_on) as due_on, w.grace_days,
        w.answered_by <> 'anyone' as is_owed
      from wave w join wave_unit u on u.region_id = w.region_id and u.wave_id = w.wave_id
      where w.region_id = ${scope.regionId} and w.wave_id = ${waveId} and u.state <> 'excused' and ${unitIn(scope)}
    )
    select count(*) filter (where sent_on <= due_on)::int as in_time,
      count(*) filter (where sent_on > due_on and sent_on <= due_on + grace_days)::int as in_grace,
      count(*) filter (where sent_on > due_on + grace_days)::int as late,
      count(*) filter (where sent_on is null and is_owed)::int as owed,
      coalesce(sum(asked), 0)::int as asked, coalesce(sum(answered), 0)::int as answered,
      coalesce(sum(errors), 0)::int as errors, coalesce(sum(warnings), 0)::int as warnings
    from unit`.execute(db);
  return rows[0] ?? none;
}
