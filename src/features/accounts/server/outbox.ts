import { daysBefore } from '#kernel/day.ts';
import { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { job } from '#platform/jobs.ts';
import type { Refusal } from '../domain/refusal.ts';
import { LETTER_DAYS } from '../domain/session-life.ts';
import {
  changeMessage,
  findMessage,
  insertMessage,
  listMessages,
  listUnsent,
  markShown,
  takeWaiting,
  type MessageKind,
  type OutboxFilter,
} from './store-outbox.ts';
import type { Done } from './self.ts';

const PURPOSE = 'letter';
const MOST_ATTEMPTS = 3;
const FAILURE_LETTERS = 300;
export const PAGE_SIZE = 50;

export interface Message {
  readonly kind: MessageKind;
  readonly personId: number | null;
  readonly toName: string;
  /** Null: to be printed. */
  readonly toAddress: string | null;
  readonly subject: string;
  readonly text: string;
}

/** The only way out of the system: kept sealed, sent by a job when there is a mail server and an address, waiting for print otherwise. */
export async function postMessage(
  { db, actor, secrets, mailer, jobs, now }: Pick<Ctx, 'db' | 'actor' | 'secrets' | 'mailer' | 'jobs' | 'now'>,
  { text, ...message }: Message,
): Promise<{ readonly messageId: number; readonly isMailed: boolean }> {
  const messageId = await insertMessage(db, actor.regionId, {
    ...message,
    madeBy: actor.personId,
    sealedText: secrets.seal(PURPOSE, text),
    createdAt: now(),
  });
  const isMailed = mailer !== null && message.toAddress !== null;
  if (isMailed) await jobs.start(mailJob.name, { regionId: actor.regionId, messageId });
  return { messageId, isMailed };
}

/** A mail server was named since, or the program ended at the wrong moment: what waits goes now. One that is queued twice goes once. */
export async function sendUnsent({ db, actor, mailer, jobs, now }: Ctx): Promise<void> {
  if (mailer === null) return;
  const { regionId } = actor;
  const unsent = await listUnsent(db, regionId, { now: now(), since: daysBefore(now(), LETTER_DAYS) });
  for (const messageId of unsent) await jobs.start(mailJob.name, { regionId, messageId });
}

/** The message is of no use any more: its text goes, and it is not sent. */
export async function withdrawMessage(
  { db, actor, now }: Pick<Ctx, 'db' | 'actor' | 'now'>,
  messageId: number,
): Promise<void> {
  await changeMessage(db, actor.regionId, [messageId], { state: 'withdrawn', sealedText: null, doneAt: now() });
}

/** Sends one message; what the mail server said against it stays with it. Twice for one message sends once. */
export const mailJob = job({
  name: 'accounts.mail',
  input: z.object({ regionId: z.number().int(), messageId: z.number().int() }),
  retryDelaySeconds: 60,
  run: async (ctx: Ctx, { regionId, messageId }, { isLastAttempt }) => {
    const failure = await ctx.db.transaction().execute(async (db) => {
      const message = await takeWaiting(db, regionId, messageId);
      if (message?.sealedText == null || message.toAddress === null || ctx.mailer === null) return null;
      const text = ctx.secrets.open(PURPOSE, message.sealedText);
      try {
        const to = { name: message.toName, address: message.toAddress };
        await ctx.mailer.send({ to, subject: message.subject, text });
      } catch (error) {
        const attempts = message.attempts + 1;
        const state = isLastAttempt || attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting';
        const failed = failureOf(error);
        await changeMessage(db, regionId, [messageId], { attempts, state, failure: failed });
        return state === 'failed' ? null : failed;
      }
      const attempts = message.attempts + 1;
      const done = { state: 'sent', sealedText: null, failure: null, doneAt: ctx.now() } as const;
      await changeMessage(db, regionId, [messageId], { attempts, ...done });
      return null;
    });
    if (failure !== null) throw new Error(`a letter was not taken: ${failure}`);
  },
});

/** What the server answered, without the address of the person. */
function failureOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.replaceAll(/\S+@\S+/g, '…').slice(0, FAILURE_LETTERS);
}

export async function showOutbox(
  { db, actor, mailer }: Ctx,
  input: { readonly state: OutboxFilter['state']; readonly before?: number | undefined },
): ReturnType<typeof pageOf> {
  return await pageOf(db, actor.regionId, mailer !== null, { ...input, limit: PAGE_SIZE + 1 });
}

async function pageOf(db: Ctx['db'], regionId: number, hasMail: boolean, filter: OutboxFilter) {
  const rows = await listMessages(db, regionId, filter);
  const messages = rows.slice(0, PAGE_SIZE).map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  const next = rows.length > PAGE_SIZE ? (messages.at(-1)?.messageId ?? null) : null;
  return ok({ hasMail, messages, next });
}

export async function showMessage(
  { db, actor, secrets, note, now }: Ctx,
  messageId: number,
): Promise<Result<{ readonly toName: string; readonly subject: string; readonly text: string }, Refusal>> {
  const message = await findMessage(db, actor.regionId, messageId);
  if (message === null) return err('not_found');
  if (message.sealedText === null) return err('text_gone');
  await markShown(db, actor.regionId, messageId, now());
  note({ object: { kind: 'message', id: messageId, personId: message.personId }, after: { shown: true } });
  const { toName, subject } = message;
  return ok({ toName, subject, text: secrets.open(PURPOSE, message.sealedText) });
}

export async function sendAgain(ctx: Ctx, messageId: number): Promise<Done> {
  const { db, actor, mailer, jobs, note } = ctx;
  const message = await findMessage(db, actor.regionId, messageId);
  if (message === null) return err('not_found');
  if (message.sealedText === null) return err('text_gone');
  if (mailer === null) return err('no_mail');
  if (message.toAddress === null) return err('no_address');
  await changeMessage(db, actor.regionId, [messageId], { state: 'waiting', attempts: 0, failure: null });
  await jobs.start(mailJob.name, { regionId: actor.regionId, messageId });
  note({
    object: { kind: 'message', id: messageId, personId: message.personId },
    before: { state: message.state },
    after: { state: 'waiting' },
  });
  return ok({});
}

/** All of them or none: a message that is not there, or was sent meanwhile, is a mistake to be looked at. */
export async function markPrinted(ctx: Ctx, messageIds: readonly number[]): Promise<Done> {
  const { db, actor, now, note } = ctx;
  for (const messageId of new Set(messageIds)) {
    const message = await findMessage(db, actor.regionId, messageId);
    if (message === null) return err('not_found');
    if (message.state !== 'waiting' && message.state !== 'failed') return err('not_waiting');
    await changeMessage(db, actor.regionId, [messageId], { state: 'printed', sealedText: null, doneAt: now() });
    note({
      object: { kind: 'message', id: messageId, personId: message.personId },
      before: { state: message.state },
      after: { state: 'printed' },
    });
  }
  return ok({});
}
