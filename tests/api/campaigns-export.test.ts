import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaignsContract } from '#features/campaigns/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm } from '#tests/support/campaigns.ts';
import { formOf, integer, usual } from '#tests/support/forms.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

const options = [
  { code: 'yes', label: 'Есть' },
  { code: 'no', label: 'Нет' },
];
const cell = { label: 'Столбец', isRequired: true };
const definition = formOf([
  integer('weak'),
  integer('routes', {
    visibleWhen: {
      ...{ kind: 'compare', left: { kind: 'field', of: 'weak' }, is: '>', right: { kind: 'number', value: '0' } },
    },
  }),
  {
    ...{ ...usual, code: 'rooms', type: 'table', rows: { fixed: [{ code: 'gym', label: 'Зал' }] } },
    columns: [
      { ...cell, code: 'there', type: 'choice', options },
      { ...cell, code: 'area', type: 'decimal', digits: 1 },
      { ...cell, code: 'since', type: 'date' },
    ],
  },
]);

test('R-404 a file and a table of answers show only what is asked, and options as they are read', async () => {
  const asker = askerOf(app);
  const { waveId, unitOf } = await launch(asker, await publishForm(app, 'rooms', { definition }));
  const key = { waveId, unitId: unitOf(towns.school['101']) };
  const rooms = { rows: [{ row: 'gym', cells: { there: 'yes', area: '12.5', since: '2020-02-29' } }] };
  await asker.get(null, 'save', { ...key, revision: 0, wish: { values: { weak: 3, routes: 777, rooms } } });
  await asker.get(null, 'save', { ...key, revision: 1, wish: { values: { weak: 0 } } });
  expect(await asker.get(null, 'submit', { ...key, revision: 2 })).toMatchObject({ isSubmitted: true });
  const { bytes } = await app.ask(campaignsContract.export, { waveId, format: 'csv' });
  const line =
    bytes
      .toString('utf8')
      .split('\r\n')
      .find((one) => one.includes('№ 1;')) ?? '';
  expect(line).not.toContain('777');
  expect(line.split(';').slice(-5)).toEqual(['0', '', 'Есть', '12,5', '29.02.2020']);
  const { rows } = await asker.get(null, 'answers', { waveId });
  expect(rows.map(({ cells }) => cells)).toEqual([[0, null, 'Есть', '12.5', '2020-02-29']]);
});

test('what was typed into a number and is none runs nothing in a spreadsheet', async () => {
  const asker = askerOf(app);
  const decimal = { ...usual, code: 'area', type: 'decimal', digits: 1 } as const;
  const { waveId, unitOf } = await launch(asker, await publishForm(app, 'areas', { definition: formOf([decimal]) }));
  const key = { waveId, unitId: unitOf(towns.school['101']) };
  const wish = { values: { area: '=HYPERLINK("x")' } };
  await asker.get(towns.director, 'save', { ...key, revision: 0, wish });
  const { bytes } = await app.ask(campaignsContract.export, { waveId, format: 'csv' });
  expect(bytes.toString('utf8')).toContain(`;"'=HYPERLINK(""x"")"`);
  const { status } = await app.ask(campaignsContract.export, { waveId, format: 'xlsx' });
  expect(status).toBe(200);
});
