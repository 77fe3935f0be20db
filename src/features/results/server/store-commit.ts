import { sql, type RawBuilder } from 'kysely';
import type { Readable } from 'node:stream';
import { copyInto, type Db } from '#platform/db/database.ts';
import type { BatchKey } from './store.ts';

const counts = [
  'registered',
  'participants',
  'mark2',
  'mark3',
  'mark4',
  'mark5',
  'low',
  'scored',
  'score_sum',
  'reconstructed',
];
const cellColumns = ['region_id', 'school_id', 'year', 'procedure_id', 'batch_id', ...counts].join(', ');
const sameCell = (left: string, right: string): string =>
  ['region_id', 'school_id', 'year', 'procedure_id'].map((name) => `${left}.${name} = ${right}.${name}`).join(' and ');

/** Puts the cells of a staged file, one CSV line each as `copyCells` writes them, into a table that ends with the transaction. */
export async function stageCells(db: Db, cells: () => Readable): Promise<void> {
  await sql`create temporary table staged_cell (
    school text not null, year smallint not null, key text not null, type text not null, subject text, grade smallint, level text,
    registered integer not null, participants integer not null, mark2 integer not null, mark3 integer not null,
    mark4 integer not null, mark5 integer not null, low integer not null, score_sum double precision not null,
    scored integer not null, reconstructed boolean not null) on commit drop`.execute(db);
  await copyInto(db, 'COPY staged_cell FROM STDIN (FORMAT csv)', cells);
  await sql`analyze staged_cell`.execute(db);
}

export interface Slice {
  readonly year: number;
  readonly procedure: string;
  readonly schools: number;
  readonly registered: number;
  readonly participants: number;
  readonly low: number;
  readonly before: { readonly schools: number; readonly participants: number; readonly low: number } | null;
}

/** What the staged cells are, by year and procedure, against the present counts of the same schools. */
export async function compareStaged(db: Db, regionId: number): Promise<readonly Slice[]> {
  return await compare(db, regionId, sql`(select school, year, key, registered, participants, low from staged_cell)`);
}

/** What a comparison needs of a cell that is not staged. */
export interface BareCell {
  readonly school: string;
  readonly year: number;
  readonly key: string;
  readonly registered: number;
  readonly participants: number;
  readonly low: number;
}

/** The same of cells at hand: a reading transaction makes no tables. */
export async function compareCells(db: Db, regionId: number, cells: readonly BareCell[]): Promise<readonly Slice[]> {
  const texts = (of: (cell: BareCell) => string): RawBuilder<unknown> => sql`${cells.map(of)}::text[]`;
  const numbers = (of: (cell: BareCell) => number): RawBuilder<unknown> => sql`${cells.map(of)}::int[]`;
  const columns = [
    ...[texts(({ school }) => school), numbers(({ year }) => year), texts(({ key }) => key)],
    ...[
      numbers(({ registered }) => registered),
      numbers(({ participants }) => participants),
      numbers(({ low }) => low),
    ],
  ];
  return await compare(db, regionId, sql`unnest(${sql.join(columns)})`);
}

async function compare(db: Db, regionId: number, cells: RawBuilder<unknown>): Promise<readonly Slice[]> {
  const { rows } = await sql<Slice>`
    select i.year, i.key as procedure, count(*) as schools, sum(i.registered) as registered,
      sum(i.participants) as participants, sum(i.low) as low,
      case when count(c.school_id) > 0 then jsonb_build_object(
        'schools', count(c.school_id), 'participants', sum(c.participants), 'low', sum(c.low)) end as before
    from ${cells} as i(school, year, key, registered, participants, low)
    left join school s on s.region_id = ${regionId} and s.code = i.school
    left join procedure p on p.key = i.key
    left join result_cell c on c.region_id = ${regionId} and c.school_id = s.school_id and c.year = i.year
      and c.procedure_id = p.procedure_id
    group by i.year, i.key order by i.year desc, i.key`.execute(db);
  return rows;
}

/** Codes of staged schools that the region does not have. */
export async function findUnknownSchools(db: Db, regionId: number): Promise<readonly string[]> {
  const { rows } = await sql<{ school: string }>`
    select distinct school from staged_cell i
    where not exists (select 1 from school s where s.region_id = ${regionId} and s.code = i.school)
    order by school`.execute(db);
  return rows.map(({ school }) => school);
}

/**
 * Makes the staged cells the present ones; what they replace is kept. Every school of them must be known.
 * @returns how many cells were written.
 */
export async function replaceCells(db: Db, { regionId, batchId }: BatchKey): Promise<number> {
  await sql`
    insert into procedure (key, type, subject, grade, level)
    select distinct key, type, subject, grade, level from staged_cell
    where not exists (select 1 from procedure p where p.key = staged_cell.key)
    on conflict do nothing`.execute(db);
  const incoming = sql.raw(`select ${String(regionId)} as region_id, s.school_id, i.year, p.procedure_id,
      ${String(batchId)} as batch_id, ${counts.map((name) => `i.${name}`).join(', ')}
    from staged_cell i
    join school s on s.region_id = ${String(regionId)} and s.code = i.school
    join procedure p on p.key = i.key`);
  await sql`
    with moved as (
      delete from result_cell c using (${incoming}) i where ${sql.raw(sameCell('c', 'i'))}
      returning ${sql.raw(prefixed('c'))})
    insert into replaced_cell (${sql.raw(cellColumns)}) select ${sql.raw(cellColumns)} from moved`.execute(db);
  const { rows } = await sql<{ cells: number }>`
    with written as (insert into result_cell (${sql.raw(cellColumns)}) ${incoming} returning 1)
    select count(*) as cells from written`.execute(db);
  return rows[0]?.cells ?? 0;
}

/**
 * Takes the cells of a batch away, present or replaced; where they stood as present, the latest replaced ones of the batches
 * still committed stand again. Works in any order of batches.
 */
export async function restoreCells(db: Db, { regionId, batchId }: BatchKey): Promise<void> {
  await sql`create temporary table vacant on commit drop as
    select region_id, school_id, year, procedure_id from result_cell
    where region_id = ${regionId} and batch_id = ${batchId}`.execute(db);
  await sql`delete from replaced_cell where region_id = ${regionId} and batch_id = ${batchId}`.execute(db);
  await sql`delete from result_cell where region_id = ${regionId} and batch_id = ${batchId}`.execute(db);
  const columns = sql.raw(cellColumns);
  await sql`
    with latest as (
      select distinct on (r.school_id, r.year, r.procedure_id) r.*
      from replaced_cell r join vacant v on ${sql.raw(sameCell('r', 'v'))}
      join result_batch b on b.region_id = r.region_id and b.batch_id = r.batch_id and b.state = 'committed'
      order by r.school_id, r.year, r.procedure_id, b.commit_seq desc
    ), taken as (
      delete from replaced_cell r using latest l where ${sql.raw(sameCell('r', 'l'))} and r.batch_id = l.batch_id
      returning ${sql.raw(prefixed('r'))})
    insert into result_cell (${columns}) select ${columns} from taken`.execute(db);
  await sql`drop table vacant`.execute(db);
}

function prefixed(table: string): string {
  return cellColumns
    .split(', ')
    .map((name) => `${table}.${name}`)
    .join(', ');
}
