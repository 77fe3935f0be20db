import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract as access } from '#features/access/contract.ts';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { addAccount, openBrowser, signIn } from '#tests/support/visitor.ts';

let app: TestApp;
let keeper: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  keeper = await app.addPerson('Администратор Ада', [{ role: 'administrator' }]);
});
afterAll(() => app.close());

const password = 'зимой снега не выпросишь';
const name = 'Новикова Нина';

async function invite(input: object): Promise<string> {
  const wish = { name, role: 'analyst', by: 'print', ...input };
  const { body, status } = await app.askAs(keeper, access.invite, wish);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body as { link: string }).link.replace(/^.*#/, '');
}

async function people(login: string): Promise<number> {
  const found = await app.services.workDb.selectFrom('person').select('personId').where('login', '=', login).execute();
  return found.length;
}

describe('R-227: an invitation', () => {
  test('shows who invites to what, and until when', async () => {
    const token = await invite({ email: 'shown@example.org' });
    expect(await openBrowser(app).ask(accounts.openInvitation, { token })).toMatchObject({
      status: 200,
      body: {
        ...{ name, email: 'shown@example.org', role: 'analyst', territory: null, hasAccount: false },
        invitedBy: 'Администратор Ада',
        expiresAt: '2025-09-15T09:00:00.000Z',
      },
    });
  });

  test('with an address makes the account of this address, whatever login is typed', async () => {
    const token = await invite({ email: 'Nina@Example.org', phone: '+7 900 000-00-00' });
    const browser = openBrowser(app);
    const given = { token, name: 'Новикова  Нина', login: 'other@example.org', password };
    expect(await browser.ask(accounts.acceptInvitation, given)).toMatchObject({ body: { outcome: 'signed_in' } });
    expect(await browser.ask(accounts.me)).toMatchObject({
      body: { login: 'nina@example.org', email: 'nina@example.org', phone: '+7 900 000-00-00', name },
    });
    expect(await people('other@example.org')).toBe(0);
    await signIn(app, accounts.signIn, { login: 'nina@example.org', password });
  });

  test('without an address asks for a login of one’s own', async () => {
    const token = await invite({});
    const browser = openBrowser(app);
    const answers: [object, string][] = [
      [{ login: null }, 'login_needed'],
      [{ login: 'a b' }, 'login_invalid'],
      [{ login: 'nina@example.org' }, 'login_taken'],
      [{ login: 'own', password: 'password1234' }, 'password_common'],
    ];
    for (const [change, code] of answers) {
      const given = { token, name, login: 'own', password, ...change };
      expect(await browser.ask(accounts.acceptInvitation, given)).toMatchObject({ status: 409, body: { code } });
    }
    expect(await people('own')).toBe(0);
    const right = { token, name, login: 'Own', password };
    expect(await browser.ask(accounts.acceptInvitation, right)).toMatchObject({ body: { outcome: 'signed_in' } });
    expect(await browser.ask(accounts.me)).toMatchObject({ body: { login: 'own', roles: [{ role: 'analyst' }] } });
  });

  test('is accepted once, also by two at the same time', async () => {
    const token = await invite({});
    const all = await Promise.all(
      ['first', 'second', 'third'].map((login) =>
        openBrowser(app).ask(accounts.acceptInvitation, { token, name, login, password }),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await people('first')) + (await people('second')) + (await people('third'))).toBe(1);
    expect(await openBrowser(app).ask(accounts.openInvitation, { token })).toMatchObject({
      body: { code: 'link_invalid' },
    });
  });

  test('ends with its term', async () => {
    const token = await invite({});
    app.setNow('2025-09-15T09:00:00Z');
    const answer = await openBrowser(app).ask(accounts.acceptInvitation, { token, name, login: 'late', password });
    app.setNow('2025-09-01T09:00:00Z');
    expect(answer).toMatchObject({ status: 409, body: { code: 'link_invalid' } });
    expect(await people('late')).toBe(0);
  });

  test('of somebody who has an account is proved by its password, and adds the role', async () => {
    const holder = await addAccount(app, { name: 'Держатель', login: 'holder@example.org' }, [{ role: 'expert' }]);
    const token = await invite({ email: 'Holder@example.org' });
    const browser = openBrowser(app, '192.0.2.9');
    expect(await browser.ask(accounts.openInvitation, { token })).toMatchObject({ body: { hasAccount: true } });
    const given = { token, name: 'Самозванец', password: 'зимой снега не выпросишь' };
    expect(await browser.ask(accounts.acceptInvitation, given)).toMatchObject({ body: { outcome: 'wrong' } });
    expect(browser.cookies.size).toBe(0);
    const right = { ...given, password: holder.password };
    expect(await browser.ask(accounts.acceptInvitation, right)).toMatchObject({ body: { outcome: 'signed_in' } });
    const { body } = await browser.ask(accounts.me);
    expect(body).toMatchObject({ personId: holder.personId, name: 'Держатель' });
    expect((body as { roles: { role: string }[] }).roles.map(({ role }) => role)).toEqual(['expert', 'analyst']);
  });

  test('is no way around the second factor, nor around the limits', async () => {
    const holder = await addAccount(app, { name: 'С кодом', login: 'coded@example.org' });
    const own = await signIn(app, accounts.signIn, holder);
    const begun = await own.ask(accounts.beginTotp, { password: holder.password });
    const { secret } = new TOTP({ secret: (begun.body as { secret: string }).secret });
    const timestamp = app.services.now().getTime();
    await own.ask(accounts.confirmTotp, { code: TOTP.generate({ secret, timestamp }) });
    const token = await invite({ email: 'coded@example.org' });
    const browser = openBrowser(app, '192.0.2.10');
    const given = { token, name, password: holder.password };
    const outcomes: unknown[] = [];
    for (const code of [null, 'x', 'x', 'x', 'x', 'x', TOTP.generate({ secret, timestamp: timestamp + 30_000 })]) {
      outcomes.push(
        ((await browser.ask(accounts.acceptInvitation, { ...given, code })).body as { outcome: string }).outcome,
      );
    }
    expect(outcomes).toEqual(['code_needed', ...Array<string>(5).fill('wrong_code'), 'wait']);
  });
});

