import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordinaryView, type View } from '#kernel/view.ts';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { privacyContract as privacy } from '#features/privacy/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';

const view: View = { ...ordinaryView, isOn: true, size: 'largest', scheme: 'white_on_black', hasPictures: false };
let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

describe('R-281 the low-vision version is kept with the person', () => {
  test('nobody has chosen at first; what is chosen comes back at every computer, to nobody else', async () => {
    const person = await app.addPerson('Зоркая Зоя', [{ role: 'director' }]);
    const other = await app.addPerson('Сосед Савва', [{ role: 'director' }]);
    expect(await app.askAs(person, accounts.me)).toMatchObject({ body: { view: null } });
    expect((await app.askAs(person, accounts.setView, { view })).status).toBe(200);
    expect(await app.askAs(person, accounts.me)).toMatchObject({ body: { view } });
    expect(await app.askAs(other, accounts.me)).toMatchObject({ body: { view: null } });
  });

  test('the ordinary version is a choice as well', async () => {
    const person = await app.addPerson('Передумавшая Пелагея', [{ role: 'teacher' }]);
    await app.askAs(person, accounts.setView, { view });
    await app.askAs(person, accounts.setView, { view: { ...view, isOn: false } });
    expect(await app.askAs(person, accounts.me)).toMatchObject({ body: { view: { ...view, isOn: false } } });
  });

  test.each([
    { ...view, size: 'enormous' },
    { ...view, scheme: 'url(javascript:1)' },
    { ...view, isOn: 'yes' },
    { isOn: true },
    null,
  ])('%j is refused and changes nothing', async (wrong) => {
    const person = await app.addPerson('Осторожный Осип', [{ role: 'teacher' }]);
    expect((await app.askAs(person, accounts.setView, { view: wrong })).status).toBe(422);
    expect(await app.askAs(person, accounts.me)).toMatchObject({ body: { view: null } });
  });

  test('it is among what is kept of a person, and goes when the person is erased', async () => {
    const keeper = await app.addPerson('Администратор Агния', [{ role: 'administrator' }]);
    const person = await app.addPerson('Уходящий Устин', [{ role: 'teacher', validTo: '2025-01-01' }]);
    const at = app.services.workDb.selectFrom('person').select('view').where('personId', '=', person.personId);
    await app.services.workDb
      .updateTable('person')
      .set({ view: JSON.stringify(view) })
      .where('personId', '=', person.personId)
      .execute();
    expect(await at.executeTakeFirstOrThrow()).toEqual({ view });
    const erased = await app.askAs(keeper, privacy.erasePerson, { personId: person.personId, reason: 'уволен' });
    expect(erased.status).toBe(200);
    expect(await at.executeTakeFirstOrThrow()).toEqual({ view: null });
  });
});
