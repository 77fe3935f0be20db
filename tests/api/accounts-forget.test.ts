import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessContract as access } from '#features/access/contract.ts';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { accountsHooks } from '#features/accounts/server/hooks.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { RetentionPart } from '#platform/http/hooks.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { addAccount, signIn } from '#tests/support/visitor.ts';

let app: TestApp;
let keeper: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  keeper = await app.addPerson('Администратор Ада', [{ role: 'administrator' }]);
});
afterAll(() => app.close());

function part(category: string): RetentionPart {
  const found = accountsHooks.retention?.find((one) => one.category === category);
  if (found === undefined) throw new Error(category);
  return found;
}
const inDays = (days: number): Date => new Date(Date.parse('2025-09-01T09:00:00Z') + days * 86_400_000);
const context = (): Promise<Ctx> => app.services.context();

test('R-234: sessions go a term after they ended, open ones stay', async () => {
  const own = await addAccount(app, { name: 'Старые входы', login: 'old@example.org' });
  const left = await signIn(app, accounts.signIn, own);
  await left.ask(accounts.signOut);
  await signIn(app, accounts.signIn, own);
  const sessions = part('sessions');
  expect({ default: sessions.defaultDays, least: sessions.minimumDays }).toEqual({ default: 180, least: 30 });
  expect(await sessions.countDue(await context(), inDays(0))).toBe(0);
  expect(await sessions.countDue(await context(), inDays(1))).toBe(1);
  expect(await sessions.deleteDue(await context(), inDays(1))).toBe(1);
  expect(await sessions.countDue(await context(), inDays(1))).toBe(0);
  const kept = app.services.workDb.selectFrom('session').select('endedAt').where('personId', '=', own.personId);
  expect(await kept.execute()).toEqual([{ endedAt: null }]);
  // The one that nobody ended is over by itself after fourteen days.
  expect(await sessions.countDue(await context(), inDays(15))).toBe(1);
});

test('R-234: messages go by their term, whatever became of them', async () => {
  const own = await addAccount(app, { name: 'Адресат', login: 'paper@example.org' });
  await app.askAs(keeper, accounts.makeResetLink, { personId: own.personId, by: 'print' });
  const wish = { name: 'Приглашённая', email: 'invited@example.org', role: 'analyst', by: 'mail' };
  await app.askAs(keeper, access.invite, wish);
  const outbox = part('outbox');
  expect(await outbox.countDue(await context(), inDays(0))).toBe(0);
  expect(await outbox.countDue(await context(), inDays(1))).toBe(3);
  expect(await outbox.deleteDue(await context(), inDays(1))).toBe(3);
  expect(await app.services.workDb.selectFrom('invitation').select('messageId').execute()).toEqual([
    { messageId: null },
  ]);
  expect(await app.services.workDb.selectFrom('outboxMessage').selectAll().execute()).toEqual([]);
});

test('R-234: with a person go contacts, sessions, ways to sign in and the texts of messages', async () => {
  const { workDb } = app.services;
  const own = await addAccount(app, { name: 'Исчезнувшая Инна', login: 'vanish@example.org' });
  const browser = await signIn(app, accounts.signIn, own);
  const begun = await browser.ask(accounts.beginTotp, { password: own.password });
  expect(begun.status).toBe(200);
  await app.askAs(keeper, accounts.makeResetLink, { personId: own.personId, by: 'mail' });
  const { personal } = accountsHooks;
  const before = await personal?.collect(await context(), own.personId);
  expect(before).toMatchObject({
    account: { name: 'Исчезнувшая Инна', login: 'vanish@example.org' },
    sessions: [{ address: '203.0.113.5' }],
    messages: [
      { toAddress: 'vanish@example.org', kind: 'reset' },
      { toAddress: 'vanish@example.org', kind: 'notice' },
    ],
  });
  expect(JSON.stringify(before)).not.toMatch(/argon2|sealed|[0-9a-f]{64}/i);
  expect(await personal?.erase(await context(), own.personId)).toEqual([
    { kind: 'account', count: 1 },
    { kind: 'session', count: 1 },
    { kind: 'message', count: 2 },
  ]);
  expect((await browser.ask(accounts.me)).status).toBe(401);
  expect(await browser.ask(accounts.signIn, own)).toMatchObject({ body: { outcome: 'wrong' } });
  const mine = { region: 1, person: own.personId };
  for (const table of [
    'credential',
    'knownDevice',
    'session',
    'recoveryCode',
    'externalIdentity',
    'resetLink',
  ] as const) {
    expect(
      await workDb.selectFrom(table).select('regionId').where('personId', '=', mine.person).execute(),
      table,
    ).toEqual([]);
  }
  const person = await workDb.selectFrom('person').selectAll().where('personId', '=', mine.person).execute();
  expect(person).toMatchObject([
    {
      name: 'Удалён',
      login: `erased-${String(own.personId)}`,
      email: null,
      phone: null,
      state: 'erased',
      hasTotp: false,
    },
  ]);
  const messages = workDb.selectFrom('outboxMessage').selectAll().where('personId', '=', mine.person);
  const cleared = { toName: 'Удалён', toAddress: null, sealedText: null, state: 'withdrawn' };
  // The link, and the notice that it was made.
  expect(await messages.orderBy('messageId').execute()).toMatchObject([
    { kind: 'reset', ...cleared },
    { kind: 'notice', ...cleared },
  ]);
});
