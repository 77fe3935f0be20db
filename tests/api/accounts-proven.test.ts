import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessContract as access } from '#features/access/contract.ts';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { openIdentityProvider } from '#platform/identity-provider.ts';
import type { Letter } from '#platform/mail.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { passProvider, startProvider, type LocalProvider } from '#tests/support/oidc.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { openBrowser, signIn, type Visitor } from '#tests/support/visitor.ts';

let app: TestApp;
let provider: LocalProvider;
let keeper: TestPerson;
const letters: Letter[] = [];
beforeAll(async () => {
  provider = await startProvider('http://localhost:8080/sign-in/return');
  const { issuer, clientId, clientSecret } = provider;
  const identityProvider = openIdentityProvider({ issuer, clientId, clientSecret, name: 'Госуслуги' });
  const mailer = { send: (letter: Letter) => Promise.resolve(void letters.push(letter)) };
  app = await buildTestApp(undefined, { identityProvider, mailer });
  keeper = await app.addPerson('Администратор Ада', [{ role: 'administrator' }]);
});
afterAll(async () => {
  await app.close();
  await provider.close();
});
beforeEach(() => {
  letters.length = 0;
});

const password = 'зимой снега не выпросишь';
const name = 'Новикова Нина';
let made = 0;
function freshAddress(): string {
  made += 1;
  return `nina${String(made)}@example.org`;
}
const tokenIn = (text: string | null | undefined): string => /#(\S{20,})/.exec(text ?? '')?.[1] ?? '';

async function invite(wish: object): Promise<string | null> {
  const { body, status } = await app.askAs(keeper, access.invite, { name, role: 'analyst', ...wish });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body as { link: string | null }).link;
}
/** The token of the last letter, as its reader has it. */
async function mailedToken(): Promise<string> {
  await app.finishJobs();
  return tokenIn(letters.at(-1)?.text);
}
async function accept(token: string, change: object = {}): Promise<Visitor> {
  const browser = openBrowser(app);
  const answer = await browser.ask(accounts.acceptInvitation, { token, name, password, ...change });
  expect(answer).toMatchObject({ body: { outcome: 'signed_in' } });
  return browser;
}
async function kept(login: string): Promise<object | undefined> {
  const found = app.services.workDb.selectFrom('person').select(['email', 'emailProvenAt']).where('login', '=', login);
  return await found.executeTakeFirst();
}
/** Somebody with that address comes by the identity provider, which has verified it. */
async function comeByProvider(email: string): Promise<Visitor> {
  provider.people.set(email, { email, email_verified: true, name: 'Настоящая Нина' });
  const browser = openBrowser(app);
  const { url } = (await browser.ask(accounts.startIdentity)).body as { url: string };
  const query = await passProvider(url, email);
  expect(await browser.ask(accounts.finishIdentity, { query })).toMatchObject({ body: { outcome: 'signed_in' } });
  return browser;
}
const now = new Date('2025-09-01T09:00:00Z');

