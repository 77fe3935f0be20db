import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import { privacyContract } from '#features/privacy/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

async function invite(name: string, more: object = {}): Promise<{ invitationId: number; link: string }> {
  const wish = { name, role: 'teacher', schoolId: towns.school['101'], by: 'print', ...more };
  return (await app.askAs(towns.director, accessContract.invite, wish)).body as { invitationId: number; link: string };
}
async function invitations(): Promise<readonly { name: string; email: string | null; phone: string | null }[]> {
  const rows = app.services.workDb.selectFrom('invitation').select(['name', 'email', 'phone']).orderBy('invitationId');
  return await rows.execute();
}

test('R-216 a person’s roles and invitations are handed out, and forgotten when the person is', async () => {
  const email = 'gruzdeva@example.org';
  const { link } = await invite('Груздева Вера', { email, phone: '+7 900 000-00-00' });
  const token = link.split('#')[1] ?? '';
  await app.askAs(null, accountsContract.acceptInvitation, {
    ...{ token, name: 'Груздева Вера', login: null, password: 'подберёзовик-12' },
  });
  const { personId } = await app.services.workDb
    .selectFrom('person')
    .select('personId')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const file = await app.askAs(towns.administrator, privacyContract.exportPerson, { personId });
  expect(JSON.parse(file.bytes.toString('utf8'))).toMatchObject({
    access: {
      assignments: [{ role: 'teacher', territory: 'МОУ СОШ № 1', validTo: null }],
      invitations: [{ name: 'Груздева Вера', email, phone: '+7 900 000-00-00' }],
    },
  });
  await invite('Груздева В.', { email, role: 'tutor' });
  const { assignmentId } = await app.services.workDb
    .selectFrom('assignment')
    .select('assignmentId')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  await app.askAs(towns.administrator, accessContract.endAssignment, { assignmentId, on: '2025-09-01' });
  const erased = await app.askAs(towns.administrator, privacyContract.erasePerson, {
    personId,
    reason: 'по заявлению',
  });
  expect(erased.status).toBe(200);
  expect(await invitations()).toEqual([
    { name: '—', email: null, phone: null },
    { name: '—', email: null, phone: null },
  ]);
  const left = app.services.workDb.selectFrom('assignment').select(['role', 'validTo']);
  expect(await left.where('personId', '=', personId).execute()).toEqual([{ role: 'teacher', validTo: '2025-09-01' }]);
  const open = await app.askAs(towns.director, accessContract.invitations);
  expect(open.body).toMatchObject({ invitations: [] });
});

test('R-216 one’s own roles are handed out with their places, those of the past too', async () => {
  const former = { role: 'director', schoolId: towns.school['201'], validTo: '2025-06-01' } as const;
  const person = await app.addPerson('Бывший директор', [former]);
  const file = await app.askAs(person, privacyContract.exportOwn);
  expect(JSON.parse(file.bytes.toString('utf8'))).toMatchObject({
    access: { assignments: [{ role: 'director', territory: 'МОУ СОШ № 3', validTo: '2025-06-01' }] },
  });
});

test('R-216 invitations that came to nothing go after 180 days, the others stay', async () => {
  const withdrawn = await invite('Отозванная');
  await app.askAs(towns.director, accessContract.withdrawInvitation, { invitationId: withdrawn.invitationId });
  await invite('Забытая');
  app.setNow('2026-02-20T09:00:00Z');
  await invite('Свежая');
  const part = app.services.hooks.retention.find(({ category }) => category === 'invitations');
  const ctx = await app.services.context();
  expect(part).toMatchObject({ defaultDays: 180 });
  // By then two were withdrawn, one of them with its person; the forgotten one ran out on 15 September.
  expect(await part?.countDue(ctx, new Date('2025-09-04T09:00:00Z'))).toBe(2);
  app.setNow('2026-03-20T09:00:00Z');
  const deleted = await app.askAs(towns.administrator, privacyContract.deleteDue, { category: 'invitations' });
  expect(deleted.status).toBe(200);
  const names = (await invitations()).map(({ name }) => name);
  expect(names).toContain('Свежая');
  expect(names).toContain('—');
  expect(names.filter((name) => name === 'Отозванная' || name === 'Забытая')).toEqual([]);
});

test('R-216 names in the words of others give way when the person is erased', async () => {
  const leaver = await app.addPerson('Рыжикова (Белых) Ольга', [{ role: 'curator', schoolId: towns.school['101'] }]);
  const successor = await app.addPerson('Опёнкин Лев', [{ role: 'teacher', schoolId: towns.school['102'] }]);
  const held = app.services.workDb.selectFrom('assignment').select('assignmentId');
  const { assignmentId } = await held.where('personId', '=', leaver.personId).executeTakeFirstOrThrow();
  const act = {
    ...{ assignmentId, toPersonId: successor.personId, on: '2025-09-01' },
    note: 'Вопросы: РЫЖИКОВА (Белых) ОЛЬГА, кабинет 3',
    items: [{ kind: 'contact', text: 'Дома у (Белых) не спрашивать; Рыжикова (Белых) Ольга, до 17' }],
  };
  expect(await app.askAs(towns.administrator, accessContract.handOver, act)).toMatchObject({ status: 200 });
  const wish = { personId: leaver.personId, reason: 'по заявлению' };
  const erased = await app.askAs(towns.administrator, privacyContract.erasePerson, wish);
  const { body } = await app.askAs(towns.administrator, privacyContract.act, erased.body as { actId: number });
  expect((body as { deleted: unknown }).deleted).toContainEqual({ kind: 'mentions', count: 2 });
  const notes = await app.services.workDb.selectFrom('handover').select('note').execute();
  expect(notes).toContainEqual({ note: 'Вопросы: […], кабинет 3' });
  const items = await app.services.workDb.selectFrom('handoverItem').select('text').execute();
  expect(items).toEqual([{ text: 'Дома у (Белых) не спрашивать; […], до 17' }]);
});
