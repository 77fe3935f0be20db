import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { addAccount, openBrowser, signIn, type Account, type Visitor } from '#tests/support/visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

const start = Date.parse('2025-09-01T09:00:00Z');
let made = 0;

interface Protected extends Account {
  readonly browser: Visitor;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

function codeAt(secret: string, seconds: number): string {
  return TOTP.generate({ secret: secretOf(secret), timestamp: start + seconds * 1000 });
}
function secretOf(base32: string): TOTP['secret'] {
  return new TOTP({ secret: base32 }).secret;
}
function at(seconds: number): void {
  app.setNow(new Date(start + seconds * 1000).toISOString());
}

async function protect(): Promise<Protected> {
  made += 1;
  at(0);
  const account = await addAccount(app, { name: 'Осторожная', login: `careful${String(made)}@example.org` });
  const browser = await signIn(app, accounts.signIn, account);
  const begun = await browser.ask(accounts.beginTotp, { password: account.password });
  const { secret } = begun.body as { secret: string };
  const confirmed = await browser.ask(accounts.confirmTotp, { code: codeAt(secret, 0) });
  const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] };
  return { ...account, browser, secret, recoveryCodes };
}

async function attempt(person: Account, code: string | null, browser = openBrowser(app)): Promise<string> {
  const { login, password } = person;
  return ((await browser.ask(accounts.signIn, { login, password, code })).body as { outcome: string }).outcome;
}

describe('R-224: the second factor', () => {
  test('counts only once a code of it was shown', async () => {
    at(0);
    const account = await addAccount(app, { name: 'Начала', login: 'begun@example.org' });
    const browser = await signIn(app, accounts.signIn, account);
    expect(await browser.ask(accounts.beginTotp, { password: 'не тот' })).toMatchObject({
      body: { code: 'wrong_password' },
    });
    expect(await browser.ask(accounts.confirmTotp, { code: '000000' })).toMatchObject({
      body: { code: 'totp_not_begun' },
    });
    const { body } = await browser.ask(accounts.beginTotp, { password: account.password });
    const { uri, svg, secret } = body as { uri: string; svg: string; secret: string };
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(uri)).toContain('otpauth://totp/Опора:begun@example.org?');
    expect(svg).toMatch(/^<svg /);
    expect(await attempt(account, null)).toBe('signed_in');
    expect(await browser.ask(accounts.confirmTotp, { code: '12345' })).toMatchObject({ body: { code: 'wrong_code' } });
    const code = codeAt(secret, 0);
    expect(await browser.ask(accounts.confirmTotp, { code })).toMatchObject({ status: 200 });
    expect(await browser.ask(accounts.me)).toMatchObject({ body: { hasTotp: true, recoveryCodesLeft: 10 } });
    expect(await attempt(account, null)).toBe('code_needed');
  });

  test('a code serves once, also when two show it at the same time', async () => {
    const person = await protect();
    expect(await attempt(person, codeAt(person.secret, 0))).toBe('wrong_code');
    at(30);
    const code = codeAt(person.secret, 30);
    const both = await Promise.all([attempt(person, code), attempt(person, code)]);
    expect(both.sort()).toEqual(['signed_in', 'wrong_code']);
    expect(await attempt(person, code)).toBe('wrong_code');
  });

  test('a clock may be one step off, not two, and no earlier step comes after a later one', async () => {
    const person = await protect();
    at(300);
    expect(await attempt(person, codeAt(person.secret, 240))).toBe('wrong_code');
    expect(await attempt(person, codeAt(person.secret, 360))).toBe('wrong_code');
    expect(await attempt(person, codeAt(person.secret, 330))).toBe('signed_in');
    expect(await attempt(person, codeAt(person.secret, 300))).toBe('wrong_code');
  });

  test('a code is taken with spaces', async () => {
    const person = await protect();
    at(60);
    expect(await attempt(person, codeAt(person.secret, 60).replace(/^.../, '$& '))).toBe('signed_in');
  });

  test('ten codes for paper serve once each and are kept as fingerprints', async () => {
    const person = await protect();
    expect(new Set(person.recoveryCodes).size).toBe(10);
    const [one = '', two = ''] = person.recoveryCodes;
    expect(await attempt(person, one.toUpperCase().replace('-', ' '))).toBe('signed_in');
    expect(await attempt(person, one)).toBe('wrong_code');
    expect(await attempt(person, two)).toBe('signed_in');
    expect(await person.browser.ask(accounts.me)).toMatchObject({ body: { recoveryCodesLeft: 8 } });
    const kept = JSON.stringify(await app.services.workDb.selectFrom('recoveryCode').select('codeHash').execute());
    for (const code of person.recoveryCodes) expect(kept).not.toContain(code.replace('-', ''));
  });

  test('wrong codes are failures like wrong passwords', async () => {
    const person = await protect();
    const stranger = openBrowser(app, '192.0.2.44');
    const outcomes: string[] = [];
    for (let n = 0; n < 6; n += 1) outcomes.push(await attempt(person, '00000a', stranger));
    expect(outcomes).toEqual(['wrong_code', 'wrong_code', 'wrong_code', 'wrong_code', 'wrong_code', 'wait']);
  });

  test('the secret is sealed in the store', async () => {
    const person = await protect();
    const { totpSealed } = await app.services.workDb
      .selectFrom('credential')
      .select('totpSealed')
      .where('personId', '=', person.personId)
      .executeTakeFirstOrThrow();
    expect(totpSealed).not.toContain(person.secret);
    expect(app.services.secrets.open('totp', totpSealed ?? '')).toBe(person.secret);
  });

  test('goes with password and code only, and its codes for paper with it', async () => {
    const person = await protect();
    at(90);
    const { browser, password, secret } = person;
    const asked = { password, code: codeAt(secret, 90) };
    expect(await browser.ask(accounts.removeTotp, { ...asked, password: 'не тот' })).toMatchObject({ status: 409 });
    expect(await browser.ask(accounts.removeTotp, { ...asked, code: '0' })).toMatchObject({
      body: { code: 'wrong_code' },
    });
    expect(await browser.ask(accounts.beginTotp, { password })).toMatchObject({ body: { code: 'totp_is_on' } });
    expect((await browser.ask(accounts.removeTotp, asked)).status).toBe(200);
    expect(await browser.ask(accounts.removeTotp, asked)).toMatchObject({ body: { code: 'totp_is_off' } });
    expect(await browser.ask(accounts.me)).toMatchObject({ body: { hasTotp: false, recoveryCodesLeft: 0 } });
    expect(await attempt(person, null)).toBe('signed_in');
    const left = app.services.workDb.selectFrom('recoveryCode').where('personId', '=', person.personId);
    expect(await left.selectAll().execute()).toEqual([]);
  });

  test('can not be guessed away from an open screen, not even with the password', async () => {
    const { browser, password, secret } = await protect();
    at(90);
    const remove = async (code: string): Promise<unknown> =>
      ((await browser.ask(accounts.removeTotp, { password, code })).body as { code?: string }).code;
    for (let n = 0; n < 10; n += 1) expect(await remove('00000a')).toBe('wrong_code');
    expect(await remove('00000a')).toBe('too_many_attempts');
    expect(await remove(codeAt(secret, 90))).toBe('too_many_attempts');
    at(180);
    expect(await remove(codeAt(secret, 180))).toBeUndefined();
  });
});
