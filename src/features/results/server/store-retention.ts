import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** A batch that nobody loaded counts from the day it was read. */
const since = sql`coalesce(committed_at, created_at)`;

/** Batches whose rows of pupils are kept since before the instant. */
export async function countArchivesBefore(db: Db, regionId: number, before: Date): Promise<number> {
  const { rows } = await sql<{ due: number }>`
    select count(*) as due from result_batch
    where region_id = ${regionId} and archive_sha256 is not null and ${since} < ${before}`.execute(db);
  return rows[0]?.due ?? 0;
}

/** @returns the files of the archives, one a batch; several batches may share one. */
export async function forgetArchivesBefore(db: Db, regionId: number, before: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    with due as (
      select region_id, batch_id, archive_sha256 from result_batch
      where region_id = ${regionId} and archive_sha256 is not null and ${since} < ${before} for update)
    update result_batch b set archive_sha256 = null from due d
    where b.region_id = d.region_id and b.batch_id = d.batch_id
    returning d.archive_sha256 as sha256`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

/** Some batch still has this archive. */
export async function isArchiveKept(db: Db, sha256: string): Promise<boolean> {
  const { rows } = await sql`select 1 from result_batch where archive_sha256 = ${sha256} limit 1`.execute(db);
  return rows.length > 0;
}
