import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Ctx } from '#platform/http/context.ts';

type Asking = Pick<Ctx, 'db' | 'actor' | 'from' | 'now'>;

export async function countDueRows(db: Db, regionId: number, before: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from audit_log
    where region_id = ${regionId} and seq < audit_first_kept(${regionId}, ${before}::timestamptz)`.execute(db);
  return rows[0]?.count ?? 0;
}

/** By the function of the owner: nobody else may delete from the log. */
export async function cutLog({ db, actor, from, now }: Asking, before: Date): Promise<number> {
  const { rows } = await sql<{ deleted: number }>`
    select audit_cut(${actor.regionId}, ${before}::timestamptz, ${actor.personId}::int, ${from.address}, ${from.browser},
      ${now()}::timestamptz) as deleted`.execute(db);
  return rows[0]?.deleted ?? 0;
}

/** The same for details of a person. */
export async function forgetRows(
  { db, actor, from, now }: Asking,
  personId: number,
  words: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ erased: number }>`
    select audit_forget(${actor.regionId}, ${personId}, ${[...words]}::text[], ${actor.personId}::int, ${from.address},
      ${from.browser}, ${now()}::timestamptz) as erased`.execute(db);
  return rows[0]?.erased ?? 0;
}

export interface OwnTrace {
  readonly happenedAt: Date;
  readonly verb: string;
  readonly outcome: 'done' | 'denied';
  readonly address: string;
  readonly browser: string;
  /** The person did it themselves; otherwise it was done to them. */
  readonly isOwn: boolean;
}

export async function listTraces(db: Db, regionId: number, personId: number): Promise<readonly OwnTrace[]> {
  const { rows } = await sql<OwnTrace>`
    select happened_at, verb, outcome, person_id is not distinct from ${personId} as is_own,
      case when person_id = ${personId} then address else '' end as address,
      case when person_id = ${personId} then browser else '' end as browser
    from audit_log where region_id = ${regionId} and (person_id = ${personId} or subject_person_id = ${personId})
    order by seq`.execute(db);
  return rows;
}
