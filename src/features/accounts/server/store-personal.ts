import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { PersonKey } from './store-people.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is kept of an account, without secrets. */
export async function collectAccount(db: Db, { regionId, personId }: PersonKey): Promise<Json> {
  const { rows } = await sql<Json>`
    select p.login, p.name, p.email, p.email_proven_at, p.phone, p.state, p.has_totp, p.view, p.created_at, p.last_seen_at,
      (select c.password_changed_at from credential c where c.region_id = p.region_id and c.person_id = p.person_id)
        as password_changed_at,
      coalesce((select jsonb_agg(jsonb_build_object('issuer', e.issuer, 'subject', e.subject, 'linkedAt', e.linked_at))
        from external_identity e where e.region_id = p.region_id and e.person_id = p.person_id), '[]') as identities,
      coalesce((select jsonb_agg(jsonb_build_object('lastUsedAt', d.last_used_at))
        from known_device d where d.region_id = p.region_id and d.person_id = p.person_id), '[]') as devices
    from person p where p.region_id = ${regionId} and p.person_id = ${personId}`.execute(db);
  return rows[0] ?? {};
}

export async function collectSessions(db: Db, { regionId, personId }: PersonKey): Promise<readonly Json[]> {
  const { rows } = await sql<Json>`
    select started_at, last_seen_at, coalesce(ended_at, expires_at) as ends_at, address, browser,
      masquerade_person_id is not null as is_masquerade, person_id <> ${personId} as is_by_administrator, masquerade_reason
    from session
    where region_id = ${regionId} and (person_id = ${personId} or masquerade_person_id = ${personId})
    order by session_id`.execute(db);
  return rows;
}

export async function collectMessages(db: Db, { regionId, personId }: PersonKey): Promise<readonly Json[]> {
  const { rows } = await sql<Json>`
    select kind, to_name, to_address, subject, state, created_at, done_at from outbox_message
    where region_id = ${regionId} and person_id = ${personId} order by message_id`.execute(db);
  return rows;
}

/** @returns how many sessions went */
export async function deleteSessions(db: Db, { regionId, personId }: PersonKey): Promise<number> {
  const { rows } = await sql`
    delete from session where region_id = ${regionId} and (person_id = ${personId} or masquerade_person_id = ${personId})
    returning session_id`.execute(db);
  return rows.length;
}

export async function deleteResetLinks(db: Db, { regionId, personId }: PersonKey): Promise<void> {
  await db.deleteFrom('resetLink').where('regionId', '=', regionId).where('personId', '=', personId).execute();
}

/** Messages of the person lose whom they were for and what they said; that something was sent stays. */
export async function clearMessages(
  db: Db,
  { regionId, personId }: PersonKey,
  { name, at }: { readonly name: string; readonly at: Date },
): Promise<number> {
  const { rows } = await sql`
    update outbox_message set to_name = ${name}, to_address = null, sealed_text = null, failure = null,
      state = case when state in ('waiting', 'failed') then 'withdrawn' else state end, done_at = coalesce(done_at, ${at})
    where region_id = ${regionId} and person_id = ${personId} returning message_id`.execute(db);
  return rows.length;
}

/** The way in goes: password, codes, identities, known browsers. Where the store does it itself, nothing is left to do here. */
export async function deleteSecrets(db: Db, { regionId, personId }: PersonKey): Promise<void> {
  for (const table of ['recoveryCode', 'credential', 'externalIdentity', 'knownDevice'] as const) {
    await db.deleteFrom(table).where('regionId', '=', regionId).where('personId', '=', personId).execute();
  }
}
