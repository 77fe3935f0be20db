import { sql } from 'kysely';
import { clearWords } from '#platform/db/clear-words.ts';
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

/** Everywhere in a plan where people write what they like; the names of dates are the only texts of a milestone. */
const writtenFreely = [
  ['obligation', 'title'],
  ['obligation', 'reason'],
  ['obligation', 'source_document'],
  ['calendar_event', 'title'],
  ['calendar_event', 'owner'],
  ['calendar_event', 'coordinator_part'],
  ['calendar_event', 'source_document'],
] as const;

/** Words that name a person give way to an ellipsis in what others wrote. @returns in how many */
export async function clearMentions(db: Db, regionId: number, pattern: string): Promise<number> {
  const count = await clearWords(db, regionId, pattern, writtenFreely);
  const { rows } = await sql`
    update calendar_event e set milestones = (
      select jsonb_agg(m || jsonb_build_object('title', regexp_replace(m ->> 'title', ${pattern}, '[…]', 'gi'),
        'source', regexp_replace(m ->> 'source', ${pattern}, '[…]', 'gi')) order by place)
      from jsonb_array_elements(e.milestones) with ordinality as g (m, place))
    where region_id = ${regionId} and exists (select from jsonb_array_elements(e.milestones) m
      where m ->> 'title' ~* ${pattern} or m ->> 'source' ~* ${pattern}) returning 1`.execute(db);
  return count + rows.length;
}
