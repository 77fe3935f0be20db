import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());
beforeEach(() => {
  app.setNow('2025-09-01T09:00:00Z');
});

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly link?: string };
}
async function invite(by: TestPerson, input: object): Promise<Answer> {
  const wish = { name: 'Новикова Нина', role: 'curator', schoolId: towns.school['101'], by: 'print', ...input };
  return (await app.askAs(by, accessContract.invite, wish)) as unknown as Answer;
}
const refused = (code: string): object => ({ status: 409, body: { code } });

describe('R-217 what stands in letters of the system', () => {
  const bait = ['Нина\r\nСрочно смените пароль', 'Нина example.org/войти', 'https://example.org', '<b>Нина</b>'];

  test.each(bait)('%j is nobody, invited or accepting', async (name) => {
    expect(await invite(towns.northCoordinator, { name })).toMatchObject({ status: 422 });
    const { body } = await invite(towns.northCoordinator, {});
    const token = body.link?.split('#')[1];
    const given = { token, name, login: 'bait', password: 'сосна-и-берёза-7' };
    expect((await app.askAs(null, accountsContract.acceptInvitation, given)).status).toBe(422);
    const own = { name, phone: null };
    expect((await app.askAs(towns.director, accountsContract.changeContacts, own)).status).toBe(422);
    const first = { token: 'x'.repeat(40), name, login: 'first', password: 'сосна-и-берёза-7' };
    expect((await app.askAs(null, accountsContract.setUp, first)).status).toBe(422);
  });

  test('a sheet with such a name invites nobody', async () => {
    const sheet = Buffer.from('ФИО;Роль;Школа\nexample.org/войти;куратор;101');
    const { body } = await app.askAs(towns.northCoordinator, accessContract.importPeople, { fileName: 'a.csv' }, sheet);
    expect(body).toMatchObject({ isAccepted: false, problems: [{ code: 'bad_name', row: 2 }] });
  });

  test('an order and a label are one line', async () => {
    expect(await invite(towns.northCoordinator, { orderNumber: '№ 7\nПройдите' })).toMatchObject({ status: 422 });
    const guests = { label: 'Гости\nПройдите', schoolId: towns.school['101'], validTo: '2026-01-01' };
    expect(await app.askAs(towns.northCoordinator, accessContract.makeGuestLink, guests)).toMatchObject({
      status: 422,
    });
  });
});

describe('R-217 letters of invitation within 24 hours', () => {
  async function sent(by: TestPerson, count: number): Promise<void> {
    const letter = { regionId: 1, kind: 'invitation', madeBy: by.personId, toName: 'Кто-то', subject: 'Приглашение' };
    const rows = Array.from({ length: count }, (_, index) => {
      const done = { state: 'withdrawn', createdAt: new Date('2025-09-01T08:00:00Z') };
      return { ...letter, ...done, toAddress: `${String(index)}@example.org` };
    });
    await app.services.workDb.insertInto('outboxMessage').values(rows).execute();
  }
  const mail = (email: string): object => ({ email, by: 'mail' });

  test('are 200 of one sender, renewed and withdrawn ones too; on paper one may go on', async () => {
    const eager = await app.addPerson('Ревностная', [{ role: 'municipal_coordinator', municipalityId: towns.north }]);
    await sent(eager, 199);
    expect(await invite(eager, mail('last@example.org'))).toMatchObject({ status: 200 });
    expect(await invite(eager, mail('over@example.org'))).toMatchObject(refused('too_many_letters'));
    const [found] = await app.services.workDb
      .selectFrom('invitation')
      .select('invitationId')
      .where('email', '=', 'last@example.org')
      .execute();
    const renew = (by: string): Promise<unknown> =>
      app.askAs(eager, accessContract.renewInvitation, { invitationId: found?.invitationId, by });
    expect(await renew('mail')).toMatchObject(refused('too_many_letters'));
    expect(await renew('print')).toMatchObject({ status: 200 });
    expect(await invite(towns.northCoordinator, mail('other@example.org'))).toMatchObject({ status: 200 });
    app.setNow('2025-09-02T09:00:00Z');
    expect(await invite(eager, mail('over@example.org'))).toMatchObject({ status: 200 });
  });

  test('count those of a sheet, which comes whole or not at all', async () => {
    const eager = await app.addPerson('С таблицей', [{ role: 'municipal_coordinator', municipalityId: towns.north }]);
    await sent(eager, 199);
    const rows = ['one', 'two'].map((name) => `Лесная Анна;${name}@sheet.org;куратор;102`);
    const sheet = Buffer.from(['ФИО;e-mail;Роль;Школа', ...rows].join('\n'));
    const { body } = await app.askAs(eager, accessContract.importPeople, { fileName: 'a.csv' }, sheet);
    expect(body).toMatchObject({ isAccepted: false, problems: [{ code: 'too_many_letters', found: '2' }] });
  });

  test('are 3000 of the regional coordinator', async () => {
    await sent(towns.coordinator, 2999);
    expect(await invite(towns.coordinator, mail('region@example.org'))).toMatchObject({ status: 200 });
    expect(await invite(towns.coordinator, mail('region2@example.org'))).toMatchObject(refused('too_many_letters'));
  });
});

