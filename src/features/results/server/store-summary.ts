import { sql } from 'kysely';
import type { CountedRow } from '#kernel/small-cells.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';

/** Years with results in the scope, newest first. */
export async function listSummaryYears(db: Db, scope: Scope): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from result_cell c
    where region_id = ${scope.regionId} and ${schoolIn(scope, 'c.school_id')} order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}

export interface MunicipalitySum extends CountedRow {
  readonly municipalityId: number;
  readonly municipality: string;
  readonly schools: number;
}

/**
 * Results of a year by the municipality in which the schools lie now, by name. A pupil sits many tests and the sums do not know whom
 * they count: surely different people are only those of one test of a school.
 */
export async function sumByMunicipality(db: Db, scope: Scope, year: number): Promise<readonly MunicipalitySum[]> {
  const { rows } = await sql<MunicipalitySum>`
    with by_school as (
      select c.school_id, sum(c.participants) as whole, sum(c.low) as part, max(c.participants) as people, max(c.low) as people_low
      from result_cell c
      where c.region_id = ${scope.regionId} and c.year = ${year} and c.participants > 0 and ${schoolIn(scope, 'c.school_id')}
      group by c.school_id
    ), placed as (
      select s.*, (select v.municipality_id from school_version v where v.region_id = ${scope.regionId}
        and v.school_id = s.school_id order by v.valid_from desc limit 1) as municipality_id
      from by_school s
    )
    select m.municipality_id, m.name as municipality, count(p.school_id) as schools, coalesce(sum(p.whole), 0) as whole,
      coalesce(sum(p.part), 0) as part, coalesce(sum(p.people), 0) as people, coalesce(sum(p.people_low), 0) as people_in_part
    from municipality_version m left join placed p on p.municipality_id = m.municipality_id
    where m.region_id = ${scope.regionId} and m.valid_to is null
    group by m.municipality_id, m.name order by m.name, m.municipality_id`.execute(db);
  return rows;
}
