import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessContract as access } from '#features/access/contract.ts';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { openIdentityProvider } from '#platform/identity-provider.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { passProvider, startProvider, type LocalProvider } from '#tests/support/oidc.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { addAccount, openBrowser, type Visitor } from '#tests/support/visitor.ts';

let app: TestApp;
let provider: LocalProvider;
let keeper: TestPerson;
beforeAll(async () => {
  provider = await startProvider('http://localhost:8080/sign-in/return');
  const { issuer, clientId, clientSecret } = provider;
  const identityProvider = openIdentityProvider({ issuer, clientId, clientSecret, name: 'Госуслуги' });
  app = await buildTestApp(undefined, { identityProvider });
  keeper = await app.addPerson('Администратор Ада', [{ role: 'administrator' }]);
});
afterAll(async () => {
  await app.close();
  await provider.close();
});
beforeEach(() => {
  app.setNow('2025-09-01T09:00:00Z');
});

let made = 0;
function known(change: { email?: string; email_verified?: boolean } = {}): { subject: string; email: string } {
  made += 1;
  const subject = `subject-${String(made)}`;
  const person = { email: `person${String(made)}@example.org`, email_verified: true, name: 'Из Госуслуг', ...change };
  provider.people.set(subject, person);
  return { subject, email: person.email };
}
async function start(browser: Visitor): Promise<string> {
  return ((await browser.ask(accounts.startIdentity)).body as { url: string }).url;
}
async function finish(browser: Visitor, query: string): Promise<unknown> {
  return ((await browser.ask(accounts.finishIdentity, { query })).body as { outcome: string }).outcome;
}
async function pass(browser: Visitor, subject: string): Promise<unknown> {
  return await finish(browser, await passProvider(await start(browser), subject));
}
async function invite(email: string): Promise<void> {
  const wish = { name: 'Приглашённая Полина', email, role: 'analyst', by: 'mail' };
  expect((await app.askAs(keeper, access.invite, wish)).status).toBe(200);
}

