import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';

export interface Answer {
  readonly appealId: number;
  readonly year: number;
  readonly verb: 'accept' | 'reject';
  readonly saidAt: Date;
}

/** Answers to appeals of the scope, oldest first. */
export async function listAnswers(
  db: Db,
  scope: Scope,
  { since = null, schoolId = null }: { readonly since?: Date | null; readonly schoolId?: number | null },
): Promise<readonly Answer[]> {
  const { rows } = await sql<Answer>`
    select t.appeal_id, e.year, t.verb, t.said_at from appeal_step t
    join appeal a on a.region_id = t.region_id and a.appeal_id = t.appeal_id
    join list_edition e on e.region_id = a.region_id and e.edition_id = a.edition_id
    where t.region_id = ${scope.regionId} and ${schoolIn(scope, 't.school_id')} and t.verb in ('accept', 'reject')
      and (${since}::timestamptz is null or t.said_at > ${since}) and (${schoolId}::int is null or t.school_id = ${schoolId})
    order by t.said_at, t.appeal_id`.execute(db);
  return rows;
}
