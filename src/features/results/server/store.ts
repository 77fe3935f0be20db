import { sql, type Selectable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { ResultBatch } from '#platform/db/tables.ts';
import type { SavedMapping } from '../domain/headings.ts';
import type { Scale } from '../domain/scale.ts';

export type BatchRow = Selectable<ResultBatch>;
/** jsonb columns are written as JSON text. */
export type BatchChange = Omit<Updateable<ResultBatch>, 'regionId' | 'batchId'>;

export interface BatchKey {
  readonly regionId: number;
  readonly batchId: number;
}

export async function addBatch(
  db: Db,
  regionId: number,
  file: { readonly fileName: string; readonly sha256: string; readonly createSchools: boolean; readonly at: Date },
): Promise<number> {
  const { at, ...given } = file;
  const { batchId } = await db
    .insertInto('resultBatch')
    .values({ regionId, ...given, state: 'reading', createdAt: at })
    .returning('batchId')
    .executeTakeFirstOrThrow();
  return batchId;
}

export async function findBatch(db: Db, { regionId, batchId }: BatchKey): Promise<BatchRow | null> {
  const found = await db
    .selectFrom('resultBatch')
    .selectAll()
    .where('regionId', '=', regionId)
    .where('batchId', '=', batchId)
    .executeTakeFirst();
  return found ?? null;
}

/** The same, so that no other transaction changes it before this one ends. */
export async function lockBatch(db: Db, key: BatchKey): Promise<BatchRow | null> {
  const found = await db
    .selectFrom('resultBatch')
    .selectAll()
    .where('regionId', '=', key.regionId)
    .where('batchId', '=', key.batchId)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** Newest first. */
export async function listBatches(
  db: Db,
  regionId: number,
  page: { readonly before: number | undefined; readonly limit: number },
): Promise<readonly BatchRow[]> {
  const all = db.selectFrom('resultBatch').selectAll().where('regionId', '=', regionId);
  const some = page.before === undefined ? all : all.where('batchId', '<', page.before);
  return await some.orderBy('batchId', 'desc').limit(page.limit).execute();
}

export async function changeBatch(db: Db, { regionId, batchId }: BatchKey, change: BatchChange): Promise<void> {
  await db
    .updateTable('resultBatch')
    .set(change)
    .where('regionId', '=', regionId)
    .where('batchId', '=', batchId)
    .execute();
}

/** Progress of the reading that is still wanted; it never goes back. */
export async function showProgress(db: Db, key: BatchKey, attempt: number, percent: number): Promise<void> {
  await db
    .updateTable('resultBatch')
    .set({ progressPercent: percent })
    .where('regionId', '=', key.regionId)
    .where('batchId', '=', key.batchId)
    .where('attempt', '=', attempt)
    .where('progressPercent', '<', percent)
    .execute();
}

/**
 * A committed batch of the very same bytes and cells that nothing has replaced since: committing again would change nothing.
 * When a later file replaced some of it, loading the file again does change something, and is no repetition.
 */
export async function findSameBatch(
  db: Db,
  key: BatchKey,
  file: { readonly sha256: string; readonly cellsSha256: string },
): Promise<number | null> {
  const { rows } = await sql<{ batchId: number }>`
    select batch_id from result_batch b
    where region_id = ${key.regionId} and batch_id <> ${key.batchId} and state = 'committed'
      and sha256 = ${file.sha256} and cells_sha256 = ${file.cellsSha256}
      and not exists (select 1 from replaced_cell r where r.region_id = b.region_id and r.batch_id = b.batch_id)
    order by batch_id limit 1`.execute(db);
  return rows[0]?.batchId ?? null;
}

/** A batch of these bytes that a crash left on its way: it is gone on with. */
export async function findUnfinished(db: Db, regionId: number, sha256: string): Promise<number | null> {
  const found = await db
    .selectFrom('resultBatch')
    .select('batchId')
    .where('regionId', '=', regionId)
    .where('sha256', '=', sha256)
    .where('state', 'in', ['reading', 'committing'])
    .where('attempt', '=', 1)
    .orderBy('batchId')
    .executeTakeFirst();
  return found?.batchId ?? null;
}

/** Batches read and not loaded since a day are put aside. @returns the files they came in. */
export async function putAsideBefore(
  db: Db,
  regionId: number,
  { before, at }: { readonly before: Date; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('resultBatch')
    .set({ state: 'rolled_back', rolledBackAt: at })
    .where('regionId', '=', regionId)
    .where('state', 'in', ['staged', 'refused', 'failed'])
    .where('createdAt', '<', before)
    .returning('sha256')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Some batch that is not finished still needs these bytes. */
export async function isFileNeeded(db: Db, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from result_batch where sha256 = ${sha256} and state in ('reading', 'staged', 'refused', 'failed', 'committing') limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Until the transaction ends nobody else commits or rolls back results of the region. */
export async function lockResults(db: Db, regionId: number): Promise<void> {
  const first = { regionId, commitSeq: 0 };
  await db
    .insertInto('resultSequence')
    .values(first)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.selectFrom('resultSequence').select('commitSeq').where('regionId', '=', regionId).forUpdate().execute();
}

/** Commits and rollbacks so far. */
export async function getCommitSeq(db: Db, regionId: number): Promise<number> {
  const found = await db
    .selectFrom('resultSequence')
    .select('commitSeq')
    .where('regionId', '=', regionId)
    .executeTakeFirst();
  return found?.commitSeq ?? 0;
}

/** Needs the lock. */
export async function nextCommitSeq(db: Db, regionId: number): Promise<number> {
  const { commitSeq } = await db
    .updateTable('resultSequence')
    .set((columns) => ({ commitSeq: columns('commitSeq', '+', 1) }))
    .where('regionId', '=', regionId)
    .returning('commitSeq')
    .executeTakeFirstOrThrow();
  return commitSeq;
}

export async function findMapping(db: Db, regionId: number, fingerprint: string): Promise<SavedMapping | null> {
  const found = await db
    .selectFrom('columnMapping')
    .select('mapping')
    .where('regionId', '=', regionId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return found === undefined ? null : (found.mapping as SavedMapping);
}

export async function saveMapping(
  db: Db,
  regionId: number,
  saved: { readonly fingerprint: string; readonly mapping: SavedMapping; readonly at: Date },
): Promise<void> {
  const row = { mapping: JSON.stringify(saved.mapping), updatedAt: saved.at };
  await db
    .insertInto('columnMapping')
    .values({ regionId, fingerprint: saved.fingerprint, ...row })
    .onConflict((conflict) => conflict.columns(['regionId', 'fingerprint']).doUpdateSet(row))
    .execute();
}

/** The key under which pupil codes are hashed in this installation. */
export async function getPseudonymKey(db: Db): Promise<Buffer> {
  const { pseudonymKey } = await db.selectFrom('installation').select('pseudonymKey').executeTakeFirstOrThrow();
  return pseudonymKey;
}

/** Scales the region has approved, in the version that counts now. */
export async function listScales(db: Db, regionId: number): Promise<readonly Scale[]> {
  const found = await db
    .selectFrom('scale')
    .select('rows')
    .where('regionId', '=', regionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (found?.rows ?? []) as readonly Scale[];
}

/** A new version; the ones before stay. Savers wait for one another. */
export async function saveScales(db: Db, regionId: number, scales: readonly Scale[], at: Date): Promise<void> {
  await lockResults(db, regionId);
  await sql`
    insert into scale (region_id, version, rows, created_at)
    select ${regionId}, coalesce(max(version), 0) + 1, ${JSON.stringify(scales)}::jsonb, ${at}
    from scale where region_id = ${regionId}`.execute(db);
}
