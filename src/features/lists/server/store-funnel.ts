import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { ClusterOutcome } from '../domain/evaluation.ts';
import type { Run } from './store.ts';

export interface SchoolCounts {
  readonly schoolId: number;
  readonly schoolName: string;
  readonly municipality: string;
  readonly isListed: boolean;
  readonly low: number;
  readonly participants: number;
}

/**
 * All procedures of the results year that the method used, together: those that are low alone would make every school look alike.
 * The trace is read packed (domain/packed-trace.ts).
 */
export async function listSchoolCounts(db: Db, scope: Scope, run: Run): Promise<readonly SchoolCounts[]> {
  const { rows } = await sql<SchoolCounts>`
    select e.school_id, e.school_name, e.municipality, e.is_listed, used.low, used.participants
    from list_entry e, lateral (
      select coalesce(sum((t -> 3 ->> 6)::int), 0)::int as low, coalesce(sum((t -> 3 ->> 1)::int), 0)::int as participants
      from jsonb_array_elements(e.entry -> 'trace') as t
      where t -> 0 ->> 2 = 'used' and (t -> 0 ->> 0)::int = ${run.resultsYear}) as used
    where e.region_id = ${scope.regionId} and e.list_run_id = ${run.listRunId} and ${schoolIn(scope, 'e.school_id')}
    order by e.place`.execute(db);
  return rows;
}

export async function countClusters(
  db: Db,
  scope: Scope,
  listRunId: number,
): Promise<Readonly<Record<ClusterOutcome, number>>> {
  const { rows } = await sql<{ cluster: ClusterOutcome; schools: number }>`
    select e.cluster, count(*) as schools from list_entry e
    where e.region_id = ${scope.regionId} and e.list_run_id = ${listRunId} and e.is_listed and e.cluster is not null
      and ${schoolIn(scope, 'e.school_id')}
    group by e.cluster`.execute(db);
  const counted = new Map(rows.map(({ cluster, schools }) => [cluster, schools]));
  const of = (cluster: ClusterOutcome): number => counted.get(cluster) ?? 0;
  return { basic: of('basic'), moderate: of('moderate'), strong: of('strong'), below_range: of('below_range') };
}
