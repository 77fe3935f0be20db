import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessContract as access } from '#features/access/contract.ts';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { offerSetUp } from '#features/accounts/server/set-up.ts';
import type { Letter } from '#platform/mail.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { openBrowser } from '#tests/support/visitor.ts';

let app: TestApp;
const letters: Letter[] = [];
beforeAll(async () => {
  app = await buildTestApp(undefined, { mailer: { send: (letter) => Promise.resolve(void letters.push(letter)) } });
  await app.asOwner(async (db) => {
    for (const table of ['session', 'assignment', 'person'] as const) await db.deleteFrom(table).execute();
  });
});
afterAll(() => app.close());

/** Every row of every table, those of the queue too. */
async function everythingKept(): Promise<string> {
  return await app.asOwner(async (db) => {
    const tables = await sql<{ name: string }>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(db);
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });
}

const tokenIn = (text: string | null | undefined): string => /#(\S{43})/.exec(text ?? '')?.[1] ?? '';

test('R-233: after a life of an account nothing that opens it is in the store or in the log of the server', async () => {
  const secrets: string[] = [];
  const secret = (text: string): string => {
    secrets.push(text);
    return text;
  };
  const now = app.services.now().getTime();
  const setUpToken = secret((await offerSetUp(await app.services.context())) ?? '');
  const keeper = openBrowser(app);
  const first = secret('первый трамвай едет');
  await keeper.ask(accounts.setUp, { token: setUpToken, name: 'Ада', login: 'keeper@example.org', password: first });

  // Wrong ones too: a password typed where the login belongs, one of another system.
  const mistyped = secret('пароль-от-другой-системы');
  await openBrowser(app).ask(accounts.signIn, { login: mistyped, password: secret('совсем другой пароль') });
  await openBrowser(app).ask(accounts.askReset, { login: mistyped });

  const begun = (await keeper.ask(accounts.beginTotp, { password: first })).body as { secret: string };
  secret(begun.secret);
  const codes = new TOTP({ secret: begun.secret });
  const confirmed = await keeper.ask(accounts.confirmTotp, { code: codes.generate({ timestamp: now }) });
  const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] };
  for (const code of recoveryCodes) secrets.push(code, code.replace('-', ''));
  const coded = { login: 'keeper@example.org', password: first, code: recoveryCodes[0] };
  expect(await openBrowser(app).ask(accounts.signIn, coded)).toMatchObject({ body: { outcome: 'signed_in' } });
  const second = secret('второй трамвай стоит');
  expect((await keeper.ask(accounts.changePassword, { password: first, newPassword: second })).status).toBe(200);

  const wish = { name: 'Нина', email: 'nina@example.org', role: 'analyst' };
  await keeper.ask(access.invite, { ...wish, by: 'mail' });
  await app.finishJobs();
  const invited = secret(tokenIn(letters.at(-1)?.text));
  const third = secret('третий трамвай звенит');
  const nina = openBrowser(app);
  await nina.ask(accounts.openInvitation, { token: invited });
  await nina.ask(accounts.acceptInvitation, { token: invited, name: 'Нина', password: third });
  const { personId } = (await nina.ask(accounts.me)).body as { personId: number };

  const made = (await keeper.ask(accounts.makeResetLink, { personId, by: 'print' })).body as { link: string };
  const paper = secret(tokenIn(made.link));
  await nina.ask(accounts.reset, { token: paper, password: secret('четвёртый трамвай гремит') });
  await keeper.ask(access.invite, { ...wish, email: null, by: 'print' }).then(({ body }) => {
    secret(tokenIn((body as { link: string }).link));
  });
  for (const browser of [keeper, nina]) for (const token of browser.cookies.values()) secret(token);

  expect(secrets.length).toBeGreaterThan(30);
  expect(secrets.filter((text) => text.length < 8)).toEqual([]);
  const kept = await everythingKept();
  expect(kept).toContain('accounts.setUp');
  const logged = app.logged.join('\n');
  expect(secrets.filter((text) => kept.includes(text))).toEqual([]);
  expect(secrets.filter((text) => logged.includes(text))).toEqual([]);
});
