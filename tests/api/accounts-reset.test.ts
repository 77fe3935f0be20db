import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import type { Letter } from '#platform/mail.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { addAccount, openBrowser, signIn, type Account } from '#tests/support/visitor.ts';

let app: TestApp;
let keeper: TestPerson;
const letters: Letter[] = [];
beforeAll(async () => {
  app = await buildTestApp(undefined, { mailer: { send: (letter) => Promise.resolve(void letters.push(letter)) } });
  keeper = await app.addPerson('Администратор Ада', [{ role: 'administrator' }]);
});
afterAll(() => app.close());
beforeEach(() => {
  letters.length = 0;
  app.setNow('2025-09-01T09:00:00Z');
});

const password = 'зимой снега не выпросишь';
let made = 0;
async function person(): Promise<Account> {
  made += 1;
  return await addAccount(app, { name: 'Забывчивый Фёдор', login: `forgot${String(made)}@example.org` });
}
const tokenIn = (text: string | undefined): string => /\/reset#(\S+)/.exec(text ?? '')?.[1] ?? '';

async function askFor(login: string, address?: string): Promise<unknown> {
  return await openBrowser(app, address).ask(accounts.askReset, { login });
}

describe('R-228: asking for a new password', () => {
  test('is answered alike for everybody; only who has an account and an address gets a letter', async () => {
    const own = await person();
    const wordLogin = await addAccount(app, { name: 'Без почты', login: 'nomail' });
    const blocked = await person();
    const mine = app.services.workDb.updateTable('person').where('personId', '=', blocked.personId);
    await mine.set({ state: 'blocked' }).execute();
    const all = [own.login, 'nobody@example.org', wordLogin.login, blocked.login, 'не логин вовсе'];
    const answers = await Promise.all(all.map((login) => openBrowser(app).ask(accounts.askReset, { login })));
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(Array(5).fill({ status: 200, body: {} }));
    await app.finishJobs();
    expect(letters.map(({ to }) => to.address)).toEqual([own.login]);
    expect(letters[0]).toMatchObject({
      to: { name: 'Забывчивый Фёдор' },
      subject: 'Новый пароль в системе «Опора»',
    });
    expect(letters[0]?.text).toContain('до 2 сентября 2025');
    expect(letters[0]?.text).toContain('Если вы не просили об этом');
  });

  test('fills nobody’s mailbox: three letters, then the wait', async () => {
    const own = await person();
    for (let n = 0; n < 6; n += 1)
      expect(await askFor(own.login, `10.2.${String(n)}.1`)).toMatchObject({ status: 200 });
    await app.finishJobs();
    expect(letters).toHaveLength(3);
    app.setNow('2025-09-01T09:15:00Z');
    await askFor(own.login);
    await app.finishJobs();
    expect(letters).toHaveLength(4);
  });

  test('leaves no login in the queue', async () => {
    const own = await person();
    await askFor(own.login);
    const rows = await app.asOwner(async (db) => {
      const { sql } = await import('kysely');
      return (await sql`select data from pgboss.job where name = 'accounts.reset'`.execute(db)).rows;
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('example.org');
    await app.finishJobs();
  });
});

describe('R-228: a reset link', () => {
  async function linkOf({ login }: Account): Promise<string> {
    await askFor(login);
    await app.finishJobs();
    return tokenIn(letters.at(-1)?.text);
  }

  test('sets a password once, ends every session and forgets the browsers', async () => {
    const own = await person();
    const open = await signIn(app, accounts.signIn, own);
    const token = await linkOf(own);
    const browser = openBrowser(app);
    expect(await browser.ask(accounts.reset, { token, password: 'qwerty123456' })).toMatchObject({
      body: { code: 'password_common' },
    });
    expect(await browser.ask(accounts.reset, { token, password })).toMatchObject({ body: { outcome: 'signed_in' } });
    expect((await open.ask(accounts.me)).status).toBe(401);
    expect(await openBrowser(app).ask(accounts.reset, { token, password })).toMatchObject({
      body: { code: 'link_invalid' },
    });
    const old = { login: own.login, password: own.password };
    expect(await openBrowser(app).ask(accounts.signIn, old)).toMatchObject({ body: { outcome: 'wrong' } });
    await signIn(app, accounts.signIn, { ...own, password });
    await app.finishJobs();
    expect(letters.at(-1)).toMatchObject({ subject: 'Пароль в системе «Опора» изменён', to: { address: own.login } });
  });

  test('a newer one leaves no older one open once a password is set', async () => {
    const own = await person();
    const [older, newer] = [await linkOf(own), await linkOf(own)];
    expect((await openBrowser(app).ask(accounts.reset, { token: newer, password })).status).toBe(200);
    expect(await openBrowser(app).ask(accounts.reset, { token: older, password })).toMatchObject({ status: 409 });
  });

  test('does not outlive a password that the person changed meanwhile', async () => {
    const own = await person();
    const browser = await signIn(app, accounts.signIn, own);
    const token = await linkOf(own);
    app.setNow('2025-09-01T09:00:01Z');
    const change = { password: own.password, newPassword: 'весной тает снег в поле' };
    expect((await browser.ask(accounts.changePassword, change)).status).toBe(200);
    expect(await openBrowser(app).ask(accounts.reset, { token, password })).toMatchObject({
      body: { code: 'link_invalid' },
    });
    await signIn(app, accounts.signIn, { login: own.login, password: change.newPassword });
  });

  test('does not outlive a password changed while it was made', async () => {
    const own = await person();
    const token = await linkOf(own);
    const credential = app.services.workDb.updateTable('credential').where('personId', '=', own.personId);
    await credential.set({ passwordChangedAt: new Date('2025-09-01T09:00:01Z') }).execute();
    expect(await openBrowser(app).ask(accounts.reset, { token, password })).toMatchObject({
      body: { code: 'link_invalid' },
    });
  });

  test('does not outlive a block, lifted or not', async () => {
    const own = await person();
    const token = await linkOf(own);
    await app.askAs(keeper, accounts.block, { personId: own.personId, reason: 'утерян телефон' });
    expect((await app.askAs(keeper, accounts.unblock, { personId: own.personId })).status).toBe(200);
    expect(await openBrowser(app).ask(accounts.reset, { token, password })).toMatchObject({
      body: { code: 'link_invalid' },
    });
  });

  test('ends after a day', async () => {
    const token = await linkOf(await person());
    app.setNow('2025-09-02T09:00:00Z');
    expect(await openBrowser(app).ask(accounts.reset, { token, password })).toMatchObject({
      body: { code: 'link_invalid' },
    });
  });

  test('does not replace the second factor; its codes are counted', async () => {
    const own = await person();
    const browser = await signIn(app, accounts.signIn, own);
    const begun = await browser.ask(accounts.beginTotp, { password: own.password });
    const { secret } = new TOTP({ secret: (begun.body as { secret: string }).secret });
    const timestamp = app.services.now().getTime();
    await browser.ask(accounts.confirmTotp, { code: TOTP.generate({ secret, timestamp }) });
    const token = await linkOf(own);
    const ask = async (code: string | null): Promise<string> =>
      ((await openBrowser(app).ask(accounts.reset, { token, password, code })).body as { outcome: string }).outcome;
    expect(await ask(null)).toBe('code_needed');
    for (let n = 0; n < 5; n += 1) expect(await ask('000000')).toBe('wrong_code');
    const code = TOTP.generate({ secret, timestamp: timestamp + 30_000 });
    expect(await ask(code)).toBe('wait');
    app.setNow('2025-09-01T09:00:16Z');
    expect(await ask(code)).toBe('signed_in');
  });

  test('of an administrator is for who has no mail or lost the authenticator: a week on paper, the factor goes when said', async () => {
    const own = await person();
    const browser = await signIn(app, accounts.signIn, own);
    const begun = await browser.ask(accounts.beginTotp, { password: own.password });
    const { secret } = new TOTP({ secret: (begun.body as { secret: string }).secret });
    await browser.ask(accounts.confirmTotp, {
      code: TOTP.generate({ secret, timestamp: app.services.now().getTime() }),
    });
    const wish = { personId: own.personId, removesTotp: true, by: 'print' };
    const { body, status } = await app.askAs(keeper, accounts.makeResetLink, wish);
    expect({ status, body }).toMatchObject({ status: 200, body: { isMailed: false } });
    app.setNow('2025-09-08T08:59:00Z');
    const { link } = body as { link: string };
    const fresh = openBrowser(app);
    expect(await fresh.ask(accounts.reset, { token: tokenIn(link), password })).toMatchObject({
      body: { outcome: 'signed_in' },
    });
    expect(await fresh.ask(accounts.me)).toMatchObject({ body: { hasTotp: false, recoveryCodesLeft: 0 } });
  });

  test('of an administrator goes by mail without being shown', async () => {
    const own = await person();
    const { body } = await app.askAs(keeper, accounts.makeResetLink, { personId: own.personId, by: 'mail' });
    expect(body).toEqual({ link: null, isMailed: true });
    await app.finishJobs();
    expect(letters.at(-1)?.text).toContain('Администратор Ада (администратор)');
    expect(
      (await openBrowser(app).ask(accounts.reset, { token: tokenIn(letters.at(-1)?.text), password })).status,
    ).toBe(200);
  });

  test('is not made for oneself, for nobody, nor without an address by mail', async () => {
    const wordLogin = await addAccount(app, { name: 'Без почты', login: 'paper-only' });
    const asked: [object, object][] = [
      [{ personId: keeper.personId, by: 'print' }, { body: { code: 'oneself' } }],
      [{ personId: 999_999, by: 'print' }, { status: 404 }],
      [{ personId: wordLogin.personId, by: 'mail' }, { body: { code: 'no_address' } }],
    ];
    for (const [wish, answer] of asked) {
      expect(await app.askAs(keeper, accounts.makeResetLink, wish)).toMatchObject(answer);
    }
  });
});
