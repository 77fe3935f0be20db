import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export type MessageKind = 'invitation' | 'reset' | 'notice';
export type MessageState = 'waiting' | 'sent' | 'failed' | 'printed' | 'withdrawn';

export interface NewMessage {
  readonly kind: MessageKind;
  readonly personId: number | null;
  readonly madeBy: number | null;
  readonly toName: string;
  readonly toAddress: string | null;
  readonly subject: string;
  readonly sealedText: string;
  readonly createdAt: Date;
}

export async function insertMessage(db: Db, regionId: number, message: NewMessage): Promise<number> {
  const { messageId } = await db
    .insertInto('outboxMessage')
    .values({ regionId, ...message })
    .returning('messageId')
    .executeTakeFirstOrThrow();
  return messageId;
}

export interface MessageFound {
  readonly messageId: number;
  readonly kind: MessageKind;
  readonly personId: number | null;
  readonly toName: string;
  readonly toAddress: string | null;
  readonly subject: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly failure: string | null;
  readonly createdAt: Date;
}

const columns = [
  ...['messageId', 'kind', 'personId', 'toName', 'toAddress', 'subject'],
  ...['state', 'attempts', 'failure', 'createdAt'],
] as const;
type Column = keyof MessageFound;

export interface OutboxFilter {
  readonly state: 'waiting' | 'all';
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Newest first. Failed ones wait, too: somebody has to look at them. */
export async function listMessages(
  db: Db,
  regionId: number,
  { state, before, limit }: OutboxFilter,
): Promise<readonly MessageFound[]> {
  let query = db
    .selectFrom('outboxMessage')
    .select(columns as unknown as Column[])
    .where('regionId', '=', regionId);
  if (state === 'waiting') query = query.where('state', 'in', ['waiting', 'failed']);
  if (before !== undefined) query = query.where('messageId', '<', before);
  return (await query.orderBy('messageId', 'desc').limit(limit).execute()) as unknown as MessageFound[];
}

export async function findMessage(
  db: Db,
  regionId: number,
  messageId: number,
): Promise<(MessageFound & { readonly sealedText: string | null }) | null> {
  const found = await db
    .selectFrom('outboxMessage')
    .selectAll()
    .where('regionId', '=', regionId)
    .where('messageId', '=', messageId)
    .executeTakeFirst();
  return found === undefined ? null : { ...found, kind: found.kind as MessageKind, state: found.state as MessageState };
}

/** Letters that could have gone and have not: with an address, not looked at as failures, and with links that still open. */
export async function listUnsent(
  db: Db,
  regionId: number,
  at: { readonly now: Date; readonly since: Date },
): Promise<readonly number[]> {
  const { rows } = await sql<{ messageId: number }>`
    select m.message_id from outbox_message m
    where m.region_id = ${regionId} and m.state = 'waiting' and m.to_address is not null and m.sealed_text is not null
      and m.created_at > ${at.since} and (m.kind <> 'reset' or exists (select from reset_link l
        where l.region_id = m.region_id and l.message_id = m.message_id and l.used_at is null and l.expires_at > ${at.now}))
    order by m.message_id`.execute(db);
  return rows.map(({ messageId }) => messageId);
}

/** A message that is to be sent, held till the end of the transaction; null when it is not, or somebody is sending it. */
export async function takeWaiting(
  db: Db,
  regionId: number,
  messageId: number,
): Promise<{
  readonly toName: string;
  readonly toAddress: string | null;
  readonly subject: string;
  readonly sealedText: string | null;
  readonly attempts: number;
} | null> {
  const found = await db
    .selectFrom('outboxMessage')
    .select(['toName', 'toAddress', 'subject', 'sealedText', 'attempts'])
    .where('regionId', '=', regionId)
    .where('messageId', '=', messageId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return found ?? null;
}

/**
 * Whether the letter went to that address and nobody read its text on the way: who knows its link reads the mail there.
 */
export async function wentTo(
  db: Db,
  regionId: number,
  messageId: number | null,
  address: string | null,
): Promise<boolean> {
  if (messageId === null || address === null) return false;
  const found = await db
    .selectFrom('outboxMessage')
    .select(['toAddress'])
    .where('regionId', '=', regionId)
    .where('messageId', '=', messageId)
    .where('state', '=', 'sent')
    .where('shownAt', 'is', null)
    .executeTakeFirst();
  return found?.toAddress?.toLowerCase() === address.toLowerCase();
}

export async function markShown(db: Db, regionId: number, messageId: number, shownAt: Date): Promise<void> {
  await db
    .updateTable('outboxMessage')
    .set({ shownAt })
    .where('regionId', '=', regionId)
    .where('messageId', '=', messageId)
    .execute();
}

/** What was sent, printed or withdrawn stays so, whoever comes at the same time. */
export async function changeMessage(
  db: Db,
  regionId: number,
  messageIds: readonly number[],
  change: {
    readonly state: MessageState;
    readonly sealedText?: null;
    readonly attempts?: number;
    readonly failure?: string | null;
    readonly doneAt?: Date;
  },
): Promise<void> {
  await db
    .updateTable('outboxMessage')
    .set(change)
    .where('regionId', '=', regionId)
    .where('messageId', 'in', [...messageIds])
    .where('state', 'in', ['waiting', 'failed'])
    .execute();
}
