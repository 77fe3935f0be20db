import { sql } from 'kysely';
import { Readable } from 'node:stream';
import type { Scope } from '#kernel/territory.ts';
import { copyInto, type Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import type { Procedure } from '#features/results/domain/procedure.ts';

/** Cells of the scope up to a year, by school; the key of a school is its code. */
export async function listCells(db: Db, scope: Scope, untilYear: number, fromYear = 0): Promise<readonly Cell[]> {
  const procedures = await loadProcedures(db);
  const { rows } = await sql<CellRow>`
    select s.code as school, c.year, c.procedure_id as "procedureId", c.registered, c.participants, c.mark2, c.mark3, c.mark4,
      c.mark5, c.low, c.score_sum as "scoreSum", c.scored, c.reconstructed
    from result_cell c join school s using (region_id, school_id)
    where c.region_id = ${scope.regionId} and ${schoolIn(scope, 'c.school_id')} and c.year between ${fromYear} and ${untilYear}
    order by c.school_id, c.year, c.procedure_id`.execute(db.withoutPlugins());
  return rows.map(({ procedureId, ...counts }) => {
    const found = procedures.get(procedureId);
    if (found === undefined) throw new Error(`procedure ${String(procedureId)} is unknown`);
    return { ...counts, ...found };
  });
}

type CellRow = Omit<Cell, 'key' | 'procedure'> & { readonly procedureId: number };

async function loadProcedures(db: Db): Promise<ReadonlyMap<number, Pick<Cell, 'key' | 'procedure'>>> {
  const rows = await db.selectFrom('procedure').selectAll().execute();
  return new Map(
    rows.map(({ procedureId, key, type, subject, grade, level }) => {
      const procedure: Procedure = { type, subject, grade, level: level as Procedure['level'] };
      return [procedureId, { key, procedure }];
    }),
  );
}

/** Years of results, oldest first. */
export async function listResultYears(db: Db, regionId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct unnest(years) as year from result_batch where region_id = ${regionId} and state = 'committed'
    order by year`.execute(db);
  return rows.map(({ year }) => year);
}

export interface Run {
  readonly listRunId: number;
  readonly year: number;
  readonly resultsYear: number;
  readonly methodologyName: string;
  readonly methodologyVersion: number;
  readonly parameters: Parameters;
  readonly digest: string;
  readonly identifiedAt: Date;
}

/** The run that counts now for a list year. */
export async function findRun(db: Db, regionId: number, year: number): Promise<Run | null> {
  const run = await db
    .selectFrom('listRun')
    .selectAll()
    .where('regionId', '=', regionId)
    .where('year', '=', year)
    .where('isCurrent', '=', true)
    .executeTakeFirst();
  return run === undefined ? null : { ...run, parameters: run.parameters as Parameters };
}

/** A run by its number, whether it counts now or not. */
export async function getRun(db: Db, regionId: number, listRunId: number): Promise<Run> {
  const run = await db
    .selectFrom('listRun')
    .selectAll()
    .where('regionId', '=', regionId)
    .where('listRunId', '=', listRunId)
    .executeTakeFirstOrThrow();
  return { ...run, parameters: run.parameters as Parameters };
}

/** One identification of the region at a time, until the transaction ends. */
export async function lockLists(db: Db, regionId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lists'), ${regionId})`.execute(db);
}

export type NewRun = Omit<Run, 'listRunId'>;

export const entryColumns = [
  'region_id',
  'list_run_id',
  'school_id',
  'place',
  'school_code',
  'school_name',
  'municipality_id',
  'municipality',
  'is_listed',
  'is_warning',
  'is_evaluable',
  'has_results',
  'small_n',
  'reason',
  'cluster',
  'recurrence',
  'dynamics',
  'previous_cluster',
  'low',
  'participants',
  'entry',
] as const;
/** Everything of an entry but its region and run, in the order of the columns, as CSV. */
export type EntryLine = (key: string) => string;

/** Makes a run the current one of its year, with all its entries. The run before stays, no longer current. */
export async function saveRun(db: Db, regionId: number, run: NewRun, lines: readonly EntryLine[]): Promise<void> {
  await retireRun(db, regionId, run.year);
  const { listRunId } = await db
    .insertInto('listRun')
    .values({ regionId, ...run, parameters: JSON.stringify(run.parameters), isCurrent: true })
    .returning('listRunId')
    .executeTakeFirstOrThrow();
  const key = `${String(regionId)},${String(listRunId)}`;
  const columns = sql.raw(entryColumns.join(', '));
  // COPY does not go into a table with row-level security.
  await sql`create temporary table new_entry on commit drop as select ${columns} from list_entry where false`.execute(
    db,
  );
  await copyInto(db, 'COPY new_entry FROM STDIN (FORMAT csv)', () => Readable.from(csvOf(lines, key)));
  await sql`insert into list_entry (${columns}) select ${columns} from new_entry`.execute(db);
  await sql`drop table new_entry`.execute(db);
}

function* csvOf(lines: readonly EntryLine[], key: string): Generator<string> {
  for (const line of lines) yield line(key);
}

/** The year has no list any more, or another one. */
export async function retireRun(db: Db, regionId: number, year: number): Promise<void> {
  await db
    .updateTable('listRun')
    .set({ isCurrent: false })
    .where('regionId', '=', regionId)
    .where('year', '=', year)
    .where('isCurrent', '=', true)
    .execute();
}

/** List years with a current run. */
export async function listRunYears(db: Db, regionId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('listRun')
    .select('year')
    .where('regionId', '=', regionId)
    .where('isCurrent', '=', true)
    .execute();
  return rows.map(({ year }) => year);
}
