import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { unitIn } from './store-scope.ts';

export interface Answered {
  readonly waveId: number;
  readonly unitId: number;
  readonly title: string;
  readonly dueOn: string;
  readonly graceDays: number;
  readonly firstSubmittedAt: Date;
  readonly confirmedAt: Date | null;
}

/** What a school answered, oldest first. */
export async function listAnswered(db: Db, scope: Scope, schoolId: number): Promise<readonly Answered[]> {
  const { rows } = await sql<Answered>`
    select u.wave_id, u.unit_id, w.title, coalesce(u.due_on, w.due_on) as due_on, w.grace_days, u.first_submitted_at, u.confirmed_at
    from wave_unit u join wave w on w.region_id = u.region_id and w.wave_id = u.wave_id
    where u.region_id = ${scope.regionId} and u.school_id = ${schoolId} and u.first_submitted_at is not null and ${unitIn(scope)}
    order by u.first_submitted_at`.execute(db);
  return rows;
}
