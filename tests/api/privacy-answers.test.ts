import { afterAll, beforeAll, expect, test } from 'vitest';
import { obligationsContract } from '#features/obligations/contract.ts';
import { privacyContract } from '#features/privacy/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm } from '#tests/support/campaigns.ts';
import { formOf, integer, text, usual } from '#tests/support/forms.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

/** Somebody with an account name as short as a code and a telephone of the town. */
async function addLeaving(): Promise<number> {
  const { personId } = await app.addPerson('Иван Уходящий', [{ role: 'teacher', validTo: '2025-08-01' }]);
  const known = { login: 'director', phone: '54321' };
  await app.services.workDb.updateTable('person').set(known).where('personId', '=', personId).execute();
  return personId;
}

test('R-255 erasing a person takes the name out of what was written and nothing out of what was answered', async () => {
  const options = [
    { code: 'director', label: 'Директор' },
    { code: 'deputy', label: 'Заместитель' },
  ];
  const column = { code: 'director', label: 'Кто', isRequired: false, type: 'text', maxLength: 50 } as const;
  const count = { code: 'n', label: 'Сколько', isRequired: false, type: 'integer' } as const;
  const definition = formOf([
    integer('pupils'),
    { ...usual, code: 'director_pay', type: 'decimal', digits: 2 },
    { ...usual, code: 'filled_by', type: 'choice', options },
    text('director', { maxLength: 200 }),
    { ...usual, code: 'people', type: 'table', columns: [column, count], rows: { most: 5 } },
  ]);
  const formId = await publishForm(app, 'staff', { definition });
  const asker = askerOf(app);
  const wave = await launch(asker, formId);
  const key = { waveId: wave.waveId, unitId: wave.unitOf(towns.school['101']) };
  const row = (who: string) => ({ row: 'director', cells: { director: who, n: 154321 } });
  const values = (who: string) => ({
    ...{ pupils: 54321, director_pay: '54321.50', filled_by: 'director' },
    ...{ director: `Отвечал ${who}, тел. 54321`, people: { rows: [row(who)] } },
  });
  await asker.get(towns.director, 'save', { ...key, revision: 0, wish: { values: values('Иван Уходящий') } });
  await asker.get(towns.director, 'submit', { ...key, revision: 1 });
  await asker.get(towns.northCoordinator, 'confirm', { ...key, revision: 1 });
  const personId = await addLeaving();
  const wish = { personId, reason: 'Заявление от 01.09.2025' };
  expect(await app.askAs(towns.administrator, privacyContract.erasePerson, wish)).toMatchObject({ status: 200 });
  const { answers, unit } = await asker.get(towns.director, 'sheet', key);
  expect(answers.values).toEqual({ ...values('[…]'), director: 'Отвечал […], тел. […]' });
  expect(unit).toMatchObject({ state: 'confirmed', changed: 0 });
  const { steps } = await asker.get(towns.director, 'history', key);
  const saved = steps.find(({ verb }) => verb === 'save')?.changes.map(({ code, after }) => [code, after]);
  expect(Object.fromEntries(saved ?? [])).toEqual(answers.values);
});

test('R-255 the calendar and the reasons of duties name the person no more', async () => {
  const asker = askerOf(app);
  const formId = await publishForm(app, 'short', { definition: formOf([integer('pupils')]) });
  const wave = await launch(asker, formId, { sourceDocument: 'Письмо: Марфа Иванова' });
  const key = { waveId: wave.waveId, unitId: wave.unitOf(towns.school['101']) };
  await asker.get(null, 'excuse', { ...key, reason: 'Болеет Марфа Иванова, тел. 998877' });
  const event = {
    ...{ title: 'Совещание', startsOn: null, dueOn: '2025-10-01', owner: 'Марфа Иванова, 998877' },
    ...{ coordinatorPart: 'Звонить: Марфа Иванова', population: null, target: null, sourceDocument: null },
    milestones: [{ title: 'Марфа Иванова собирает', on: '2025-09-20', source: null }],
  };
  expect(await app.askAs(towns.coordinator, obligationsContract.eventAdd, event)).toMatchObject({ status: 200 });
  const { personId } = await app.addPerson('Марфа Иванова', [{ role: 'teacher', validTo: '2025-08-01' }]);
  await app.services.workDb.updateTable('person').set({ phone: '998877' }).where('personId', '=', personId).execute();
  const wish = { personId, reason: 'Заявление от 01.09.2025' };
  expect(await app.askAs(towns.administrator, privacyContract.erasePerson, wish)).toMatchObject({ status: 200 });
  const { workDb } = app.services;
  const kept = [
    ...(await workDb.selectFrom('obligation').select(['title', 'reason', 'sourceDocument']).execute()),
    ...(await workDb.selectFrom('calendarEvent').selectAll().execute()),
  ];
  expect(JSON.stringify(kept)).not.toMatch(/Марфа|998877/);
  expect(kept).toContainEqual(expect.objectContaining({ title: 'Совещание', owner: '[…], […]', dueOn: '2025-10-01' }));
});
