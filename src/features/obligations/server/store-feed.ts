import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

interface PersonKey {
  readonly regionId: number;
  readonly personId: number;
}

export interface Feed {
  readonly madeAt: Date | null;
  readonly readAt: Date | null;
}

export async function findFeed(db: Db, { regionId, personId }: PersonKey): Promise<Feed | null> {
  const found = await db
    .selectFrom('calendarFeed')
    .select(['madeAt', 'readAt'])
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return found ?? null;
}

/** A new address, or none. */
export async function saveFeed(
  db: Db,
  { regionId, personId }: PersonKey,
  made: { readonly tokenHash: string; readonly madeAt: Date } | null,
): Promise<void> {
  const address = { tokenHash: made?.tokenHash ?? null, madeAt: made?.madeAt ?? null, readAt: null };
  await db
    .insertInto('calendarFeed')
    .values({ regionId, personId, ...address })
    .onConflict((conflict) => conflict.columns(['regionId', 'personId']).doUpdateSet(address))
    .execute();
}

/** Whose address it is; somebody blocked has none. */
export async function findReader(db: Db, tokenHash: string): Promise<PersonKey | null> {
  const { rows } = await sql<PersonKey>`
    select f.region_id, f.person_id from calendar_feed f
    join person p on p.region_id = f.region_id and p.person_id = f.person_id and p.state = 'active'
    where f.token_hash = ${tokenHash}`.execute(db);
  return rows[0] ?? null;
}

/** Noted once a day: a calendar program asks every hour. */
export async function markRead(db: Db, { regionId, personId }: PersonKey, at: Date): Promise<void> {
  await sql`
    update calendar_feed set read_at = ${at} where region_id = ${regionId} and person_id = ${personId}
      and (read_at is null or read_at < ${at}::timestamptz - interval '1 day')`.execute(db);
}

export interface Reminded extends PersonKey {
  readonly name: string;
  readonly email: string;
}

/** People with an address who hold a role today and have had no letter today. */
export async function listReachable(
  db: Db,
  regionId: number,
  { today, roles }: { readonly today: string; readonly roles: readonly string[] },
): Promise<readonly Reminded[]> {
  const { rows } = await sql<Reminded>`
    select p.region_id, p.person_id, p.name, p.email from person p
    where p.region_id = ${regionId} and p.state = 'active' and not p.is_guest and p.email is not null
      and exists (select from assignment a where a.region_id = p.region_id and a.person_id = p.person_id
        and a.role = any(${[...roles]}::text[]) and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date))
      and not exists (select from calendar_feed f where f.region_id = p.region_id and f.person_id = p.person_id
        and f.reminded_on = ${today}::date)
    order by p.person_id`.execute(db);
  return rows;
}

/** @returns false when somebody was faster */
export async function markReminded(db: Db, { regionId, personId }: PersonKey, today: string): Promise<boolean> {
  const { rows } = await sql`
    insert into calendar_feed as f (region_id, person_id, reminded_on) values (${regionId}, ${personId}, ${today}::date)
    on conflict (region_id, person_id) do update set reminded_on = excluded.reminded_on
      where f.reminded_on is distinct from excluded.reminded_on
    returning 1`.execute(db);
  return rows.length > 0;
}
