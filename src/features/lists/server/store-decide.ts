import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { PackedEntry } from './decide.ts';
import { entryColumns, type NewRun } from './store.ts';

export { getRun } from './store.ts';

interface Copy {
  readonly regionId: number;
  readonly fromRunId: number;
  readonly listRunId: number;
}

/** A run that is not the current one of its year. */
export async function addRun(db: Db, regionId: number, run: NewRun): Promise<number> {
  const { year, resultsYear, methodologyName, methodologyVersion, parameters, digest, identifiedAt } = run;
  const made = { year, resultsYear, methodologyName, methodologyVersion, digest, identifiedAt };
  const { listRunId } = await db
    .insertInto('listRun')
    .values({ regionId, ...made, parameters: JSON.stringify(parameters), isCurrent: false })
    .returning('listRunId')
    .executeTakeFirstOrThrow();
  return listRunId;
}

const taken = entryColumns.filter((column) => column !== 'region_id' && column !== 'list_run_id');

export async function copyEntries(db: Db, copy: Copy & { readonly exceptSchoolIds: readonly number[] }): Promise<void> {
  const columns = sql.raw(taken.join(', '));
  await sql`
    insert into list_entry (region_id, list_run_id, ${columns})
    select region_id, ${copy.listRunId}, ${columns} from list_entry
    where region_id = ${copy.regionId} and list_run_id = ${copy.fromRunId}
      and school_id <> all(${[...copy.exceptSchoolIds]}::int[])`.execute(db);
}

export async function listPackedEntries(
  db: Db,
  regionId: number,
  listRunId: number,
  schoolIds: readonly number[],
): Promise<readonly { readonly schoolId: number; readonly entry: PackedEntry }[]> {
  const { rows } = await sql<{ schoolId: number; entry: PackedEntry }>`
    select school_id as "schoolId", entry from list_entry
    where region_id = ${regionId} and list_run_id = ${listRunId} and school_id = any(${[...schoolIds]}::int[])`.execute(
    db.withoutPlugins(),
  );
  return rows;
}

const decided = new Set(['is_listed', 'is_warning', 'is_evaluable', 'reason', 'cluster', 'recurrence', 'entry']);

/** Rows of these schools as they were, but for what the entries say otherwise. */
export async function replaceEntries(
  db: Db,
  {
    regionId,
    fromRunId,
    listRunId,
    entries,
  }: Copy & { readonly entries: readonly { schoolId: number; entry: PackedEntry }[] },
): Promise<void> {
  const columns = sql.raw(taken.join(', '));
  const values = sql.raw(taken.map((column) => (decided.has(column) ? `d.${column}` : `e.${column}`)).join(', '));
  const rows = entries.map(({ schoolId, entry }) => {
    const { isListed, isWarning, isEvaluable, reason, cluster, recurrence } = entry;
    const said = { is_listed: isListed, is_warning: isWarning, is_evaluable: isEvaluable, reason, cluster, recurrence };
    return { school_id: schoolId, ...said, entry };
  });
  await sql`
    insert into list_entry (region_id, list_run_id, ${columns})
    select e.region_id, ${listRunId}, ${values} from list_entry e
    join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(school_id int, is_listed boolean, is_warning boolean,
      is_evaluable boolean, reason text, cluster text, recurrence text, entry jsonb) using (school_id)
    where e.region_id = ${regionId} and e.list_run_id = ${fromRunId}`.execute(db);
}
