import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract as access } from '#features/access/contract.ts';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { sendUnsent } from '#features/accounts/server/outbox.ts';
import { addAccount, openBrowser } from '#tests/support/visitor.ts';

let app: TestApp;
let keeper: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  keeper = await app.addPerson('Администратор Ада', [{ role: 'administrator' }]);
});
afterAll(() => app.close());

interface Message {
  readonly messageId: number;
  readonly state: string;
  readonly toName: string;
  readonly subject: string;
}
interface Page {
  readonly hasMail: boolean;
  readonly messages: readonly Message[];
  readonly next: number | null;
}
async function page(input: object = {}): Promise<Page> {
  return (await app.askAs(keeper, accounts.outbox, input)).body as Page;
}

describe('R-230: without a mail server', () => {
  test('messages wait to be printed, and their text goes when they are', async () => {
    const wish = { name: 'Иванова Инна', email: 'inna@example.org', role: 'analyst', by: 'mail' };
    expect(await app.askAs(keeper, access.invite, wish)).toMatchObject({ body: { isMailed: false } });
    const { hasMail, messages } = await page();
    expect(hasMail).toBe(false);
    expect(messages).toMatchObject([{ state: 'waiting', toName: 'Иванова Инна', kind: 'invitation' }]);
    const messageId = messages[0]?.messageId ?? 0;
    const shown = await app.askAs(keeper, accounts.showMessage, { messageId });
    expect(shown.body).toMatchObject({ toName: 'Иванова Инна', subject: 'Приглашение в систему «Опора»' });
    expect((shown.body as { text: string }).text).toMatch(/http:\/\/localhost:8080\/invitation#\S{43}/);
    expect(await app.askAs(keeper, accounts.sendAgain, { messageId })).toMatchObject({ body: { code: 'no_mail' } });
    expect((await app.askAs(keeper, accounts.markPrinted, { messageIds: [messageId] })).status).toBe(200);
    expect((await page()).messages).toEqual([]);
    expect(await page({ state: 'all' })).toMatchObject({ messages: [{ state: 'printed' }] });
    expect(await app.askAs(keeper, accounts.showMessage, { messageId })).toMatchObject({ body: { code: 'text_gone' } });
    expect(await app.askAs(keeper, accounts.markPrinted, { messageIds: [messageId] })).toMatchObject({
      body: { code: 'not_waiting' },
    });
  });

  test('all are marked or none', async () => {
    const person = await addAccount(app, { name: 'Бумажный', login: 'paper@example.org' });
    await app.askAs(keeper, accounts.makeResetLink, { personId: person.personId, by: 'print' });
    const [, message] = (await page()).messages;
    const messageIds = [message?.messageId, 999_999];
    expect(await app.askAs(keeper, accounts.markPrinted, { messageIds })).toMatchObject({ status: 404 });
    expect((await page()).messages).toMatchObject([{ kind: 'notice' }, { kind: 'reset', state: 'waiting' }]);
  });

  test('many messages come page by page, newest first', async () => {
    const person = await addAccount(app, { name: 'Много писем', login: 'many-letters' });
    for (let n = 0; n < 51; n += 1) {
      await app.askAs(keeper, accounts.makeResetLink, { personId: person.personId, by: 'print' });
    }
    const first = await page();
    expect(first.messages).toHaveLength(50);
    const second = await page({ before: first.next });
    expect(second.next).toBeNull();
    const all = [...first.messages, ...second.messages].map(({ messageId }) => messageId);
    expect(all).toEqual([...new Set(all)].sort((a, b) => b - a));
    expect(all).toHaveLength(53);
  });

  test('to show a text leaves a trace, and the text is not in it', async () => {
    const [message] = (await page()).messages;
    const { body } = await app.askAs(keeper, accounts.showMessage, { messageId: message?.messageId });
    const rows = await app.services.workDb
      .selectFrom('auditLog')
      .select(['personId', 'objectId', 'after'])
      .where('verb', '=', 'accounts.showMessage')
      .orderBy('seq', 'desc')
      .limit(1)
      .execute();
    expect(rows).toMatchObject([{ personId: keeper.personId, objectId: String(message?.messageId) }]);
    const token = /#(\S{43})/.exec((body as { text: string }).text)?.[1] ?? 'none';
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('is for administrators', async () => {
    const analyst = await app.addPerson('Аналитик', [{ role: 'analyst' }]);
    for (const [endpoint, input] of [
      [accounts.outbox, {}],
      [accounts.showMessage, { messageId: 1 }],
      [accounts.sendAgain, { messageId: 1 }],
      [accounts.markPrinted, { messageIds: [1] }],
    ] as const) {
      expect((await app.askAs(analyst, endpoint, input)).status).toBe(403);
    }
  });
});

describe('R-230: once a mail server is named', () => {
  test('letters that waited go at the next start; not those printed, withdrawn, without an address or too late', async () => {
    const other = await buildTestApp();
    const admin = await other.addPerson('Администратор Ада', [{ role: 'administrator' }]);
    const invite = async (name: string): Promise<void> => {
      const wish = { name, email: `${name}@example.org`, role: 'analyst', by: 'mail' };
      expect((await other.askAs(admin, access.invite, wish)).status).toBe(200);
    };
    const ask = async (): Promise<Page> => (await other.askAs(admin, accounts.outbox, { state: 'all' })).body as Page;
    await invite('too-late');
    const used = await addAccount(other, { name: 'Уже не надо', login: 'used@example.org' });
    const forgot = await addAccount(other, { name: 'Ждущая', login: 'forgot@example.org' });
    other.setNow('2025-09-12T09:00:00Z');
    for (const { login } of [used, forgot]) await openBrowser(other).ask(accounts.askReset, { login });
    await other.finishJobs();
    await other.askAs(admin, accounts.block, { personId: used.personId, reason: 'уволилась' });
    for (const name of ['waits', 'printed', 'withdrawn']) await invite(name);
    const addressless = await addAccount(other, { name: 'Без почты', login: 'no-address' });
    await other.askAs(admin, accounts.makeResetLink, { personId: addressless.personId, by: 'print' });
    const find = async (name: string): Promise<number | undefined> =>
      (await ask()).messages.find(({ toName }) => toName === name)?.messageId;
    await other.askAs(admin, accounts.markPrinted, { messageIds: [await find('printed')] });
    const { invitations } = (await other.askAs(admin, access.invitations)).body as {
      invitations: { invitationId: number; name: string }[];
    };
    const withdrawn = invitations.find(({ name }) => name === 'withdrawn');
    await other.askAs(admin, access.withdrawInvitation, { invitationId: withdrawn?.invitationId });
    other.setNow('2025-09-16T09:00:00Z');
    const sent: string[] = [];
    const mailer = { send: ({ to }: { to: { address: string } }) => Promise.resolve(void sent.push(to.address)) };
    Object.assign(other.services, { mailer });
    const context = await other.services.context();
    await sendUnsent({ ...context, mailer });
    expect(sent).toEqual([]);
    const queued = await other.asOwner(
      async (db) =>
        (
          await sql<{ data: { messageId: number } }>`select data from pgboss.job where name = 'accounts.mail'`.execute(
            db,
          )
        ).rows,
    );
    const expected = [await find('Ждущая'), await find('waits')];
    expect(queued.map(({ data }) => data.messageId).sort()).toEqual(expected.sort());
    await other.close();
  });
});