test('R-206 of equal invitations that come at the same time one is sent', async () => {
  const wish = { email: 'race@example.org' };
  const answers = await Promise.all(Array.from({ length: 8 }, () => invite(towns.northCoordinator, wish)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  const sent = app.services.workDb.selectFrom('invitation').select('role').where('email', '=', wish.email);
  expect(await sent.execute()).toHaveLength(1);
});

describe('R-218 a role begins', () => {
  test.each([
    ['1999-12-31', 409],
    ['2000-01-01', 200],
    ['2030-09-01', 200],
    ['2030-09-02', 409],
  ])('%s: %i', async (validFrom, status) => {
    const answer = await invite(towns.northCoordinator, { validFrom });
    expect(answer.status).toBe(status);
    const { personId } = await app.addPerson('Новая', [{ role: 'teacher', schoolId: towns.school['101'] }]);
    const given = { personId, role: 'curator', schoolId: towns.school['101'], validFrom };
    const assigned = await app.askAs(towns.northCoordinator, accessContract.assign, given);
    expect(assigned.status).toBe(status);
    if (status === 409) expect([answer.body.code, assigned.body]).toMatchObject(['unusual_beginning', answer.body]);
  });
});

test('R-218 nobody gives a role to themselves, in any way; the administrator may be the only one there', async () => {
  const self = towns.northCoordinator;
  const { personId } = self;
  const schoolId = towns.school['101'];
  const given = { personId, role: 'director', schoolId, validFrom: '2025-09-01' };
  expect(await app.askAs(self, accessContract.assign, given)).toMatchObject(refused('own_person'));
  const db = app.services.workDb;
  const { email } = await db
    .selectFrom('person')
    .select('email')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  expect(await invite(self, { email: email?.toUpperCase() })).toMatchObject(refused('own_person'));
  const held = db.selectFrom('assignment').select('assignmentId').where('personId', '=', towns.director.personId);
  const { assignmentId } = await held.executeTakeFirstOrThrow();
  const term = { validFrom: '2025-09-01', validTo: '2025-10-01' };
  const acting = { assignmentId, personId, ...term };
  expect(await app.askAs(self, accessContract.substitute, acting)).toMatchObject(refused('own_person'));
  const curators = db.selectFrom('assignment').select('assignmentId');
  const town = await curators.where('personId', '=', personId).executeTakeFirstOrThrow();
  const over = { ...town, toPersonId: towns.coordinator.personId, on: '2025-09-01' };
  expect(await app.askAs(towns.coordinator, accessContract.handOver, over)).toMatchObject(refused('own_person'));
  const root = { ...given, personId: towns.administrator.personId };
  expect(await app.askAs(towns.administrator, accessContract.assign, root)).toMatchObject({ status: 200 });
});
