import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { PersonKey } from './store-people.ts';

export interface NewSession {
  readonly personId: number;
  readonly tokenHash: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly address: string;
  readonly browser: string;
  readonly masqueradePersonId?: number;
  readonly masqueradeReason?: string;
}

export async function insertSession(db: Db, regionId: number, session: NewSession): Promise<number> {
  const { sessionId } = await db
    .insertInto('session')
    .values({ regionId, ...session, lastSeenAt: session.startedAt })
    .returning('sessionId')
    .executeTakeFirstOrThrow();
  return sessionId;
}

export interface EndedSession {
  readonly sessionId: number;
  readonly personId: number;
  readonly masqueradePersonId: number | null;
}

/** By the fingerprint of its token; null when nothing was open. */
export async function endSessionByToken(
  db: Db,
  regionId: number,
  tokenHash: string,
  at: Date,
): Promise<EndedSession | null> {
  const ended = await db
    .updateTable('session')
    .set({ endedAt: at })
    .where('regionId', '=', regionId)
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .returning(['sessionId', 'personId', 'masqueradePersonId'])
    .executeTakeFirst();
  return ended ?? null;
}

/** One of the person's own. @returns false when there is none that is open */
export async function endOneSession(
  db: Db,
  { regionId, personId }: PersonKey,
  sessionId: number,
  at: Date,
): Promise<boolean> {
  const ended = await db
    .updateTable('session')
    .set({ endedAt: at })
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .where('sessionId', '=', sessionId)
    .where('endedAt', 'is', null)
    .returning('sessionId')
    .executeTakeFirst();
  return ended !== undefined;
}

/** All that are open, but the one kept. @returns how many */
export async function endSessions(
  db: Db,
  { regionId, personId }: PersonKey,
  at: Date,
  keptSessionId: number | null = null,
): Promise<number> {
  const { rows } = await sql<{ sessionId: number }>`
    update session set ended_at = ${at}
    where region_id = ${regionId} and person_id = ${personId} and ended_at is null
      and session_id is distinct from ${keptSessionId}::int and expires_at > ${at}
    returning session_id`.execute(db);
  return rows.length;
}

export interface OpenSession {
  readonly sessionId: number;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly address: string;
  readonly browser: string;
}

export async function listOpenSessions(
  db: Db,
  { regionId, personId }: PersonKey,
  { now, idleSince }: { readonly now: Date; readonly idleSince: Date },
): Promise<readonly OpenSession[]> {
  return await db
    .selectFrom('session')
    .select(['sessionId', 'startedAt', 'lastSeenAt', 'address', 'browser'])
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .where('masqueradePersonId', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('lastSeenAt', '>', idleSince)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('sessionId', 'desc')
    .execute();
}

export interface Masquerade {
  readonly name: string;
  readonly reason: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** Who looked through the person's eyes, newest first. */
export async function listMasquerades(
  db: Db,
  { regionId, personId }: PersonKey,
  now: Date,
): Promise<readonly Masquerade[]> {
  const { rows } = await sql<Masquerade>`
    select coalesce(p.name, '') as name, coalesce(s.masquerade_reason, '') as reason, s.started_at,
      coalesce(s.ended_at, case when s.expires_at <= ${now} then s.expires_at end) as ended_at
    from session s
    left join person p on p.region_id = s.region_id and p.person_id = s.person_id
    where s.region_id = ${regionId} and s.masquerade_person_id = ${personId}
    order by s.session_id desc limit 100`.execute(db);
  return rows;
}
