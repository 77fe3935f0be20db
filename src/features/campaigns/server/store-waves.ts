import { sql, type RawBuilder } from 'kysely';
import type { Population } from '#features/obligations/domain/population.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { AnswerState, Subject, WaveState } from '../domain/answer.ts';
import type { Answerer, Confirmer } from '../domain/offices.ts';
import { unitIn } from './store-scope.ts';

export interface WaveKey {
  readonly regionId: number;
  readonly waveId: number;
}

export interface StoredWave {
  readonly waveId: number;
  readonly formId: number;
  readonly version: number;
  readonly title: string;
  readonly state: WaveState;
  readonly subject: Subject;
  readonly answeredBy: Answerer;
  readonly confirmedBy: Confirmer | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly graceDays: number;
  readonly sourceDocument: string | null;
  readonly launchedAt: Date | null;
  readonly closedAt: Date | null;
}

export interface WaveRowStored extends StoredWave {
  readonly population: Population;
  readonly clonedFrom: number | null;
  readonly formCode: string;
  readonly formTitle: string;
  readonly minutes: number;
}

const columns = sql`w.wave_id, w.form_id, w.version, w.title, w.state, w.subject, w.answered_by, w.confirmed_by, w.period_from,
  w.period_to, w.opens_on, w.due_on, w.grace_days, w.source_document, w.launched_at, w.closed_at`;
const withForm = sql`${columns}, w.population, w.cloned_from, f.code as form_code, v.definition->>'title' as form_title,
  (v.definition->>'minutes')::int as minutes
  from wave w join form f on f.region_id = w.region_id and f.form_id = w.form_id
  join form_version v on v.region_id = w.region_id and v.form_id = w.form_id and v.version = w.version`;

export interface WaveFilter {
  readonly waveIds?: readonly number[];
  readonly states?: readonly WaveState[];
  readonly subject?: Subject;
}

/** What is due first on top, closed ones after, the newest of them first. */
export async function listWaves(db: Db, regionId: number, filter: WaveFilter): Promise<readonly WaveRowStored[]> {
  const { waveIds, states, subject } = filter;
  const { rows } = await sql<WaveRowStored>`
    select ${withForm} where w.region_id = ${regionId}
      and ${waveIds === undefined ? sql`true` : sql`w.wave_id = any(${[...waveIds]}::int[])`}
      and ${states === undefined ? sql`true` : sql`w.state = any(${[...states]}::text[])`}
      and ${subject === undefined ? sql`true` : sql`w.subject = ${subject}`}
    order by w.state = 'closed', case w.state when 'closed' then null else w.due_on end, w.due_on desc, w.wave_id`.execute(
    db,
  );
  return rows;
}

export async function findWave(db: Db, { regionId, waveId }: WaveKey): Promise<WaveRowStored | null> {
  return (await listWaves(db, regionId, { waveIds: [waveId] }))[0] ?? null;
}

/** Held until the transaction ends, so that a wave is launched and closed once. */
export async function lockWave(db: Db, key: WaveKey): Promise<WaveRowStored | null> {
  const { regionId, waveId } = key;
  const { rows } = await sql`
    select 1 from wave where region_id = ${regionId} and wave_id = ${waveId} for no key update`.execute(db);
  return rows.length === 0 ? null : await findWave(db, key);
}

export interface WaveSums {
  readonly waveId: number;
  readonly state: AnswerState;
  readonly units: number;
  readonly overdue: number;
}

/** Units of the scope by wave and state, and those that are late. */
export async function sumWaves(
  db: Db,
  scope: Scope,
  waveIds: readonly number[],
  today: string,
): Promise<readonly WaveSums[]> {
  const { rows } = await sql<WaveSums>`
    select u.wave_id, u.state, count(*)::int as units, count(*) filter (where ${isLate(today)})::int as overdue
    from wave w join wave_unit u on u.region_id = w.region_id and u.wave_id = w.wave_id
    where w.region_id = ${scope.regionId} and w.wave_id = any(${[...waveIds]}::int[]) and ${unitIn(scope)}
    group by u.wave_id, u.state`.execute(db);
  return rows;
}

/** Owed, and the last day with grace is over; of a wave `w` and its unit `u`. A survey that anybody answers is owed by nobody. */
export function isLate(today: string): RawBuilder<boolean> {
  return sql<boolean>`u.state in ('expected', 'draft', 'returned') and w.answered_by <> 'anyone' and coalesce(u.due_on, w.due_on) + w.grace_days < ${today}::date`;
}

export type NewWave = Omit<StoredWave, 'waveId' | 'state' | 'launchedAt' | 'closedAt'> & {
  readonly population: Population;
};

export async function addWave(
  db: Db,
  regionId: number,
  { population, ...wave }: NewWave,
  made: { readonly createdAt: Date; readonly createdBy: number | null; readonly clonedFrom: number | null },
): Promise<number> {
  const { waveId } = await db
    .insertInto('wave')
    .values({ regionId, ...wave, ...made, population: JSON.stringify(population), state: 'draft' })
    .returning('waveId')
    .executeTakeFirstOrThrow();
  return waveId;
}

export async function changeWave(
  db: Db,
  { regionId, waveId }: WaveKey,
  { population, ...change }: Partial<NewWave & Pick<StoredWave, 'state' | 'launchedAt' | 'closedAt'>>,
): Promise<void> {
  await db
    .updateTable('wave')
    .set({ ...change, ...(population !== undefined && { population: JSON.stringify(population) }) })
    .where('regionId', '=', regionId)
    .where('waveId', '=', waveId)
    .execute();
}

export async function deleteWave(db: Db, { regionId, waveId }: WaveKey): Promise<void> {
  await sql`update wave set cloned_from = null where region_id = ${regionId} and cloned_from = ${waveId}`.execute(db);
  await sql`delete from wave where region_id = ${regionId} and wave_id = ${waveId}`.execute(db);
}