test('R-227: a guest link opens without an account, reads only, and stops when it is revoked', async () => {
  const made = await app.askAs(keeper, access.makeGuestLink, { label: 'Проверяющий', validTo: '2025-09-10' });
  const { link, guestLinkId } = made.body as { link: string; guestLinkId: number };
  const token = link.replace(/^.*#/, '');
  const guest = openBrowser(app);
  expect(await guest.ask(accounts.enterAsGuest, { token })).toMatchObject({ body: { outcome: 'signed_in' } });
  expect(guest.cookies.has('__Host-opora-device')).toBe(false);
  expect(await guest.ask(accounts.me)).toMatchObject({ body: { isGuest: true, roles: [{ role: 'guest' }] } });
  expect((await guest.ask(access.people)).status).toBe(403);
  expect((await guest.ask(accounts.changeContacts, { name: 'Я теперь директор', phone: null })).status).toBe(404);
  expect((await app.askAs(keeper, access.revokeGuestLink, { guestLinkId })).status).toBe(200);
  expect((await guest.ask(accounts.me)).status).toBe(401);
  expect(await openBrowser(app).ask(accounts.enterAsGuest, { token })).toMatchObject({
    body: { code: 'link_invalid' },
  });
});

test('R-227: guests of one link are strangers to one another: none sees or ends the session of another', async () => {
  const made = await app.askAs(keeper, access.makeGuestLink, { label: 'Две комиссии', validTo: '2025-09-10' });
  const token = (made.body as { link: string }).link.replace(/^.*#/, '');
  const [one, two] = [openBrowser(app, '192.0.2.1'), openBrowser(app, '192.0.2.2')];
  for (const guest of [one, two]) await guest.ask(accounts.enterAsGuest, { token });
  const { body } = await two.ask(accounts.sessions);
  expect(body).toMatchObject({ sessions: [{ address: '192.0.2.2', isThis: true }] });
  const [{ sessionId }] = (body as { sessions: [{ sessionId: number }] }).sessions;
  expect((await one.ask(accounts.endSession, { sessionId })).status).toBe(404);
  expect(await one.ask(accounts.endOtherSessions)).toMatchObject({ body: { ended: 0 } });
  expect((await two.ask(accounts.me)).status).toBe(200);
  expect((await two.ask(accounts.endSession, { sessionId })).status).toBe(200);
});
