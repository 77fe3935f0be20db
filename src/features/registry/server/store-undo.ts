import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export interface Undone {
  readonly regionId: number;
  readonly stepId: number;
  readonly schoolIds: readonly number[];
}

/** Puts back the rows that a step with schools changed; a school it began is left without a version, and so out of the registry. */
export async function restoreSchools(db: Db, { regionId, stepId, schoolIds }: Undone): Promise<void> {
  const ids = sql`any(${[...schoolIds]}::int[])`;
  const before = sql`(select before from registry_step where region_id = ${regionId} and step_id = ${stepId})`;
  await sql`delete from school_lineage
    where region_id = ${regionId} and (from_school_id = ${ids} or to_school_id = ${ids})`.execute(db);
  await sql`delete from school_version where region_id = ${regionId} and school_id = ${ids}`.execute(db);
  await sql`update school set status = coalesce(
      (select was.status from jsonb_populate_recordset(null::school, ${before} -> 'schools') was
       where was.school_id = school.school_id), 'active')
    where region_id = ${regionId} and school_id = ${ids}`.execute(db);
  await sql`insert into school_version
    select * from jsonb_populate_recordset(null::school_version, ${before} -> 'versions')`.execute(db);
  await sql`insert into school_lineage
    select * from jsonb_populate_recordset(null::school_lineage, ${before} -> 'lineage')`.execute(db);
  await sql`update school_lineage l set inherits = ${before} -> 'decisions' ->> l.lineage_id::text
    where l.region_id = ${regionId} and ${before} -> 'decisions' ? l.lineage_id::text`.execute(db);
}

export async function restoreGroupings(
  db: Db,
  {
    regionId,
    stepId,
    names,
  }: { readonly regionId: number; readonly stepId: number; readonly names: readonly string[] },
): Promise<void> {
  await sql`delete from school_grouping
    where region_id = ${regionId} and grouping = any(${[...names]}::text[])`.execute(db);
  await sql`insert into school_grouping
    select * from jsonb_populate_recordset(null::school_grouping, (
      select before -> 'groupings' from registry_step where region_id = ${regionId} and step_id = ${stepId}))`.execute(
    db,
  );
}

/** A list that was published, or computed, after the step, and whose results the step has part in. */
export async function findPublishedAfter(
  db: Db,
  regionId: number,
  { madeAt, fromResultsYear }: { readonly madeAt: Date; readonly fromResultsYear: number },
): Promise<number | null> {
  const { rows } = await sql<{ year: number }>`
    select e.year from list_edition e
    left join list_run r on r.region_id = e.region_id and r.list_run_id = e.list_run_id
    where e.region_id = ${regionId} and e.published_at is not null
      and (e.published_at >= ${madeAt} or r.identified_at >= ${madeAt})
      and coalesce(r.results_year, e.year - 1) >= ${fromResultsYear}
    order by e.year limit 1`.execute(db);
  return rows[0]?.year ?? null;
}

/** A school that the step began, and which has results by now. */
export async function hasOwnResults(db: Db, { regionId, stepId, schoolIds }: Undone): Promise<boolean> {
  const { rows } = await sql`
    select from result_cell c
    where c.region_id = ${regionId} and c.school_id = any(${[...schoolIds]}::int[]) and not exists (
      select from registry_step t, jsonb_array_elements(t.before -> 'versions') was
      where t.region_id = ${regionId} and t.step_id = ${stepId} and (was ->> 'school_id')::int = c.school_id)
    limit 1`.execute(db);
  return rows.length > 0;
}
