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

const reason = 'уволена приказом № 5';

describe('R-232: a block', () => {
  test('works from the next request on, and is taken back', async () => {
    const own = await addAccount(app, { name: 'Уволенная', login: 'gone@example.org' });
    const browser = await signIn(app, accounts.signIn, own);
    expect((await app.askAs(keeper, accounts.block, { personId: own.personId, reason })).status).toBe(200);
    expect((await browser.ask(accounts.me)).status).toBe(401);
    expect(await browser.ask(accounts.signIn, own)).toMatchObject({ body: { outcome: 'blocked' } });
    const again = await app.askAs(keeper, accounts.block, { personId: own.personId, reason });
    expect(again).toMatchObject({ body: { code: 'wrong_state' } });
    expect((await app.askAs(keeper, accounts.unblock, { personId: own.personId })).status).toBe(200);
    expect((await browser.ask(accounts.me)).status).toBe(401);
    expect(await browser.ask(accounts.signIn, own)).toMatchObject({ body: { outcome: 'signed_in' } });
  });

  test('is not for oneself and not for the last administrator', async () => {
    expect(await app.askAs(keeper, accounts.block, { personId: keeper.personId, reason })).toMatchObject({
      body: { code: 'oneself' },
    });
    const temporary = await app.addPerson('Временный', [{ role: 'administrator', validTo: '2025-09-05' }]);
    expect(await app.askAs(temporary, accounts.block, { personId: keeper.personId, reason })).toMatchObject({
      body: { code: 'last_administrator' },
    });
    expect((await app.askAs(keeper, accounts.block, { personId: temporary.personId, reason })).status).toBe(200);
  });

  test('is for everybody else, also while the only administrator is handing the role over', async () => {
    const workDb = app.services.workDb;
    const last = workDb.updateTable('assignment').where('role', '=', 'administrator').where('validTo', 'is', null);
    const { assignmentId } = await last
      .set({ validTo: '2025-12-01' })
      .returning('assignmentId')
      .executeTakeFirstOrThrow();
    const next = await app.addPerson('Преемник', [{ role: 'administrator', validFrom: '2025-12-01' }]);
    const other = await app.addPerson('Учитель', [{ role: 'expert' }]);
    expect((await app.askAs(keeper, accounts.block, { personId: other.personId, reason })).status).toBe(200);
    expect(await app.askAs(keeper, accounts.block, { personId: next.personId, reason })).toMatchObject({
      body: { code: 'last_administrator' },
    });
    await workDb.deleteFrom('assignment').where('personId', '=', next.personId).execute();
    await workDb.updateTable('assignment').set({ validTo: null }).where('assignmentId', '=', assignmentId).execute();
  });

  test('two administrators who block each other at the same time: one stays', async () => {
    const workDb = app.services.workDb;
    const [one, two] = [
      await app.addPerson('Первый', [{ role: 'administrator' }]),
      await app.addPerson('Второй', [{ role: 'administrator' }]),
    ];
    await workDb.updateTable('person').set({ state: 'blocked' }).where('personId', '=', keeper.personId).execute();
    const answers = await Promise.all([
      app.askAs(one, accounts.block, { personId: two.personId, reason }),
      app.askAs(two, accounts.block, { personId: one.personId, reason }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const active = workDb.selectFrom('person').select('personId').where('state', '=', 'active');
    expect(await active.where('personId', 'in', [one.personId, two.personId]).execute()).toHaveLength(1);
    await workDb.updateTable('person').set({ state: 'active' }).where('personId', '=', keeper.personId).execute();
  });

  test('every session of somebody can be ended, one’s own is spared', async () => {
    const own = await addAccount(app, { name: 'Два окна', login: 'twice@example.org' });
    const browsers = [await signIn(app, accounts.signIn, own), await signIn(app, accounts.signIn, own)];
    expect((await app.askAs(keeper, accounts.endSessionsOf, { personId: own.personId })).body).toEqual({ ended: 2 });
    for (const browser of browsers) expect((await browser.ask(accounts.me)).status).toBe(401);
    expect((await app.askAs(keeper, accounts.endSessionsOf, { personId: keeper.personId })).body).toEqual({ ended: 0 });
    expect((await app.askAs(keeper, accounts.me)).status).toBe(200);
    expect((await app.askAs(keeper, accounts.endSessionsOf, { personId: 999_999 })).status).toBe(404);
  });
});

describe('R-231: looking through somebody’s eyes', () => {
  const why = { reason: 'не видит списка, звонок 14' };
  test('shows what they see, changes nothing, and ends in a session of one’s own', async () => {
    const admin = await addAccount(app, { name: 'Помощник', login: 'helper@example.org' }, [{ role: 'administrator' }]);
    const target = await addAccount(app, { name: 'Директор Дарья', login: 'darya@example.org' }, [{ role: 'analyst' }]);
    const theirs = await signIn(app, accounts.signIn, target);
    const browser = await signIn(app, accounts.signIn, admin);
    const before = browser.cookies.get('__Host-opora') ?? '';
    const begun = await browser.ask(accounts.beginMasquerade, { personId: target.personId, ...why });
    expect(begun.status).toBe(200);
    expect(browser.cookies.get('__Host-opora')).not.toBe(before);
    expect(await browser.ask(accounts.me)).toMatchObject({
      body: { personId: target.personId, masqueradedBy: 'Помощник', roles: [{ role: 'analyst' }] },
    });
    expect(await browser.ask(accounts.changeContacts, { name: 'Подделка', phone: null })).toMatchObject({
      status: 403,
      body: { code: 'masquerade_reads_only' },
    });
    expect((await browser.ask(accounts.endOtherSessions)).status).toBe(403);
    expect((await browser.ask(accounts.outbox)).status).toBe(403);
    expect((await theirs.ask(accounts.me)).status).toBe(200);
    expect((await browser.ask(accounts.endMasquerade)).status).toBe(200);
    expect(await browser.ask(accounts.me)).toMatchObject({ body: { name: 'Помощник', masqueradedBy: null } });
    expect(await browser.ask(accounts.endMasquerade)).toMatchObject({ body: { code: 'no_masquerade' } });
  });

  test('is seen by the person among their sessions, and told in a letter', async () => {
    const admin = await addAccount(app, { name: 'Смотритель', login: 'watch@example.org' }, [
      { role: 'administrator' },
    ]);
    const target = await addAccount(app, { name: 'Видящий', login: 'seer@example.org' }, [{ role: 'analyst' }]);
    const browser = await signIn(app, accounts.signIn, admin);
    await browser.ask(accounts.beginMasquerade, { personId: target.personId, ...why });
    const theirs = await signIn(app, accounts.signIn, target);
    const { body } = await theirs.ask(accounts.sessions);
    expect(body).toMatchObject({ masquerades: [{ name: 'Смотритель', reason: why.reason, endedAt: null }] });
    expect((body as { sessions: unknown[] }).sessions).toHaveLength(1);
    const outbox = (await app.askAs(keeper, accounts.outbox)).body as { messages: object[] };
    expect(outbox.messages[0]).toMatchObject({
      kind: 'notice',
      toAddress: 'seer@example.org',
      subject: 'Администратор смотрел систему «Опора» от вашего имени',
    });
    await browser.ask(accounts.signOut);
    expect((await browser.ask(accounts.me)).status).toBe(401);
    const after = (await theirs.ask(accounts.sessions)).body as { masquerades: { endedAt: string | null }[] };
    expect(after.masquerades[0]?.endedAt).toBe('2025-09-01T09:00:00.000Z');
  });

  test('the log names both: whose eyes, and who looked', async () => {
    const rows = await app.services.workDb
      .selectFrom('auditLog')
      .select(['verb', 'personId', 'masqueradedBy', 'outcome'])
      .where('masqueradedBy', 'is not', null)
      .execute();
    expect(rows.map(({ verb, outcome }) => [verb, outcome])).toContainEqual(['accounts.changeContacts', 'denied']);
    for (const { personId, masqueradedBy } of rows) expect(personId).not.toBe(masqueradedBy);
  });

  test('lasts an hour, and no longer than the administrator is one', async () => {
    const admin = await addAccount(app, { name: 'Час', login: 'hour@example.org' }, [{ role: 'administrator' }]);
    const target = await addAccount(app, { name: 'Цель', login: 'aim@example.org' });
    const browser = await signIn(app, accounts.signIn, admin);
    await browser.ask(accounts.beginMasquerade, { personId: target.personId, ...why });
    app.setNow('2025-09-01T09:59:59Z');
    expect((await browser.ask(accounts.me)).status).toBe(200);
    const role = app.services.workDb.updateTable('assignment').where('personId', '=', admin.personId);
    await role.set({ validTo: '2025-09-01' }).execute();
    expect((await browser.ask(accounts.me)).status).toBe(401);
    await role.set({ validTo: null }).execute();
    expect((await browser.ask(accounts.me)).status).toBe(200);
    app.setNow('2025-09-01T10:00:00Z');
    expect((await browser.ask(accounts.me)).status).toBe(401);
    app.setNow('2025-09-01T09:00:00Z');
  });

  test('is never an administrator’s, a guest’s, one’s own or nobody’s', async () => {
    const other = await app.addPerson('Другой администратор', [{ role: 'administrator' }]);
    const analyst = await app.addPerson('Аналитик', [{ role: 'analyst' }]);
    const guest = await app.addPerson('Гость', []);
    await app.services.workDb
      .updateTable('person')
      .set({ isGuest: true })
      .where('personId', '=', guest.personId)
      .execute();
    const asked: [number, object][] = [
      [other.personId, { body: { code: 'is_administrator' } }],
      [keeper.personId, { body: { code: 'oneself' } }],
      [guest.personId, { status: 404 }],
      [999_999, { status: 404 }],
    ];
    for (const [personId, answer] of asked) {
      expect(await app.askAs(keeper, accounts.beginMasquerade, { personId, ...why })).toMatchObject(answer);
    }
    expect(await app.askAs(analyst, accounts.beginMasquerade, { personId: keeper.personId, ...why })).toMatchObject({
      status: 403,
    });
    expect(await openBrowser(app).ask(accounts.endMasquerade)).toMatchObject({ body: { code: 'no_masquerade' } });
  });

  test('opens no session of anybody: neither by an invitation nor by a password, and the log names who tried', async () => {
    const admin = await addAccount(app, { name: 'Ходок', login: 'walker@example.org' }, [{ role: 'administrator' }]);
    const target = await addAccount(app, { name: 'Цель', login: 'goal@example.org' }, [{ role: 'analyst' }]);
    const made = await app.askAs(keeper, access.invite, { name: 'Новая', role: 'analyst', by: 'print' });
    const token = (made.body as { link: string }).link.replace(/^.*#/, '');
    const browser = await signIn(app, accounts.signIn, admin);
    await browser.ask(accounts.beginMasquerade, { personId: target.personId, ...why });
    const password = 'зимой снега не выпросишь';
    for (const [endpoint, input] of [
      [accounts.acceptInvitation, { token, name: 'Новая', login: 'fresh-one', password }],
      [accounts.openInvitation, { token }],
      [accounts.signIn, { login: target.login, password: target.password }],
      [accounts.askReset, { login: target.login }],
    ] as const) {
      expect(await browser.ask(endpoint, input)).toMatchObject({
        status: 403,
        body: { code: 'masquerade_reads_only' },
      });
    }
    const rows = await app.services.workDb
      .selectFrom('auditLog')
      .select(['verb', 'personId', 'masqueradedBy', 'outcome'])
      .where('verb', '=', 'accounts.acceptInvitation')
      .execute();
    expect(rows).toEqual([
      {
        ...{ verb: 'accounts.acceptInvitation', outcome: 'denied' },
        ...{ personId: target.personId, masqueradedBy: admin.personId },
      },
    ]);
    expect((await browser.ask(accounts.endMasquerade)).status).toBe(200);
    expect(await browser.ask(accounts.openInvitation, { token })).toMatchObject({ status: 200 });
  });

  test('ends when the one looked through becomes an administrator', async () => {
    const admin = await addAccount(app, { name: 'Зритель', login: 'gaze@example.org' }, [{ role: 'administrator' }]);
    const target = await addAccount(app, { name: 'Растущая', login: 'rising@example.org' }, [{ role: 'analyst' }]);
    const browser = await signIn(app, accounts.signIn, admin);
    await browser.ask(accounts.beginMasquerade, { personId: target.personId, ...why });
    expect((await browser.ask(accounts.me)).status).toBe(200);
    await app.services.workDb
      .updateTable('assignment')
      .set({ role: 'administrator' })
      .where('personId', '=', target.personId)
      .execute();
    expect((await browser.ask(accounts.me)).status).toBe(401);
  });
});

describe('R-237: a link to a new password that an administrator made', () => {
  test('is told to the person at once, stands in their profile, and in the log', async () => {
    const own = await addAccount(app, { name: 'Предупреждённая', login: 'warned@example.org' });
    const browser = await signIn(app, accounts.signIn, own);
    await app.askAs(keeper, accounts.makeResetLink, { personId: own.personId, by: 'print', removesTotp: true });
    const { messages } = (await app.askAs(keeper, accounts.outbox)).body as { messages: { messageId: number }[] };
    expect(messages[0]).toMatchObject({
      ...{ kind: 'notice', toAddress: own.login },
      subject: 'Администратор сделал ссылку на новый пароль вашей учётной записи',
    });
    const notice = await app.askAs(keeper, accounts.showMessage, { messageId: messages[0]?.messageId });
    expect((notice.body as { text: string }).text).toContain('администратор Администратор Ада сделал ссылку');
    expect((notice.body as { text: string }).text).not.toContain('/reset#');
    expect(await browser.ask(accounts.sessions)).toMatchObject({
      body: { resetLinks: [{ name: 'Администратор Ада', removesTotp: true, madeAt: '2025-09-01T09:00:00.000Z' }] },
    });
    const rows = await app.services.workDb
      .selectFrom('auditLog')
      .select(['verb', 'personId', 'after'])
      .where('subjectPersonId', '=', own.personId)
      .where('verb', '=', 'accounts.makeResetLink')
      .execute();
    expect(rows).toEqual([
      {
        ...{ verb: 'accounts.makeResetLink', personId: keeper.personId },
        after: { by: 'print', removesTotp: true, isMailed: false },
      },
    ]);
  });

  test('what the person asked for is not among them', async () => {
    const own = await addAccount(app, { name: 'Сама', login: 'herself@example.org' });
    const browser = await signIn(app, accounts.signIn, own);
    await openBrowser(app).ask(accounts.askReset, { login: own.login });
    await app.finishJobs();
    expect(await browser.ask(accounts.sessions)).toMatchObject({ body: { resetLinks: [] } });
  });
});

test('R-238: who has nothing to end leaves no row in the log, however often', async () => {
  const count = async (): Promise<number> =>
    (await app.services.workDb.selectFrom('auditLog').select('seq').execute()).length;
  const before = await count();
  for (const endpoint of [accounts.signOut, accounts.endMasquerade, accounts.signOut]) {
    await openBrowser(app).ask(endpoint);
    const stale = openBrowser(app);
    stale.cookies.set('__Host-opora', 'no-such-token');
    await stale.ask(endpoint);
  }
  expect(await count()).toBe(before);
  const own = await addAccount(app, { name: 'Выходящая', login: 'leaving@example.org' });
  const browser = await signIn(app, accounts.signIn, own);
  const signedIn = await count();
  await browser.ask(accounts.signOut);
  expect(await count()).toBe(signedIn + 1);
});

test('R-238: another name is kept with the one before it', async () => {
  const own = await addAccount(app, { name: 'Девичья Фамилия', login: 'renamed@example.org' });
  const browser = await signIn(app, accounts.signIn, own);
  await browser.ask(accounts.changeContacts, { name: 'Новая Фамилия', phone: null });
  const rows = await app.services.workDb
    .selectFrom('auditLog')
    .select(['subjectPersonId', 'before', 'after'])
    .where('verb', '=', 'accounts.changeContacts')
    .where('personId', '=', own.personId)
    .execute();
  expect(rows).toMatchObject([
    { subjectPersonId: own.personId, before: { name: 'Девичья Фамилия' }, after: { name: 'Новая Фамилия' } },
  ]);
});
