import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import { hashPassword } from '#features/accounts/server/passwords.ts';
import { auditContract } from '#features/audit/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

interface Row {
  readonly verb: string;
  readonly outcome: string;
  readonly objectKind: string;
}
async function rowsOf(filter: object): Promise<readonly Row[]> {
  const { body } = await app.askAs(towns.administrator, auditContract.list, filter);
  const { entries } = body as { entries: readonly Row[] };
  return entries.filter(({ verb }) => !verb.startsWith('audit.'));
}
const assignmentOf = async (personId: number): Promise<number> => {
  const held = app.services.workDb.selectFrom('assignment').select('assignmentId').where('personId', '=', personId);
  return (await held.executeTakeFirstOrThrow()).assignmentId;
};

test('R-240 who read a person is found by that person: the card, the handing over, its page', async () => {
  const { personId } = towns.director;
  const assignmentId = await assignmentOf(personId);
  const by = towns.coordinator;
  await app.askAs(by, accessContract.person, { personId });
  await app.askAs(by, accessContract.previewHandover, { assignmentId });
  const act = { assignmentId, toPersonId: towns.neighbour.personId, on: '2025-09-01' };
  const { body } = await app.askAs(by, accessContract.handOver, act);
  await app.askAs(towns.neighbour, accessContract.handoverPack, body as object);
  const rows = await rowsOf({ subject: personId });
  const read = rows.map(({ verb, objectKind }) => [verb, objectKind]);
  expect(read).toContainEqual(['access.person', 'person']);
  expect(read).toContainEqual(['access.previewHandover', 'assignment']);
  expect(read).toContainEqual(['access.handoverPack', 'handover']);
});

test('R-240 who asked who sees a school is found by the school', async () => {
  const schoolId = towns.school['102'];
  await app.askAs(towns.neighbour, accessContract.whoSees, { schoolId });
  expect(await rowsOf({ school: schoolId, verb: 'access.whoSees' })).toMatchObject([
    { outcome: 'done', objectKind: 'school' },
  ]);
});

test('R-240 what a handler refuses as beyond the right leaves a row, under whom it was about', async () => {
  const person = towns.southCoordinator;
  const { personId } = towns.neighbour;
  expect((await app.askAs(person, accessContract.person, { personId })).status).toBe(404);
  const assignmentId = await assignmentOf(personId);
  expect((await app.askAs(person, accessContract.endAssignment, { assignmentId, on: '2025-09-01' })).status).toBe(404);
  const wish = { name: 'Новикова Нина', role: 'municipal_coordinator', municipalityId: towns.south, by: 'print' };
  const invited = await app.askAs(person, accessContract.invite, { ...wish, email: 'nina@example.org' });
  expect(invited).toMatchObject({ status: 409, body: { code: 'role_not_yours' } });
  const rows = app.services.workDb.selectFrom('auditLog').selectAll().where('outcome', '=', 'denied');
  const denied = await rows.where('personId', '=', person.personId).orderBy('seq').execute();
  expect(denied).toMatchObject([
    { verb: 'access.person', subjectPersonId: personId, after: { refusal: 'not_found', personId } },
    { verb: 'access.endAssignment', after: { refusal: 'not_found', assignmentId } },
    { verb: 'access.invite', municipalityId: towns.south, after: { refusal: 'role_not_yours' } },
  ]);
  expect(JSON.stringify(denied)).not.toMatch(/Новикова|nina@/);
});

test('R-240 a wrong password of somebody signed in leaves a row without it; an ordinary refusal leaves none', async () => {
  const person = await app.addPerson('Забывчивая', [{ role: 'director', schoolId: towns.school['201'] }]);
  const { personId } = person;
  const given = { name: 'Новикова Нина', role: 'teacher', schoolId: towns.school['201'], by: 'mail' };
  expect((await app.askAs(person, accessContract.invite, given)).body).toMatchObject({ code: 'email_needed' });
  await app.services.workDb
    .insertInto('credential')
    .values({ regionId: 1, personId, passwordHash: await hashPassword('сосна-и-берёза-7') })
    .execute();
  const wrong = { password: 'не тот пароль', newPassword: 'сосна-и-берёза-7' };
  const answer = await app.askAs(person, accountsContract.changePassword, wrong);
  expect(answer.body).toMatchObject({ code: 'wrong_password' });
  const rows = await app.services.workDb.selectFrom('auditLog').selectAll().where('personId', '=', personId).execute();
  expect(rows).toMatchObject([
    { verb: 'accounts.changePassword', outcome: 'denied', after: { refusal: 'wrong_password' } },
  ]);
  expect(JSON.stringify(rows)).not.toContain('не тот');
});
