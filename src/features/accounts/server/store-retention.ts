import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** Sessions that ended before: they are the log of who was in the system from where. */
export async function countOldSessions(db: Db, regionId: number, before: Date): Promise<number> {
  const { rows } = await sql<{ due: number }>`
    select count(*) as due from session
    where region_id = ${regionId} and least(coalesce(ended_at, expires_at), expires_at) < ${before}`.execute(db);
  return rows[0]?.due ?? 0;
}

export async function deleteOldSessions(db: Db, regionId: number, before: Date): Promise<number> {
  const { rows } = await sql`
    delete from session
    where region_id = ${regionId} and least(coalesce(ended_at, expires_at), expires_at) < ${before}
    returning session_id`.execute(db);
  return rows.length;
}

/** Links that were used or ran out; they count with the sessions they opened. */
export async function deleteOldResetLinks(db: Db, regionId: number, before: Date): Promise<void> {
  await sql`delete from reset_link where region_id = ${regionId} and least(coalesce(used_at, expires_at), expires_at) < ${before}`.execute(
    db,
  );
}

export async function countOldMessages(db: Db, regionId: number, before: Date): Promise<number> {
  const { rows } = await sql<{ due: number }>`
    select count(*) as due from outbox_message
    where region_id = ${regionId} and created_at < ${before}`.execute(db);
  return rows[0]?.due ?? 0;
}

export async function deleteOldMessages(db: Db, regionId: number, before: Date): Promise<number> {
  const { rows } = await sql`
    delete from outbox_message where region_id = ${regionId} and created_at < ${before} returning message_id`.execute(
    db,
  );
  return rows.length;
}
