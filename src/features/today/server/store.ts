import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';

export interface OwnSchool {
  readonly schoolId: number;
  readonly name: string;
}

/** The school of a scope that has only one, as it is called now. */
export async function findOnlySchool(db: Db, scope: Scope): Promise<OwnSchool | null> {
  if (scope.isWholeRegion || scope.schoolIds.length !== 1) return null;
  const { rows } = await sql<OwnSchool>`
    select v.school_id, v.name from school_version v
    where v.region_id = ${scope.regionId} and ${schoolIn(scope, 'v.school_id')}
    order by v.valid_from desc limit 1`.execute(db);
  return rows[0] ?? null;
}