describe('R-236: an address is proven', () => {
  test('by an invitation that came by mail', async () => {
    const email = freshAddress();
    await invite({ email: email.toUpperCase(), by: 'mail' });
    await accept(await mailedToken());
    expect(await kept(email)).toEqual({ email, emailProvenAt: now });
  });

  test('not by one that was printed, nor by one whose text somebody read here: the address is for letters only', async () => {
    const [printed, shown] = [freshAddress(), freshAddress()];
    await accept(tokenIn(await invite({ email: printed, by: 'print' })));
    expect(await kept(printed)).toEqual({ email: printed, emailProvenAt: null });
    await invite({ email: shown, by: 'mail' });
    const { messages } = (await app.askAs(keeper, accounts.outbox)).body as { messages: { messageId: number }[] };
    const read = await app.askAs(keeper, accounts.showMessage, { messageId: messages[0]?.messageId });
    await app.finishJobs();
    await accept(tokenIn((read.body as { text: string }).text));
    expect(await kept(shown)).toEqual({ email: shown, emailProvenAt: null });
  });

  test('not by being typed as a login: it becomes no address at all', async () => {
    const login = freshAddress();
    await accept(tokenIn(await invite({ by: 'print' })), { login });
    expect(await kept(login)).toEqual({ email: null, emailProvenAt: null });
  });

  test('by a link to a new password that was sent there, even where it is a login only', async () => {
    const login = freshAddress();
    const first = await accept(tokenIn(await invite({ by: 'print' })), { login });
    await openBrowser(app).ask(accounts.askReset, { login });
    const token = await mailedToken();
    expect(letters.at(-1)?.to.address).toBe(login);
    const own = openBrowser(app);
    expect(await own.ask(accounts.reset, { token, password: 'осенью листья желтеют' })).toMatchObject({
      body: { outcome: 'signed_in' },
    });
    expect(await kept(login)).toEqual({ email: login, emailProvenAt: now });
    expect((await first.ask(accounts.me)).status).toBe(401);
  });

  test('not by one on paper', async () => {
    const login = freshAddress();
    await accept(tokenIn(await invite({ by: 'print' })), { login });
    const { personId } = await app.services.workDb
      .selectFrom('person')
      .select('personId')
      .where('login', '=', login)
      .executeTakeFirstOrThrow();
    const { body } = await app.askAs(keeper, accounts.makeResetLink, { personId, by: 'print' });
    await openBrowser(app).ask(accounts.reset, { token: tokenIn((body as { link: string }).link), password });
    expect(await kept(login)).toEqual({ email: null, emailProvenAt: null });
  });

  test('by an invitation that came by mail to who has the account already', async () => {
    const login = freshAddress();
    await accept(tokenIn(await invite({ by: 'print' })), { login });
    await invite({ email: login, role: 'auditor', by: 'mail' });
    await accept(await mailedToken());
    expect(await kept(login)).toEqual({ email: login, emailProvenAt: now });
  });
});

describe('R-236: who comes by the identity provider with a verified address', () => {
  test.each([
    ['typed as a login', (): object => ({ by: 'print' })],
    ['of a printed invitation', (email: string): object => ({ email, by: 'print' })],
  ])('finds of an account whose address was only %s nothing that another may still use', async (_case, wish) => {
    const email = freshAddress();
    const squatter = await accept(tokenIn(await invite(wish(email))), { login: email });
    const begun = (await squatter.ask(accounts.beginTotp, { password })).body as { secret: string };
    const { secret } = new TOTP({ secret: begun.secret });
    const code = TOTP.generate({ secret, timestamp: now.getTime() });
    const { recoveryCodes } = (await squatter.ask(accounts.confirmTotp, { code })).body as { recoveryCodes: string[] };
    const own = await comeByProvider(email);
    expect(await own.ask(accounts.me)).toMatchObject({
      body: { login: email, email, hasPassword: false, hasTotp: false, recoveryCodesLeft: 0 },
    });
    expect((await squatter.ask(accounts.me)).status).toBe(401);
    const again = { login: email, password, code: recoveryCodes[0] };
    expect(await squatter.ask(accounts.signIn, again)).toMatchObject({ body: { outcome: 'wrong' } });
    const { personId } = (await own.ask(accounts.me)).body as { personId: number };
    const devices = app.services.workDb.selectFrom('knownDevice').select('lastUsedAt').where('personId', '=', personId);
    expect(await devices.execute()).toHaveLength(1);
    await app.finishJobs();
    expect(letters.at(-1)).toMatchObject({
      to: { address: email },
      subject: 'Вход в систему «Опора» через внешнюю систему',
    });
    const rows = await app.services.workDb
      .selectFrom('auditLog')
      .select(['verb', 'after'])
      .where('subjectPersonId', '=', personId)
      .execute();
    expect(rows).toContainEqual({
      verb: 'accounts.finishIdentity',
      after: { hasPassword: false, hasTotp: false, email, sessionsEnded: 1 },
    });
  });

  test('leaves a link that was asked for before dead', async () => {
    const email = freshAddress();
    await accept(tokenIn(await invite({ email, by: 'print' })));
    await openBrowser(app).ask(accounts.askReset, { login: email });
    const token = await mailedToken();
    await comeByProvider(email);
    expect(await openBrowser(app).ask(accounts.reset, { token, password })).toMatchObject({
      body: { code: 'link_invalid' },
    });
  });

  test('keeps the password of an account whose address is proven', async () => {
    const email = freshAddress();
    await invite({ email, by: 'mail' });
    const before = await accept(await mailedToken());
    expect(await (await comeByProvider(email)).ask(accounts.me)).toMatchObject({ body: { hasPassword: true } });
    expect((await before.ask(accounts.me)).status).toBe(200);
    await signIn(app, accounts.signIn, { login: email, password });
  });
});
