import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Asking } from '../domain/burden.ts';
import type { Answerer } from '../domain/offices.ts';
import { unitIn } from './store-scope.ts';

export interface StoredAsking extends Asking {
  readonly waveId: number;
  readonly title: string;
}

/**
 * Waves whose last day lies in a month, with whose time they take: `s7` a school, `m3` a municipal office, `region`. Only those that
 * the same kind of people answers; who is excused spends none.
 */
export async function listAskings(
  db: Db,
  scope: Scope,
  { month, answeredBy }: { readonly month: string; readonly answeredBy: Answerer },
): Promise<readonly StoredAsking[]> {
  const first = `${month}-01`;
  const { rows } = await sql<StoredAsking>`
    select w.wave_id, w.title, w.due_on, (v.definition->>'minutes')::int as minutes,
      array_agg(case when w.answered_by = 'region' then 'region' when w.answered_by = 'municipality' or u.school_id is null
        then 'm' || u.municipality_id else 's' || u.school_id end) as holders
    from wave w
    join form_version v on v.region_id = w.region_id and v.form_id = w.form_id and v.version = w.version
    join wave_unit u on u.region_id = w.region_id and u.wave_id = w.wave_id and u.state <> 'excused' and ${unitIn(scope)}
    where w.region_id = ${scope.regionId} and w.answered_by = ${answeredBy}
      and w.due_on >= ${first}::date and w.due_on < ${first}::date + interval '1 month'
    group by w.wave_id, w.title, w.due_on, v.definition->>'minutes', w.region_id
    order by w.due_on, w.wave_id`.execute(db);
  return rows;
}
