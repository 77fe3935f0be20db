import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { objectivityContract as objectivity } from '#features/objectivity/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { csvFile, pupilRows, type Sittings } from '#tests/support/results.ts';

type Shown = z.output<typeof objectivity.show.output>;

let app: TestApp;
let director: TestPerson;
let neighbour: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  await load(2021, { '101001': { 'ВПР Математика 5': '20/20' }, '101002': { 'ВПР Математика 5': '10/20' } });
  await load(2022, {
    '101001': { 'ВПР Математика 6': '0/20', 'ОГЭ Математика 9': '18/20' },
    '101002': { 'ВПР Математика 6': '10/20', 'ОГЭ Математика 9': '4/20' },
    '101003': { 'ВПР Математика 6': '10/20', 'ОГЭ Математика 9': '4/20' },
  });
  const heads = await app.services.workDb.selectFrom('school').select(['code', 'schoolId']).execute();
  const headOf = (code: string) => app.addPerson('Вера Лугова', [{ role: 'director', schoolId: idOf(heads, code) }]);
  director = await headOf('101001');
  neighbour = await headOf('101002');
}, 60_000);
afterAll(() => app.close());

function idOf(schools: readonly { code: string; schoolId: number }[], code: string): number {
  return schools.find((school) => school.code === code)?.schoolId ?? 0;
}

async function load(year: number, schools: Readonly<Record<string, Sittings>>): Promise<void> {
  const rows = Object.entries(schools).map(([code, sittings]) => {
    return { code, name: `Школа ${code}`, municipality: 'Лесной', year, sittings };
  });
  const { body } = await app.ask(resultsContract.upload, { fileName: `${String(year)}.csv` }, csvFile(pupilRows(rows)));
  await app.finishJobs();
  await app.ask(resultsContract.commit, body as object);
  await app.finishJobs();
}

async function show(person?: TestPerson): Promise<Shown> {
  const { status, body } =
    person === undefined
      ? await app.ask(objectivity.show, { year: 2022 })
      : await app.askAs(person, objectivity.show, { year: 2022 });
  expect(status).toBe(200);
  return body as Shown;
}

test('R-353 before anybody looks there is nothing, and the years say where one may', async () => {
  expect(await show()).toMatchObject({ years: [2022, 2021], search: null, rows: [] });
  expect((await app.ask(objectivity.look, { year: 1999 })).body).toMatchObject({ code: 'no_results' });
});

test('R-350 R-352 signs are found in what was loaded, and no mark changes', async () => {
  const list = async () => (await app.ask(listsContract.show, { year: 2023, show: 'all' })).body;
  const before = await list();
  expect((await app.ask(objectivity.look, { year: 2022 })).status).toBe(200);
  expect((await show()).search).toMatchObject({ state: 'looking' });
  await app.finishJobs();
  const { search, rows } = await show();
  expect(search).toMatchObject({ state: 'looked', schools: 3 });
  expect(rows.map(({ schoolName, sign }) => `${schoolName} ${sign}`)).toEqual([
    'Школа 101001 cohort_shift',
    'Школа 101001 not_confirmed',
  ]);
  expect(rows[0]).toMatchObject({
    ...{ facts: { mark: 3, betterBefore: 0, betterNow: 20, distancePercent: 100, before: 20, now: 20 }, verdict: null },
    ...{ marks: [0, 20, 0, 0], batchId: 2 },
  });
  expect(await list()).toEqual(before);
});

test('R-353 what a person found out stays when signs are looked for anew', async () => {
  const [row] = (await show()).rows;
  const { schoolId, procedureId, sign } = row ?? { schoolId: 0, procedureId: 0, sign: 'cohort_shift' };
  const review = {
    year: 2022,
    schoolId,
    procedureId,
    sign,
    verdict: 'explained',
    note: 'Новый учитель, работы проверены',
  };
  expect((await app.ask(objectivity.review, review)).status).toBe(200);
  await app.ask(objectivity.look, { year: 2022 });
  await app.finishJobs();
  const { rows } = await show();
  expect(rows).toHaveLength(2);
  // The unlooked first.
  expect(rows.map(({ verdict }) => verdict)).toEqual([null, 'explained']);
  expect(rows[1]).toMatchObject({ note: 'Новый учитель, работы проверены' });
  const unknown = { ...review, sign: 'jump_at_boundary' };
  expect((await app.ask(objectivity.review, unknown)).status).toBe(404);
  expect((await app.ask(objectivity.review, { ...review, note: '' })).status).toBe(422);
});

test('R-353 the school sees its own, a neighbour and the municipality nothing', async () => {
  expect((await show(director)).rows).toHaveLength(2);
  expect((await show(neighbour)).rows).toEqual([]);
  const { municipalityId } = await app.services.workDb
    .selectFrom('municipality')
    .select('municipalityId')
    .executeTakeFirstOrThrow();
  const coordinator = await app.addPerson('Пётр Лесной', [{ role: 'municipal_coordinator', municipalityId }]);
  expect((await app.askAs(coordinator, objectivity.show, { year: 2022 })).status).toBe(403);
});

test('exported with the numbers in words', async () => {
  const { bytes } = await app.ask(objectivity.export, { year: 2022, format: 'csv' });
  const [, ...lines] = bytes.toString('utf8').trim().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  expect(lines.join('\n')).toContain('объяснено');
  expect(lines.join('\n')).toContain(
    '«3» и выше год назад, классом младше, получили 0 из 20 (0\u00a0%), теперь 20 из 20 (100\u00a0%)',
  );
  const one = await app.ask(objectivity.export, { year: 2022, sign: 'not_confirmed', format: 'csv' });
  expect(one.bytes.toString('utf8').trim().split(/\r?\n/)).toHaveLength(2);
});
