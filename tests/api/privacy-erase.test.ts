import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditContract } from '#features/audit/contract.ts';
import { privacyContract } from '#features/privacy/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let administrator: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  administrator = await app.addPerson('Анна Белова', [{ role: 'administrator' }]);
});
afterAll(() => app.close());

const erase = (who: TestPerson, personId: number, reason = 'Заявление от 01.09.2025') =>
  app.askAs(who, privacyContract.erasePerson, { personId, reason, orderNumber: '17-к' });
const refused = (code: string) => ({ status: 409, body: { code } });

test('R-255 nobody erases themselves, the last administrator, or somebody with a role', async () => {
  const busy = await app.addPerson('Пётр Лесной', [{ role: 'analyst' }]);
  const soon = await app.addPerson('Вера Полевая', [{ role: 'analyst', validFrom: '2026-01-01' }]);
  const second = await app.addPerson('Глеб Речной', [{ role: 'administrator' }]);
  expect(await erase(administrator, administrator.personId)).toMatchObject(refused('own_account'));
  expect(await erase(administrator, second.personId)).toMatchObject(refused('has_roles'));
  expect(await erase(administrator, busy.personId)).toMatchObject(refused('has_roles'));
  expect(await erase(administrator, soon.personId)).toMatchObject(refused('has_roles'));
  expect(await erase(administrator, 2_000_000_000)).toMatchObject({ status: 404 });
  expect(await erase(busy, soon.personId)).toMatchObject({ status: 403 });
  expect(await app.services.workDb.selectFrom('deletionAct').selectAll().execute()).toEqual([]);
});

test('R-256 the act says what went and why, and names nobody', async () => {
  const gone = await app.addPerson('Иван Уходящий', [{ role: 'analyst', validTo: '2025-09-01' }]);
  await app.askAs(gone, privacyContract.giveConsent, { purpose: 'mail_notices', textVersion: 1 });
  const named = await erase(administrator, gone.personId, 'Попросил сам Иван Уходящий');
  expect(named).toMatchObject(refused('names_person'));
  const done = await erase(administrator, gone.personId);
  expect(done).toMatchObject({ status: 200 });
  const { actId } = done.body as { actId: number };
  const { body: act } = await app.askAs(administrator, privacyContract.act, { actId });
  expect(act).toMatchObject({
    kind: 'erasure',
    category: 'person',
    keptUntil: null,
    reason: 'Заявление от 01.09.2025',
    orderNumber: '17-к',
    madeBy: 'Анна Белова',
    madeAt: '2025-09-01T09:00:00.000Z',
  });
  const { deleted } = act as { deleted: readonly { kind: string; count: number }[] };
  expect(deleted).toContainEqual({ kind: 'consent', count: 1 });
  expect(deleted).toContainEqual({ kind: 'audit_details', count: 1 });
  expect(JSON.stringify(act)).not.toContain('Уходящий');
  expect(await erase(administrator, gone.personId)).toMatchObject(refused('already_erased'));
  const { body: acts } = await app.askAs(administrator, privacyContract.acts);
  expect(acts).toEqual({ acts: [act], next: null });
  expect(await app.askAs(administrator, privacyContract.act, { actId: actId + 1 })).toMatchObject({ status: 404 });
});

test('R-245 the log shows that details are gone, keeps who and when, and is whole', async () => {
  const { body } = await app.askAs(administrator, auditContract.list, { verb: 'privacy.giveConsent' });
  expect(body).toMatchObject({ entries: [{ isErased: true, changes: [], outcome: 'done' }] });
  expect(JSON.stringify(body)).not.toContain('Уходящий');
  const { body: state } = await app.askAs(administrator, auditContract.verify);
  expect(state).toMatchObject({ isWhole: true, brokenSeq: null });
  const { body: forgotten } = await app.askAs(administrator, auditContract.list, { verb: 'audit.forget' });
  expect(forgotten).toMatchObject({
    entries: [
      {
        changes: [
          { field: 'count', after: '1' },
          { field: 'rows', after: expect.stringMatching(/^\d+$/) as string },
        ],
      },
    ],
  });
  const { body: told } = await app.askAs(administrator, auditContract.list, { verb: 'privacy.erasePerson' });
  expect(told).toMatchObject({
    entries: [
      { outcome: 'done', objectKind: 'person', isErased: false },
      // By somebody without the right, and of a person who is not there.
      { outcome: 'denied', person: { name: 'Пётр Лесной' } },
      { outcome: 'denied', person: { name: 'Анна Белова' } },
    ],
  });
});
