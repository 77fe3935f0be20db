import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditContract } from '#features/audit/contract.ts';
import { privacyContract } from '#features/privacy/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let administrator: TestPerson;
let auditor: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  app.setNow('2021-09-01T09:00:00Z');
  administrator = await app.addPerson('Анна Белова', [{ role: 'administrator' }]);
  auditor = await app.addPerson('Ольга Речная', [{ role: 'auditor' }]);
  for (const day of ['2021-09-01', '2022-09-01', '2025-09-01']) {
    app.setNow(`${day}T09:00:00Z`);
    await app.askAs(administrator, auditContract.list);
  }
});
afterAll(() => app.close());

interface Rule {
  readonly category: string;
  readonly days: number;
  readonly minimumDays: number;
  readonly defaultDays: number;
  readonly due: number;
}
async function rules(): Promise<readonly Rule[]> {
  const { body } = await app.askAs(auditor, privacyContract.retention);
  return (body as { rules: readonly Rule[] }).rules;
}
const logRule = async () => (await rules()).find(({ category }) => category === 'audit_log');
const set = (days: number, category = 'audit_log') =>
  app.askAs(administrator, privacyContract.setRetention, { category, days });
const deleteDue = (category = 'audit_log') => app.askAs(administrator, privacyContract.deleteDue, { category });

test('R-257 every kind of data has a term not under its minimum, and shows what is past it', async () => {
  const all = await rules();
  expect(new Set(all.map(({ category }) => category)).size).toBe(all.length);
  expect(all.filter(({ days, defaultDays, minimumDays }) => days !== defaultDays || days < minimumDays)).toEqual([]);
  const terms = { days: 1095, defaultDays: 1095, minimumDays: 365, keptUntil: '2022-09-02T09:00:00.000Z', due: 2 };
  expect(await logRule()).toEqual({ category: 'audit_log', ...terms });
});

test('R-257 the region sets another term, never under the minimum, and the log says so', async () => {
  expect(await set(364)).toMatchObject({ status: 409, body: { code: 'below_minimum' } });
  expect(await set(400, 'nothing')).toMatchObject({ status: 404 });
  expect(await app.askAs(auditor, privacyContract.setRetention, { category: 'audit_log', days: 400 })).toMatchObject({
    status: 403,
  });
  expect(await set(2000)).toMatchObject({ status: 200 });
  expect(await logRule()).toMatchObject({ days: 2000, due: 0 });
  expect(await set(1300)).toMatchObject({ status: 200 });
  expect(await logRule()).toMatchObject({ days: 1300, due: 1 });
  const { body } = await app.askAs(auditor, auditContract.list, { verb: 'privacy.setRetention', outcome: 'done' });
  expect((body as { entries: unknown[] }).entries[0]).toMatchObject({
    objectKind: 'retention',
    objectId: 'audit_log',
    changes: [{ field: 'days', before: '2000', after: '1300' }],
  });
});

test('R-246 the oldest part of the log goes by an act, and the rest is whole', async () => {
  const done = await deleteDue();
  expect(done).toMatchObject({ status: 200 });
  const { actId } = done.body as { actId: number };
  const { body: act } = await app.askAs(auditor, privacyContract.act, { actId });
  expect(act).toMatchObject({
    kind: 'retention',
    category: 'audit_log',
    deleted: [{ kind: 'audit_log', count: 1 }],
    madeBy: 'Анна Белова',
    keptUntil: '2022-02-09T09:00:00.000Z',
  });
  const { body: state } = await app.askAs(auditor, auditContract.verify);
  expect(state).toMatchObject({ isWhole: true, firstSeq: 2 });
  const { body: told } = await app.askAs(auditor, auditContract.list, { verb: 'audit.cut' });
  expect(told).toMatchObject({ entries: [{ person: { name: 'Анна Белова' }, objectKind: 'audit_log' }] });
});

test('R-257 nothing due makes no act, and an unknown kind is not found', async () => {
  expect(await deleteDue()).toMatchObject({ status: 409, body: { code: 'nothing_due' } });
  expect(await deleteDue('nothing')).toMatchObject({ status: 404 });
  expect(await app.askAs(auditor, privacyContract.deleteDue, { category: 'audit_log' })).toMatchObject({ status: 403 });
  const { body } = await app.askAs(auditor, privacyContract.acts);
  expect((body as { acts: unknown[] }).acts).toHaveLength(1);
});

test('R-257 every kind that features offer can be counted and deleted by a request', async () => {
  for (const { category } of await rules()) {
    const { status, body } = await deleteDue(category);
    expect([category, status, status === 409 ? (body as { code: string }).code : null]).toEqual([
      category,
      409,
      'nothing_due',
    ]);
  }
});
