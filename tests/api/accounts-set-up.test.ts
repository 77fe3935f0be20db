import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { offerSetUp } from '#features/accounts/server/set-up.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { openBrowser } from '#tests/support/visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());
beforeEach(() =>
  app.asOwner(async (db) => {
    for (const table of ['session', 'assignment', 'knownDevice', 'credential', 'setupLink', 'person'] as const) {
      await db.deleteFrom(table).execute();
    }
  }),
);

const first = { name: ' Иванов  Пётр ', login: 'Admin', password: 'зимой снега не выпросишь', isOperator: true };
async function link(): Promise<string> {
  const token = await offerSetUp(await app.services.context());
  if (token === null) throw new Error('there is somebody');
  return token;
}

describe('R-226: the first administrator', () => {
  test('is made by the link of the start, signed in, administrator and operator of the region', async () => {
    const browser = openBrowser(app);
    expect(await browser.ask(accounts.welcome)).toMatchObject({ body: { isFresh: true, personas: [] } });
    const token = await link();
    expect(await browser.ask(accounts.setUp, { token, ...first })).toMatchObject({ body: { outcome: 'signed_in' } });
    const { body } = await browser.ask(accounts.me);
    expect(body).toMatchObject({ name: 'Иванов Пётр', login: 'admin', email: null });
    const { roles, verbs } = body as { roles: { role: string }[]; verbs: string[] };
    expect(roles.map(({ role }) => role)).toEqual(['administrator', 'regional_operator']);
    expect(verbs).toContain('accounts.block');
    expect(verbs).toContain('results.upload');
    expect(await browser.ask(accounts.welcome)).toMatchObject({ body: { isFresh: false } });
  });

  test('the link serves once, and no other is made', async () => {
    const token = await link();
    await openBrowser(app).ask(accounts.setUp, { token, ...first, isOperator: false });
    const again = await openBrowser(app).ask(accounts.setUp, { token, ...first, login: 'second' });
    expect(again).toMatchObject({ status: 409, body: { code: 'link_invalid' } });
    expect(await offerSetUp(await app.services.context())).toBeNull();
  });

  test('of two who open it at the same time one comes second', async () => {
    const token = await link();
    const all = await Promise.all(
      ['one', 'two', 'three'].map((login) => openBrowser(app).ask(accounts.setUp, { token, ...first, login })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await app.services.workDb.selectFrom('person').select('login').execute()).toHaveLength(1);
  });

  test('another start makes another link, and the one before stops working', async () => {
    const [before, after] = [await link(), await link()];
    const stale = await openBrowser(app).ask(accounts.setUp, { token: before, ...first });
    expect(stale).toMatchObject({ status: 409, body: { code: 'link_invalid' } });
    expect((await openBrowser(app).ask(accounts.setUp, { token: after, ...first })).status).toBe(200);
  });

  test('a bad password or login makes nobody and keeps the link', async () => {
    const token = await link();
    const refusals: [object, string][] = [
      [{ password: 'qwerty123456' }, 'password_common'],
      [{ password: 'короткий' }, 'password_short'],
      [{ password: 'Иванов-Пётр-admin' }, 'password_personal'],
      [{ login: 'with space' }, 'login_invalid'],
    ];
    for (const [change, code] of refusals) {
      expect(await openBrowser(app).ask(accounts.setUp, { token, ...first, ...change })).toMatchObject({
        body: { code },
      });
    }
    expect((await openBrowser(app).ask(accounts.setUp, { token, ...first })).status).toBe(200);
  });

  test('the store keeps a fingerprint of the link', async () => {
    const token = await link();
    const rows = await app.services.workDb.selectFrom('setupLink').selectAll().execute();
    expect(rows).toEqual([
      { regionId: 1, tokenHash: app.services.secrets.fingerprint(token), madeAt: app.services.now() },
    ]);
  });
});

describe('R-235: the demonstration', () => {
  test('instead of a first person: its link serves once, and its people come with it', async () => {
    const token = await link();
    expect(await openBrowser(app).ask(accounts.setUpDemonstration, { token })).toMatchObject({ status: 200 });
    expect(await openBrowser(app).ask(accounts.setUpDemonstration, { token })).toMatchObject({ status: 409 });
    const { isDemonstration } = await app.services.workDb
      .selectFrom('region')
      .select('isDemonstration')
      .executeTakeFirstOrThrow();
    expect(isDemonstration).toBe(true);
    const jobs = await app.services.workDb.selectFrom('demoLoad').select('state').execute();
    expect(jobs).toEqual([{ state: 'loading' }]);
    await app.services.workDb.deleteFrom('demoLoad').execute();
  });

  test('anybody may be an invented person, nobody one who was really invited', async () => {
    const { workDb } = app.services;
    const invented = await app.addPerson('Выдуманная Вера', [{ role: 'analyst' }]);
    const real = await app.addPerson('Настоящий Николай', [{ role: 'expert' }]);
    await workDb.insertInto('credential').values({ regionId: 1, personId: real.personId, passwordHash: 'x' }).execute();
    const set = (isDemonstration: boolean): Promise<unknown> =>
      workDb.updateTable('region').set({ isDemonstration }).execute();
    await set(true);
    const browser = openBrowser(app);
    expect(await browser.ask(accounts.welcome)).toMatchObject({
      body: { personas: [{ personId: invented.personId, name: 'Выдуманная Вера', role: 'analyst', territory: null }] },
    });
    expect((await browser.ask(accounts.enterDemonstration, { personId: real.personId })).status).toBe(404);
    expect((await browser.ask(accounts.enterDemonstration, { personId: invented.personId })).status).toBe(200);
    expect(await browser.ask(accounts.me)).toMatchObject({ body: { name: 'Выдуманная Вера', isDemonstration: true } });
    await set(false);
    expect(await browser.ask(accounts.welcome)).toMatchObject({ body: { personas: [] } });
    expect((await browser.ask(accounts.enterDemonstration, { personId: invented.personId })).status).toBe(404);
  });
});
