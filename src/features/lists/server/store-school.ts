import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { SchoolYear } from '../domain/school-events.ts';

export interface StoredSchoolYear extends SchoolYear {
  readonly listRunId: number;
  readonly smallN: boolean;
}

/** A school of the scope in these lists, oldest first; without the large column. */
export async function listSchoolYears(
  db: Db,
  scope: Scope,
  { schoolId, listRunIds }: { readonly schoolId: number; readonly listRunIds: readonly number[] },
): Promise<readonly StoredSchoolYear[]> {
  const { rows } = await sql<StoredSchoolYear>`
    select r.list_run_id, r.year, e.is_listed, e.is_evaluable, e.has_results, e.cluster, e.reason, e.small_n
    from list_entry e join list_run r using (region_id, list_run_id)
    where e.region_id = ${scope.regionId} and e.school_id = ${schoolId} and ${schoolIn(scope, 'e.school_id')}
      and e.list_run_id = any(${[...listRunIds]}::int[])
    order by r.year`.execute(db);
  return rows;
}
