import { sql, type RawBuilder } from 'kysely';
import { clearWords } from '#platform/db/clear-words.ts';
import type { Db } from '#platform/db/database.ts';
import { territoryName } from '#features/registry/server/public.ts';

interface Key {
  readonly regionId: number;
  readonly personId: number;
}
type Row = Readonly<Record<string, unknown>>;

/** Past ones too, on territories the person no longer has. */
export async function collectAssignments(db: Db, { regionId, personId }: Key): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select a.role, place_name(a.region_id, a.municipality_id, a.school_id) as territory, a.order_number, a.valid_from,
      a.valid_to, a.acting_for, a.assigned_at, a.ended_at
    from assignment a where a.region_id = ${regionId} and a.person_id = ${personId} order by a.assignment_id`.execute(
    db,
  );
  return rows;
}

/** Invitations of the person: accepted by them or sent to their address. */
export async function collectInvitations(db: Db, key: Key): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select i.name, i.email, i.phone, i.role, ${territoryName('i')} as territory, i.order_number, i.valid_from, i.valid_to,
      i.invited_at, i.accepted_at, i.withdrawn_at
    from invitation i where ${isOf(key)} order by i.invitation_id`.execute(db);
  return rows;
}

function isOf({ regionId, personId }: Key): RawBuilder<boolean> {
  return sql<boolean>`i.region_id = ${regionId} and (i.accepted_by = ${personId} or lower(i.email) = (
    select lower(p.email) from person p where p.region_id = ${regionId} and p.person_id = ${personId}))`;
}

export async function collectHandovers(db: Db, { regionId, personId }: Key): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select case when h.from_person_id = ${personId} then 'from' else 'to' end as side, h.happens_on, h.order_number, h.note,
      h.passed, coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'text', i.text, 'dueOn', i.due_on,
          'doneAt', i.done_at) order by i.item_id)
        from handover_item i where i.region_id = h.region_id and i.handover_id = h.handover_id), '[]') as items
    from handover h where h.region_id = ${regionId} and ${personId} in (h.from_person_id, h.to_person_id)
    order by h.handover_id`.execute(db);
  return rows;
}

export async function collectGuestLinks(db: Db, { regionId, personId }: Key): Promise<readonly Row[]> {
  return await db
    .selectFrom('guestLink')
    .select(['label', 'madeAt', 'revokedAt'])
    .where('regionId', '=', regionId)
    .where('madeBy', '=', personId)
    .orderBy('guestLinkId')
    .execute();
}

/** Name, address and telephone go; what still waited is withdrawn. @returns how many invitations */
export async function forgetInvitationsOf(db: Db, key: Key, at: Date): Promise<number> {
  const { rows } = await sql`
    update invitation i set name = '—', email = null, phone = null,
      withdrawn_at = case when i.accepted_at is null then coalesce(i.withdrawn_at, ${at}) else i.withdrawn_at end
    where ${isOf(key)} returning i.invitation_id`.execute(db);
  return rows.length;
}

/** Where people write what they like, and may have named somebody. */
const writtenFreely = [
  ['handover', 'note'],
  ['handover', 'order_number'],
  ['handover_item', 'text'],
  ['guest_link', 'label'],
  ['assignment', 'order_number'],
  ['invitation', 'order_number'],
] as const;
/** Shorter words would be found in others. */
const SHORTEST_MENTION = 5;

/** Matches the person's name, login, address and telephone where others wrote them; null when there is nothing to look for. */
export async function findMentionPattern(db: Db, { regionId, personId }: Key): Promise<string | null> {
  const { rows: words } = await sql<{ word: string }>`
    select distinct word from person p, unnest(array[p.name, p.login, p.email, p.phone]) as word
    where p.region_id = ${regionId} and p.person_id = ${personId} and length(word) >= ${SHORTEST_MENTION}`.execute(db);
  if (words.length === 0) return null;
  return words.map(({ word }) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
}

/** The person's name, login, address and telephone, written out in the texts of others, give way to an ellipsis. @returns in how many */
export async function clearMentions(db: Db, key: Key): Promise<number> {
  const { regionId } = key;
  const pattern = await findMentionPattern(db, key);
  if (pattern === null) return 0;
  return await clearWords(db, regionId, pattern, writtenFreely);
}

export async function countDueInvitations(db: Db, regionId: number, before: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from invitation where region_id = ${regionId} and ${isDue(before)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function deleteDueInvitations(db: Db, regionId: number, before: Date): Promise<number> {
  const { rows } = await sql`
    delete from invitation where region_id = ${regionId} and ${isDue(before)} returning invitation_id`.execute(db);
  return rows.length;
}

function isDue(before: Date): RawBuilder<boolean> {
  return sql<boolean>`accepted_at is null and least(withdrawn_at, expires_at) < ${before}`;
}
