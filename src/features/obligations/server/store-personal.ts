import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

interface Key {
  readonly regionId: number;
  readonly personId: number;
}

/** How the person hears of duties, without the secret of the address. */
export async function collectFeed(db: Db, { regionId, personId }: Key): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select made_at, read_at, reminded_on from calendar_feed
    where region_id = ${regionId} and person_id = ${personId}`.execute(db);
  return rows;
}

/** What the person marked as done, and what they put into the calendar. */
export async function collectDone(db: Db, { regionId, personId }: Key): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select title, done_at as at, 'done' as what from obligation where region_id = ${regionId} and done_by = ${personId}
    union all
    select title, created_at, 'event' from calendar_event where region_id = ${regionId} and created_by = ${personId}
    order by at`.execute(db);
  return rows;
}

/** The address and the choice go; that somebody did a duty stays, without who. @returns how many addresses, how many duties */
export async function forget(db: Db, { regionId, personId }: Key): Promise<{ feeds: number; duties: number }> {
  const feeds = await sql`
    delete from calendar_feed where region_id = ${regionId} and person_id = ${personId} returning 1`.execute(db);
  const duties = await sql`
    update obligation set done_by = null where region_id = ${regionId} and done_by = ${personId} returning 1`.execute(
    db,
  );
  await sql`
    update calendar_event set created_by = null where region_id = ${regionId} and created_by = ${personId}`.execute(db);
  return { feeds: feeds.rows.length, duties: duties.rows.length };
}
