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
