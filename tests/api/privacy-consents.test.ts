import { afterAll, beforeAll, expect, test } from 'vitest';
import { privacyContract } from '#features/privacy/contract.ts';
import { mayMailNotices, mayPublishContacts } from '#features/privacy/server/public.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let teacher: TestPerson;
let other: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  teacher = await app.addPerson('Вера Полевая', [{ role: 'auditor' }]);
  other = await app.addPerson('Глеб Речной', []);
});
afterAll(() => app.close());

const purpose = 'public_contacts';
async function consentOf(person: TestPerson, which = purpose): Promise<unknown> {
  const { body } = await app.askAs(person, privacyContract.consents);
  return (body as { consents: { purpose: string }[] }).consents.find((one) => one.purpose === which);
}
async function published(): Promise<readonly number[]> {
  const both = [teacher.personId, other.personId];
  return [...(await mayPublishContacts(app.services.workDb, 1, both))];
}
const give = (textVersion = 1) => app.askAs(teacher, privacyContract.giveConsent, { purpose, textVersion });
const withdraw = () => app.askAs(teacher, privacyContract.withdrawConsent, { purpose });

test('R-253 nothing is published until the person says so, and no longer than they say so', async () => {
  const none = { purpose, textVersion: 1, givenAt: null, withdrawnAt: null, isGiven: false };
  expect(await consentOf(teacher)).toEqual(none);
  expect(await published()).toEqual([]);
  app.setNow('2025-09-02T09:00:00Z');
  expect(await give()).toMatchObject({ status: 200 });
  expect(await consentOf(teacher)).toEqual({ ...none, givenAt: '2025-09-02T09:00:00.000Z', isGiven: true });
  expect(await published()).toEqual([teacher.personId]);
  expect([...(await mayMailNotices(app.services.workDb, 1, [teacher.personId]))]).toEqual([]);
  expect(await consentOf(teacher, 'mail_notices')).toMatchObject({ isGiven: false, givenAt: null });
  app.setNow('2025-09-03T09:00:00Z');
  expect(await withdraw()).toMatchObject({ status: 200 });
  const dates = { givenAt: '2025-09-02T09:00:00.000Z', withdrawnAt: '2025-09-03T09:00:00.000Z' };
  expect(await consentOf(teacher)).toEqual({ ...none, ...dates });
  expect(await published()).toEqual([]);
});

test('R-253 twice is once, another text is refused, the history stays', async () => {
  app.setNow('2025-09-04T09:00:00Z');
  expect(await give()).toMatchObject({ status: 200 });
  app.setNow('2025-09-05T09:00:00Z');
  expect(await give()).toMatchObject({ status: 200 });
  expect(await give(2)).toMatchObject({ status: 409, body: { code: 'text_changed' } });
  expect(await withdraw()).toMatchObject({ status: 200 });
  expect(await withdraw()).toMatchObject({ status: 200 });
  const { bytes } = await app.askAs(teacher, privacyContract.exportOwn);
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
    privacy: {
      consents: [
        { givenAt: '2025-09-02T09:00:00.000Z', withdrawnAt: '2025-09-03T09:00:00.000Z' },
        { givenAt: '2025-09-04T09:00:00.000Z', withdrawnAt: '2025-09-05T09:00:00.000Z' },
      ],
    },
  });
});

test('R-254 a guest is nobody in particular: gives no consent, gets nothing of the others with the link', async () => {
  const guest = await app.addPerson('Гость', [{ role: 'guest' }]);
  const { personId } = guest;
  await app.services.workDb.updateTable('person').set({ isGuest: true }).where('personId', '=', personId).execute();
  const link = { label: 'Гость', tokenHash: 'хеш', madeAt: app.services.now() };
  await app.services.workDb
    .insertInto('guestLink')
    .values({ regionId: 1, personId, ...link })
    .execute();
  expect(await app.askAs(guest, privacyContract.exportOwn)).toMatchObject({ status: 404 });
  expect(await app.askAs(guest, privacyContract.giveConsent, { purpose, textVersion: 1 })).toMatchObject({
    status: 404,
  });
  expect(await app.askAs(guest, privacyContract.withdrawConsent, { purpose })).toMatchObject({ status: 404 });
});

test('R-253 one’s consent is nobody else’s, and asking about nobody gives nobody', async () => {
  await app.askAs(other, privacyContract.giveConsent, { purpose, textVersion: 1 });
  expect(await consentOf(teacher)).toMatchObject({ isGiven: false });
  expect(await published()).toEqual([other.personId]);
  expect([...(await mayPublishContacts(app.services.workDb, 1, []))]).toEqual([]);
  expect(await app.askAs(null, privacyContract.giveConsent, { purpose, textVersion: 1 })).toMatchObject({
    status: 401,
  });
});
