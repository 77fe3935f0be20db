import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hash } from '@node-rs/argon2';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { addAccount, openBrowser, signIn, type Account } from '#tests/support/visitor.ts';

let app: TestApp;
let anna: Account;
beforeAll(async () => {
  app = await buildTestApp();
  anna = await addAccount(app, { name: 'Сёмина Анна', login: 'anna@example.org' }, [{ role: 'analyst' }]);
});
afterAll(() => app.close());

const password = 'жёлтый трамвай едет';

describe('R-225: signing in', () => {
  test('gives the browser two cookies that no script and no other site can use', async () => {
    const browser = openBrowser(app);
    const answer = await browser.ask(accounts.signIn, { login: ' Anna@Example.org ', password });
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'signed_in', waitSeconds: 0 } });
    expect(browser.set.map((line) => line.replace(/=[\w-]{43};/, '=…;'))).toEqual([
      '__Host-opora=…; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-opora-device=…; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
    expect(await browser.ask(accounts.me)).toMatchObject({
      status: 200,
      body: { name: 'Сёмина Анна', login: 'anna@example.org', masqueradedBy: null, hasPassword: true, hasTotp: false },
    });
  });

  test('the store keeps fingerprints of both, never the tokens', async () => {
    const browser = await signIn(app, accounts.signIn, anna);
    const { workDb, secrets } = app.services;
    const sessions = await workDb.selectFrom('session').select('tokenHash').execute();
    const devices = await workDb.selectFrom('knownDevice').select('deviceHash').execute();
    const token = browser.cookies.get('__Host-opora') ?? '';
    const device = browser.cookies.get('__Host-opora-device') ?? '';
    expect(sessions.map(({ tokenHash }) => tokenHash)).toContain(secrets.fingerprint(token));
    expect(devices.map(({ deviceHash }) => deviceHash)).toContain(secrets.fingerprint(device));
    expect(JSON.stringify([sessions, devices])).not.toContain(token);
    expect(JSON.stringify([sessions, devices])).not.toContain(device);
  });

  test('every sign-in has a new token, and the one before stops working', async () => {
    const browser = await signIn(app, accounts.signIn, anna);
    const before = browser.cookies.get('__Host-opora') ?? '';
    await browser.ask(accounts.signIn, { login: anna.login, password });
    expect(browser.cookies.get('__Host-opora')).not.toBe(before);
    const old = openBrowser(app);
    old.cookies.set('__Host-opora', before);
    expect(await old.ask(accounts.me)).toMatchObject({ status: 401, body: { code: 'sign_in_needed' } });
    expect((await browser.ask(accounts.me)).status).toBe(200);
  });

  test('a token that the browser brought along is never the one it gets', async () => {
    const browser = openBrowser(app);
    browser.cookies.set('__Host-opora', 'x'.repeat(43));
    browser.cookies.set('__Host-opora-device', 'y'.repeat(43));
    await browser.ask(accounts.signIn, { login: anna.login, password });
    expect(browser.cookies.get('__Host-opora')).not.toBe('x'.repeat(43));
    expect(browser.cookies.get('__Host-opora-device')).not.toBe('y'.repeat(43));
  });

  test('a wrong password and a login that nobody has end alike', async () => {
    const browser = openBrowser(app, '198.51.100.7');
    const wrong = await browser.ask(accounts.signIn, { login: anna.login, password: 'не тот пароль' });
    const nobody = await browser.ask(accounts.signIn, { login: 'nobody@example.org', password });
    expect(wrong).toMatchObject({ status: 200, body: { outcome: 'wrong', waitSeconds: 0 } });
    expect(nobody.body).toEqual(wrong.body);
    expect(browser.set).toEqual([]);
  });

  test('who is blocked is told so only with the right password', async () => {
    const blocked = await addAccount(app, { name: 'Заблокированный', login: 'blocked' });
    await app.services.workDb
      .updateTable('person')
      .set({ state: 'blocked' })
      .where('personId', '=', blocked.personId)
      .execute();
    const browser = openBrowser(app, '198.51.100.8');
    expect((await browser.ask(accounts.signIn, { login: 'blocked', password: 'не тот пароль' })).body).toMatchObject({
      outcome: 'wrong',
    });
    expect((await browser.ask(accounts.signIn, { login: 'blocked', password })).body).toMatchObject({
      outcome: 'blocked',
    });
    expect(browser.cookies.size).toBe(0);
  });

  test('a password is the same from every keyboard', async () => {
    await addAccount(app, { name: 'Ширина', login: 'wide', password: 'paroly йод 12' });
    const browser = openBrowser(app);
    const typed = { login: 'wide', password: 'ｐａｒｏｌｙ и\u0306од 12' };
    expect((await browser.ask(accounts.signIn, typed)).body).toMatchObject({ outcome: 'signed_in' });
  });

  test('a hash of older settings is made anew at the next sign-in', async () => {
    const { workDb } = app.services;
    const old = await addAccount(app, { name: 'Давний', login: 'old' });
    const weak = await hash(password.normalize('NFKC'), { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const mine = workDb.updateTable('credential').where('personId', '=', old.personId);
    await mine.set({ passwordHash: weak }).execute();
    await signIn(app, accounts.signIn, old);
    const { passwordHash } = await workDb
      .selectFrom('credential')
      .select('passwordHash')
      .where('personId', '=', old.personId)
      .executeTakeFirstOrThrow();
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn(app, accounts.signIn, old);
  });
});

describe('R-225: a session ends', () => {
  const start = '2025-09-01T09:00:00Z';
  test.each([
    ['twelve hours after its last use', ['2025-09-01T20:59:00Z', '2025-09-02T08:58:00Z'], '2025-09-02T21:00:00Z'],
    [
      'after fourteen days, however much it is used',
      Array.from({ length: 27 }, (_, half) =>
        new Date(Date.parse(start) + (half + 1) * 11.9 * 3_600_000).toISOString(),
      ),
      '2025-09-15T09:00:00Z',
    ],
  ])('%s', async (_case, used, over) => {
    app.setNow(start);
    const browser = await signIn(app, accounts.signIn, anna);
    for (const instant of used) {
      app.setNow(instant);
      expect((await browser.ask(accounts.me)).status, instant).toBe(200);
    }
    if (used.length > 2) {
      app.setNow('2025-09-15T00:00:00Z');
      expect((await browser.ask(accounts.me)).status).toBe(200);
    }
    app.setNow(over);
    expect((await browser.ask(accounts.me)).status).toBe(401);
    app.setNow(start);
  });

  test('by signing out, which may be said twice', async () => {
    const browser = await signIn(app, accounts.signIn, anna);
    const token = browser.cookies.get('__Host-opora') ?? '';
    expect((await browser.ask(accounts.signOut)).status).toBe(200);
    expect(browser.cookies.has('__Host-opora')).toBe(false);
    expect((await browser.ask(accounts.signOut)).status).toBe(200);
    browser.cookies.set('__Host-opora', token);
    expect((await browser.ask(accounts.me)).status).toBe(401);
  });

  test('one by one, and all but this one', async () => {
    const own = await addAccount(app, { name: 'Три окна', login: 'three' });
    const [here, there, elsewhere] = await Promise.all([1, 2, 3].map(() => signIn(app, accounts.signIn, own)));
    if (here === undefined || there === undefined || elsewhere === undefined) throw new Error('three browsers');
    const { body } = await here.ask(accounts.sessions);
    const { sessions } = body as { sessions: { sessionId: number; isThis: boolean; address: string }[] };
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ address: '203.0.113.5', browser: 'Test/1.0' });
    const { body: thereBody } = await there.ask(accounts.sessions);
    const thereId = (thereBody as { sessions: typeof sessions }).sessions.find(({ isThis }) => isThis)?.sessionId;
    expect((await here.ask(accounts.endSession, { sessionId: thereId })).status).toBe(200);
    expect((await there.ask(accounts.me)).status).toBe(401);
    expect((await here.ask(accounts.endOtherSessions)).body).toEqual({ ended: 1 });
    expect((await elsewhere.ask(accounts.me)).status).toBe(401);
    expect((await here.ask(accounts.me)).status).toBe(200);
  });

  test('not by somebody else', async () => {
    const mine = await signIn(app, accounts.signIn, anna);
    const { body } = await mine.ask(accounts.sessions);
    const [session] = (body as { sessions: { sessionId: number }[] }).sessions;
    const other = await signIn(app, accounts.signIn, await addAccount(app, { name: 'Чужой', login: 'stranger' }));
    expect(await other.ask(accounts.endSession, { sessionId: session?.sessionId })).toMatchObject({ status: 404 });
    expect((await mine.ask(accounts.me)).status).toBe(200);
  });

  test('of all browsers but this one when the password changes, and this one gets a new token', async () => {
    const own = await addAccount(app, { name: 'Меняет пароль', login: 'changer@example.org' });
    const here = await signIn(app, accounts.signIn, own);
    const there = await signIn(app, accounts.signIn, own);
    const before = here.cookies.get('__Host-opora');
    const change = { password: own.password, newPassword: 'зелёный трамвай стоит' };
    expect(await here.ask(accounts.changePassword, { ...change, password: 'не тот' })).toMatchObject({
      status: 409,
      body: { code: 'wrong_password' },
    });
    expect(await here.ask(accounts.changePassword, { ...change, newPassword: 'changer' })).toMatchObject({
      body: { code: 'password_short' },
    });
    expect((await here.ask(accounts.changePassword, change)).status).toBe(200);
    expect(here.cookies.get('__Host-opora')).not.toBe(before);
    expect((await here.ask(accounts.me)).status).toBe(200);
    expect((await there.ask(accounts.me)).status).toBe(401);
    await signIn(app, accounts.signIn, { ...own, password: change.newPassword });
  });

  test('who is signed in can not try passwords without end either', async () => {
    const own = await addAccount(app, { name: 'Открытый экран', login: 'open-screen' });
    const browser = await signIn(app, accounts.signIn, own);
    const guess = { password: 'догадка номер раз', newPassword: 'зелёный трамвай стоит' };
    const answers = await Promise.all(Array.from({ length: 14 }, () => browser.ask(accounts.changePassword, guess)));
    const codes = answers.map(({ body }) => (body as { code: string }).code);
    expect(codes.filter((code) => code === 'wrong_password')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(4);
    const right = { ...guess, password: own.password };
    expect((await browser.ask(accounts.changePassword, right)).body).toMatchObject({ code: 'too_many_attempts' });
    app.setNow('2025-09-01T09:01:00Z');
    expect((await browser.ask(accounts.changePassword, right)).status).toBe(200);
    app.setNow(start);
  });
});
