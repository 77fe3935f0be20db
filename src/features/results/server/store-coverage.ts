import { sql } from 'kysely';
import type { Procedure } from '../domain/procedure.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';

export interface StandingSchool {
  readonly schoolId: number;
  readonly name: string;
  readonly municipality: string;
  readonly level: string | null;
}

/** Schools of the scope that stood in the spring of a results year, as they were then, by municipality and name. */
export async function listStanding(db: Db, scope: Scope, year: number): Promise<readonly StandingSchool[]> {
  const { rows } = await sql<StandingSchool>`
    with then_standing as (
      select distinct on (v.school_id) v.school_id, v.name, v.level, v.municipality_id from school_version v
      where v.region_id = ${scope.regionId} and ${schoolIn(scope, 'v.school_id')} and v.valid_from <= make_date(${year}, 6, 30)
        and (v.valid_to is null or v.valid_to > make_date(${year}, 3, 1))
      order by v.school_id, v.valid_from desc)
    select t.school_id, t.name, m.name as municipality, t.level from then_standing t
    join municipality_version m on m.region_id = ${scope.regionId} and m.municipality_id = t.municipality_id and m.valid_to is null
    order by m.name, t.name, t.school_id`.execute(db);
  return rows;
}

export interface LoadedProcedure extends Procedure {
  readonly procedureId: number;
  readonly key: string;
  /** Schools of the scope with results of it. */
  readonly schoolIds: readonly number[];
}

/** Procedures that somebody of the region sat in the year, with those of the scope who did. */
export async function listLoaded(db: Db, scope: Scope, year: number): Promise<readonly LoadedProcedure[]> {
  const { rows } = await sql<LoadedProcedure>`
    select p.procedure_id, p.key, p.type, p.subject, p.grade, p.level,
      coalesce(array_agg(c.school_id) filter (where c.participants > 0 and ${schoolIn(scope, 'c.school_id')}), '{}') as school_ids
    from result_cell c join procedure p using (procedure_id)
    where c.region_id = ${scope.regionId} and c.year = ${year}
    group by p.procedure_id order by p.type, p.subject, p.grade, p.level`.execute(db);
  return rows;
}
