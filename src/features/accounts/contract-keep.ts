import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { thingId as id } from '#kernel/shapes.ts';

const nothing = z.object({});
/** Commands of who keeps the installation. */
const kept = { kind: 'command', target: 'region' } as const;

/** Other people's accounts, looking through somebody's eyes, and letters that go out. */
export const keepEndpoints = {
  block: endpoint({
    ...kept,
    verb: 'accounts.block',
    input: z.object({ personId: id, reason: z.string().trim().min(3).max(500) }),
    output: nothing,
  }),
  unblock: endpoint({ ...kept, verb: 'accounts.unblock', input: z.object({ personId: id }), output: nothing }),
  endSessionsOf: endpoint({
    ...kept,
    verb: 'accounts.endSessionsOf',
    input: z.object({ personId: id }),
    output: z.object({ ended: z.number() }),
  }),
  /** For who has no mail or lost everything: also takes the second factor away when said. */
  makeResetLink: endpoint({
    ...kept,
    verb: 'accounts.makeResetLink',
    input: z.object({ personId: id, removesTotp: z.boolean().default(false), by: z.enum(['mail', 'print']) }),
    output: z.object({ link: z.string().nullable(), isMailed: z.boolean() }),
  }),
  /** The administrator sees what the person sees; nothing can be done in this state, and the person is told. */
  beginMasquerade: endpoint({
    ...kept,
    verb: 'accounts.beginMasquerade',
    suspicious: ['is_administrator'],
    input: z.object({ personId: id, reason: z.string().trim().min(3).max(500) }),
    output: nothing,
  }),
  endMasquerade: endpoint({
    kind: 'command',
    target: 'anyone',
    verb: 'accounts.endMasquerade',
    endsMasquerade: true,
    input: nothing,
    output: nothing,
  }),
  /** Messages, newest first. */
  outbox: endpoint({
    verb: 'accounts.outbox',
    kind: 'query',
    target: 'region',
    isPersonal: true,
    input: z.object({ state: z.enum(['waiting', 'all']).default('waiting'), before: id.optional() }),
    output: z.object({
      hasMail: z.boolean(),
      messages: z.array(
        z.object({
          messageId: z.number(),
          kind: z.enum(['invitation', 'reset', 'notice']),
          toName: z.string(),
          toAddress: z.string().nullable(),
          subject: z.string(),
          state: z.enum(['waiting', 'sent', 'failed', 'printed', 'withdrawn']),
          attempts: z.number(),
          failure: z.string().nullable(),
          createdAt: z.string(),
        }),
      ),
      next: z.number().nullable(),
    }),
  }),
  /** The text with its one-time link, to be printed. A command: reading a secret leaves a trace. */
  showMessage: endpoint({
    ...kept,
    verb: 'accounts.showMessage',
    input: z.object({ messageId: id }),
    output: z.object({ toName: z.string(), subject: z.string(), text: z.string() }),
  }),
  sendAgain: endpoint({ ...kept, verb: 'accounts.sendAgain', input: z.object({ messageId: id }), output: nothing }),
  /** Handed over on paper: the text is forgotten. */
  markPrinted: endpoint({
    ...kept,
    verb: 'accounts.markPrinted',
    input: z.object({ messageIds: z.array(id).min(1).max(500) }),
    output: nothing,
  }),
};
