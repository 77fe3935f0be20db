import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Failures } from '../domain/limits.ts';

const FORGOTTEN_DAYS = 2;

/** Counts by bucket; those without failures are missing. */
export async function findFailures(
  db: Db,
  regionId: number,
  buckets: readonly string[],
): Promise<ReadonlyMap<string, Failures>> {
  return await read(db, regionId, { buckets, isLocked: false });
}

/** The same, held till the end of the transaction: attempts at the same time are judged one after another. */
export async function lockFailures(
  db: Db,
  regionId: number,
  buckets: readonly string[],
): Promise<ReadonlyMap<string, Failures>> {
  return await read(db, regionId, { buckets, isLocked: true });
}

async function read(
  db: Db,
  regionId: number,
  { buckets, isLocked }: { readonly buckets: readonly string[]; readonly isLocked: boolean },
): Promise<ReadonlyMap<string, Failures>> {
  // Always in one order, so that two who wait for each other's rows can not be.
  const { rows } = await sql<Failures & { bucket: string }>`
    select bucket, failures, last_failed_at from failed_attempts
    where region_id = ${regionId} and bucket = any(${[...buckets]}::text[])
    order by bucket ${isLocked ? sql`for update` : sql``}`.execute(db);
  return new Map(rows.map(({ bucket, failures, lastFailedAt }) => [bucket, { failures, lastFailedAt }]));
}

/** Makes sure there is something to lock. */
export async function openBuckets(db: Db, regionId: number, buckets: readonly string[], at: Date): Promise<void> {
  await sql`
    insert into failed_attempts (region_id, bucket, failures, last_failed_at)
    select ${regionId}, bucket, 0, ${at} from unnest(${[...buckets]}::text[]) bucket order by bucket
    on conflict do nothing`.execute(db);
}

export async function saveFailures(db: Db, regionId: number, bucket: string, counted: Failures): Promise<void> {
  await db
    .updateTable('failedAttempts')
    .set({ failures: counted.failures, lastFailedAt: counted.lastFailedAt })
    .where('regionId', '=', regionId)
    .where('bucket', '=', bucket)
    .execute();
}

export async function clearFailures(db: Db, regionId: number, buckets: readonly string[]): Promise<void> {
  await db
    .deleteFrom('failedAttempts')
    .where('regionId', '=', regionId)
    .where('bucket', 'in', [...buckets])
    .execute();
}

/** A few of those that count no longer; never those somebody holds. */
export async function forgetOldFailures(db: Db, regionId: number, now: Date): Promise<void> {
  await sql`
    delete from failed_attempts where (region_id, bucket) in (
      select region_id, bucket from failed_attempts
      where region_id = ${regionId} and last_failed_at < ${now}::timestamptz - make_interval(days => ${FORGOTTEN_DAYS})
      limit 20 for update skip locked)`.execute(db);
}