describe('R-229: signing in by an identity provider', () => {
  test('starts there with PKCE, state and nonce, in a browser that is marked for ten minutes', async () => {
    const browser = openBrowser(app);
    expect(await browser.ask(accounts.welcome)).toMatchObject({ body: { identityProvider: 'Госуслуги' } });
    const url = new URL(await start(browser));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'opora',
      redirect_uri: 'http://localhost:8080/sign-in/return',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(browser.set.map((line) => line.replace(/=[\w-]{43};/, '=…;'))).toEqual([
      '__Host-opora-handshake=…; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  test('makes the account of who was invited by a verified address, without a password', async () => {
    const { subject, email } = known();
    await invite(email.toUpperCase());
    const browser = openBrowser(app);
    expect(await pass(browser, subject)).toBe('signed_in');
    expect(browser.cookies.has('__Host-opora-handshake')).toBe(false);
    expect(await browser.ask(accounts.me)).toMatchObject({
      body: { name: 'Приглашённая Полина', login: email, hasPassword: false, roles: [{ role: 'analyst' }] },
    });
    expect(await pass(openBrowser(app), subject)).toBe('signed_in');
  });

  test('gives further roles to who has no other way in; who has a password accepts by the link', async () => {
    const bound = known();
    await invite(bound.email);
    await pass(openBrowser(app), bound.subject);
    const wish = { name: 'Полина', email: bound.email, by: 'mail' };
    expect((await app.askAs(keeper, access.invite, { ...wish, role: 'auditor' })).status).toBe(200);
    const browser = openBrowser(app);
    await pass(browser, bound.subject);
    expect(await browser.ask(accounts.me)).toMatchObject({
      body: { roles: [{ role: 'analyst' }, { role: 'auditor' }] },
    });
    const free = known();
    await addAccount(app, { name: 'С паролем', login: free.email }, [{ role: 'analyst' }]);
    await app.askAs(keeper, access.invite, { ...wish, email: free.email, role: 'auditor' });
    const other = openBrowser(app);
    await pass(other, free.subject);
    expect(((await other.ask(accounts.me)).body as { roles: object[] }).roles).toHaveLength(1);
  });

  test('knows the person again by the provider’s own name for them, whatever the address is then', async () => {
    const { subject, email } = known();
    const own = await addAccount(app, { name: 'Меняющая адрес', login: email });
    expect(await pass(openBrowser(app), subject)).toBe('signed_in');
    provider.people.set(subject, { email: 'moved@example.org', email_verified: false, name: 'Переехала' });
    const browser = openBrowser(app);
    expect(await pass(browser, subject)).toBe('signed_in');
    expect(await browser.ask(accounts.me)).toMatchObject({ body: { personId: own.personId, name: 'Меняющая адрес' } });
  });

  test('lets nobody in by an address that is not verified, or was not invited', async () => {
    const unverified = known({ email_verified: false });
    await invite(unverified.email);
    expect(await pass(openBrowser(app), unverified.subject)).toBe('not_invited');
    const account = await addAccount(app, { name: 'Чужая почта', login: 'target@example.org' });
    expect(await pass(openBrowser(app), known({ email: account.login, email_verified: false }).subject)).toBe(
      'not_invited',
    );
    const stranger = openBrowser(app);
    expect(await pass(stranger, known().subject)).toBe('not_invited');
    expect(stranger.cookies.size).toBe(0);
  });

  test('does not let in who is blocked', async () => {
    const { subject, email } = known();
    const own = await addAccount(app, { name: 'Заблокированная', login: email });
    await app.askAs(keeper, accounts.block, { personId: own.personId, reason: 'уволена' });
    expect(await pass(openBrowser(app), subject)).toBe('blocked');
  });
});

describe('R-229: an answer of the provider', () => {
  async function invited(): Promise<string> {
    const { subject, email } = known();
    await addAccount(app, { name: 'Приглашённый', login: email });
    return subject;
  }

  test('serves once', async () => {
    const browser = openBrowser(app);
    const url = await start(browser);
    const handshake = browser.cookies.get('__Host-opora-handshake') ?? '';
    const query = await passProvider(url, await invited());
    expect(await finish(browser, query)).toBe('signed_in');
    const again = openBrowser(app);
    again.cookies.set('__Host-opora-handshake', handshake);
    expect(await finish(again, query)).toBe('wrong');
    expect(again.cookies.has('__Host-opora')).toBe(false);
  });

  test('counts only in the browser that asked: another can not be signed in as somebody by a link', async () => {
    const asked = openBrowser(app);
    const query = await passProvider(await start(asked), await invited());
    const without = openBrowser(app);
    expect(await finish(without, query)).toBe('wrong');
    const other = openBrowser(app);
    await start(other);
    expect(await finish(other, query)).toBe('wrong');
    expect(await finish(asked, query)).toBe('signed_in');
  });

  test.each([
    ['state is another', (query: string): string => query.replace(/state=[^&]+/, 'state=forged')],
    ['state is missing', (query: string): string => query.replace(/&?state=[^&]+/, '')],
    ['code is another', (query: string): string => query.replace(/code=[^&]+/, 'code=forged')],
    ['issuer is another', (query: string): string => query.replace(/iss=[^&]+/, 'iss=http%3A%2F%2Fevil.example')],
    ['person said no', (query: string): string => query.replace(/code=[^&]+/, 'error=access_denied')],
    ['answer is nonsense', (): string => '%%%=&&'],
  ])('does not count when the %s, and the true one after it neither', async (_case, change) => {
    const browser = openBrowser(app);
    const url = await start(browser);
    const handshake = browser.cookies.get('__Host-opora-handshake') ?? '';
    const query = await passProvider(url, await invited());
    expect(await finish(browser, change(query))).toBe('wrong');
    browser.cookies.set('__Host-opora-handshake', handshake);
    expect(await finish(browser, query)).toBe('wrong');
    expect(browser.cookies.has('__Host-opora')).toBe(false);
  });

  test('comes within ten minutes', async () => {
    const browser = openBrowser(app);
    const query = await passProvider(await start(browser), await invited());
    app.setNow('2025-09-01T09:10:00Z');
    expect(await finish(browser, query)).toBe('wrong');
    expect(await app.services.workDb.selectFrom('handshake').selectAll().execute()).toEqual([]);
  });

  test('what is kept meanwhile is sealed', async () => {
    const browser = openBrowser(app);
    const state = new URL(await start(browser)).searchParams.get('state') ?? 'none';
    const rows = await app.services.workDb.selectFrom('handshake').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(state);
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('__Host-opora-handshake'));
  });
});

test('R-229: without a provider, and with one that does not answer, it is said', async () => {
  const silent = openIdentityProvider({ ...provider, issuer: 'http://127.0.0.1:1', name: 'Молчит' });
  for (const [identityProvider, code] of [
    [null, 'no_identity_provider'],
    [silent, 'identity_provider_silent'],
  ] as const) {
    const other = await buildTestApp(undefined, { identityProvider });
    expect(await openBrowser(other).ask(accounts.startIdentity)).toMatchObject({ status: 409, body: { code } });
    await other.close();
  }
});
