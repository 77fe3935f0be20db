import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessContract as access } from '#features/access/contract.ts';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { openMailer } from '#platform/mail.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { startMailServer, type MailServer } from '#tests/support/mail-server.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { addAccount } from '#tests/support/visitor.ts';

let app: TestApp;
let mail: MailServer;
let keeper: TestPerson;
beforeAll(async () => {
  mail = await startMailServer();
  app = await buildTestApp(undefined, {
    mailer: openMailer({ url: mail.url, from: 'Опора региона <opora@example.org>' }),
  });
  keeper = await app.addPerson('Администратор Ада', [{ role: 'administrator' }]);
});
afterAll(async () => {
  await app.close();
  await mail.close();
});
beforeEach(async () => {
  mail.refuse(null);
  await app.services.workDb.updateTable('invitation').set({ messageId: null }).execute();
  await app.services.workDb.deleteFrom('outboxMessage').execute();
});

interface Shown {
  readonly messageId: number;
  readonly state: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly toName: string;
  readonly toAddress: string | null;
}
async function outbox(state = 'all'): Promise<readonly Shown[]> {
  const { body } = await app.askAs(keeper, accounts.outbox, { state });
  return (body as { messages: Shown[] }).messages;
}
async function invite(email: string): Promise<void> {
  const wish = { name: 'Щукин Ёжик', email, role: 'analyst', by: 'mail' };
  expect(await app.askAs(keeper, access.invite, wish)).toMatchObject({ body: { isMailed: true, link: null } });
}
/** What the queue does in the course of time. */
async function sendAll(): Promise<void> {
  await app.finishJobs().catch(() => undefined);
}

describe('R-230: a letter', () => {
  test('arrives as it was written, through a real mail server', async () => {
    await invite('shchukin@example.org');
    await app.finishJobs();
    const letter = mail.received.at(-1);
    expect(letter).toMatchObject({
      from: { name: 'Опора региона', address: 'opora@example.org' },
      to: [{ name: 'Щукин Ёжик', address: 'shchukin@example.org' }],
      subject: 'Приглашение в систему «Опора»',
    });
    expect(letter?.text).toContain('Здравствуйте, Щукин Ёжик!');
    expect(letter?.text).toContain('Вас приглашает Администратор Ада');
    expect(letter?.text).toContain('Роль: аналитик');
    expect(letter?.text).toContain('Если приглашение пришло вам по ошибке');
    const token = /\/invitation#(\S+)/.exec(letter?.text ?? '')?.[1];
    expect((await app.askAs(null, accounts.openInvitation, { token })).status).toBe(200);
  });

  test('is sealed while it waits and forgotten once sent', async () => {
    await invite('sealed@example.org');
    const rows = app.services.workDb.selectFrom('outboxMessage').select(['state', 'sealedText']);
    const [waiting] = await rows.execute();
    expect(waiting?.sealedText).not.toContain('invitation#');
    await app.finishJobs();
    expect(await rows.execute()).toEqual([{ state: 'sent', sealedText: null }]);
    const [sent] = await outbox();
    const shown = await app.askAs(keeper, accounts.showMessage, { messageId: sent?.messageId });
    expect(shown).toMatchObject({ status: 409, body: { code: 'text_gone' } });
    expect(await app.askAs(keeper, accounts.sendAgain, { messageId: sent?.messageId })).toMatchObject({ status: 409 });
  });

  test('is tried three times; what the server said is kept, without the address', async () => {
    await invite('refused@example.org');
    mail.refuse({ code: 451, text: 'Mailbox busy' });
    await sendAll();
    expect(await outbox('waiting')).toMatchObject([{ state: 'failed', attempts: 1 }]);
    const [failed] = await outbox();
    expect(failed?.failure).toContain('Mailbox busy');
    expect(failed?.failure).not.toContain('example.org');
    mail.refuse(null);
    expect((await app.askAs(keeper, accounts.sendAgain, { messageId: failed?.messageId })).status).toBe(200);
    await app.finishJobs();
    expect(await outbox()).toMatchObject([{ state: 'sent', failure: null }]);
    expect(mail.received.at(-1)?.to).toMatchObject([{ address: 'refused@example.org' }]);
  });

  test('that two jobs send goes once', async () => {
    await invite('once@example.org');
    const before = mail.received.length;
    const [message] = await outbox();
    await app.askAs(keeper, accounts.sendAgain, { messageId: message?.messageId });
    await app.finishJobs();
    expect(mail.received.length - before).toBe(1);
  });

  test('withdrawn before it was sent does not go', async () => {
    await invite('withdrawn@example.org');
    const { body } = await app.askAs(keeper, access.invitations);
    const { invitations } = body as { invitations: { invitationId: number; email: string | null }[] };
    const found = invitations.find(({ email }) => email === 'withdrawn@example.org');
    await app.askAs(keeper, access.withdrawInvitation, { invitationId: found?.invitationId });
    const before = mail.received.length;
    await app.finishJobs();
    expect(mail.received.length).toBe(before);
    expect(await outbox()).toMatchObject([{ state: 'withdrawn' }]);
    expect(await outbox('waiting')).toEqual([]);
  });

  test('cannot be made to go to somebody else by what is written into a name', async () => {
    const evil = 'Хитрый\r\nBcc: evil@example.com';
    const person = await addAccount(app, { name: evil, login: 'tricky@example.org' });
    await app.askAs(keeper, accounts.makeResetLink, { personId: person.personId, by: 'mail' });
    await app.finishJobs();
    const letter = mail.received.at(-1);
    expect(letter?.to).toMatchObject([{ address: 'tricky@example.org' }]);
    expect(letter?.bcc ?? []).toEqual([]);
    expect(letter?.headers.map(({ key }) => key)).not.toContain('bcc');
  });
});
