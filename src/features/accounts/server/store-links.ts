import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { PersonKey } from './store-people.ts';

/** The only address by which the first administrator is made; one of before stops working. */
export async function saveSetupLink(db: Db, regionId: number, tokenHash: string, madeAt: Date): Promise<void> {
  await db
    .insertInto('setupLink')
    .values({ regionId, tokenHash, madeAt })
    .onConflict((conflict) => conflict.column('regionId').doUpdateSet({ tokenHash, madeAt }))
    .execute();
}

/** Takes the link away. @returns false when it is not the one; of two at the same time one comes second */
export async function takeSetupLink(db: Db, regionId: number, tokenHash: string): Promise<boolean> {
  const taken = await db
    .deleteFrom('setupLink')
    .where('regionId', '=', regionId)
    .where('tokenHash', '=', tokenHash)
    .returning('regionId')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function saveHandshake(
  db: Db,
  regionId: number,
  handshake: { readonly tokenHash: string; readonly sealed: string; readonly startedAt: Date },
): Promise<void> {
  await db
    .insertInto('handshake')
    .values({ regionId, ...handshake })
    .execute();
}

/** Serves once. */
export async function takeHandshake(
  db: Db,
  regionId: number,
  tokenHash: string,
  startedSince: Date,
): Promise<string | null> {
  await db.deleteFrom('handshake').where('regionId', '=', regionId).where('startedAt', '<=', startedSince).execute();
  const taken = await db
    .deleteFrom('handshake')
    .where('regionId', '=', regionId)
    .where('tokenHash', '=', tokenHash)
    .returning('sealed')
    .executeTakeFirst();
  return taken?.sealed ?? null;
}

export interface NewResetLink {
  readonly tokenHash: string;
  readonly personId: number;
  readonly removesTotp: boolean;
  readonly madeBy: number | null;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly messageId: number;
}

export interface ResetLinkFound {
  readonly personId: number;
  readonly removesTotp: boolean;
  readonly messageId: number | null;
}

export async function insertResetLink(db: Db, regionId: number, link: NewResetLink): Promise<void> {
  await db
    .insertInto('resetLink')
    .values({ regionId, ...link })
    .execute();
}

/** One that was made before the password was last changed opens nothing: whoever changed it knows it. */
export async function findResetLink(
  db: Db,
  regionId: number,
  tokenHash: string,
  now: Date,
): Promise<ResetLinkFound | null> {
  const { rows } = await sql<ResetLinkFound>`
    select l.person_id, l.removes_totp, l.message_id from reset_link l
    join person p on p.region_id = l.region_id and p.person_id = l.person_id and p.state = 'active' and not p.is_guest
    where l.region_id = ${regionId} and l.token_hash = ${tokenHash} and l.used_at is null and l.expires_at > ${now}
      and not exists (select from credential c where c.region_id = l.region_id and c.person_id = l.person_id
        and c.password_changed_at > l.made_at)
    for update of l`.execute(db);
  return rows[0] ?? null;
}

/** A password was set, or the person blocked: no link of before sets another. */
export async function useResetLinks(db: Db, { regionId, personId }: PersonKey, at: Date): Promise<void> {
  await db
    .updateTable('resetLink')
    .set({ usedAt: at })
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute();
}

export interface ResetLinkSeen {
  readonly name: string;
  readonly removesTotp: boolean;
  readonly madeAt: Date;
}

/** Links by which administrators could set the person's password, newest first. */
export async function listResetLinks(db: Db, { regionId, personId }: PersonKey): Promise<readonly ResetLinkSeen[]> {
  const { rows } = await sql<ResetLinkSeen>`
    select coalesce(p.name, '') as name, l.removes_totp, l.made_at
    from reset_link l
    left join person p on p.region_id = l.region_id and p.person_id = l.made_by
    where l.region_id = ${regionId} and l.person_id = ${personId} and l.made_by is not null
    order by l.made_at desc limit 100`.execute(db);
  return rows;
}
