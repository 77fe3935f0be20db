import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listsContract } from '#features/lists/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { loadTwoMunicipalities } from '#tests/support/two-municipalities.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
  await loadTwoMunicipalities(app);
}, 60_000);
afterAll(() => app.close());

async function namesOf(input: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
  const file = await app.ask(listsContract.export, { year: 2023, show: 'all', format: 'xlsx', ...input });
  const [sheet] = (await readXlsx(new Uint8Array(file.bytes))).sheets;
  return sheet?.rows.slice(1).map(([, name]) => name) ?? [];
}

test('R-285 a file stands in the order of the page, either way, and in the printed one when the order is none', async () => {
  const printed = await namesOf({});
  const names = ['Берёзовская СОШ', 'Еловская СОШ', 'Липовская СОШ', 'Новая СОШ', 'Сосновская СОШ'];
  expect(printed.toSorted()).toEqual(names);
  expect(await namesOf({ sort: 'school' })).toEqual(names);
  expect(await namesOf({ sort: '-school' })).toEqual(names.toReversed());
  expect(await namesOf({ sort: 'no_such_column' })).toEqual(printed);
});

test('R-285 what a school has no value for stands last in either direction', async () => {
  const without = ['Еловская СОШ', 'Липовская СОШ'];
  expect((await namesOf({ sort: 'share' })).slice(-2).toSorted()).toEqual(without);
  expect((await namesOf({ sort: '-share' })).slice(-2).toSorted()).toEqual(without);
});

test('R-287 a kept answer is nobody else’s: another filter and another page are answered anew', async () => {
  const show = async (input: object) => (await app.ask(listsContract.show, { year: 2023, show: 'all', ...input })).body;
  const whole = await show({});
  expect(await show({})).toEqual(whole);
  expect(await show({ limit: 2 })).not.toEqual(whole);
  expect(await show({ q: 'Берёзовская' })).toMatchObject({ matching: 1 });
  expect(await show({ show: 'listed' })).not.toEqual(whole);
});
