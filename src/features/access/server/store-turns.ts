import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** Locks until the end of the transaction, always in this order; the next who comes sees what the one before has done. */

/** A sheet of people comes when nobody else invites: a thousand locks for its rows would be too many. */
export async function takeWholeTurn(db: Db, regionId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invite ${String(regionId)}`}, 0))`.execute(db);
}

/** One sender after another for one's own letters, and one after another for one's own invitation. */
export async function takeTurn(
  db: Db,
  regionId: number,
  of: { readonly sender: number | null; readonly wish: readonly (number | string | null)[] | null },
): Promise<void> {
  const region = `invite ${String(regionId)}`;
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${region}, 0))`.execute(db);
  const keys = [`sender ${String(of.sender)}`, ...(of.wish === null ? [] : [JSON.stringify(of.wish)])];
  for (const key of keys) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${region} ${key}`}, 0))`.execute(db);
  }
}
