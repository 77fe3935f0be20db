import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { roles, levelsOf } from '#features/access/domain/roles.ts';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows, type Sittings } from '#tests/support/results.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

type Summary = z.output<typeof resultsContract.summary.output>;

async function load(year: number, schools: Readonly<Record<string, readonly [string, Sittings]>>): Promise<void> {
  const rows = Object.entries(schools).map(([code, [municipality, sittings]]) => {
    return { code, name: `Школа ${code}`, municipality, year, sittings };
  });
  const { body } = await app.ask(resultsContract.upload, { fileName: `${String(year)}.csv` }, csvFile(pupilRows(rows)));
  await app.finishJobs();
  expect((await app.ask(resultsContract.commit, body as object)).status).toBe(200);
  await app.finishJobs();
}

async function summary(year?: number): Promise<Summary> {
  return (await app.ask(resultsContract.summary, year === undefined ? {} : { year })).body as Summary;
}
const states = ({ municipalities }: Summary): Record<string, string> =>
  Object.fromEntries(municipalities.map(({ municipality, state }) => [municipality ?? '', state]));

test('R-252 without results the summary says so', async () => {
  expect(await summary()).toMatchObject({ years: [], year: null, region: { state: 'empty' }, municipalities: [] });
});

test('R-252 what tells of nobody in particular is shown as it is', async () => {
  await load(2021, {
    '101001': ['Лесной', { 'ВПР Математика 6': '6/20', 'ВПР Русский язык 6': '3/20' }],
    '102001': ['Озёрный', { 'ВПР Математика 6': '0/15' }],
  });
  const shown = await summary();
  expect(shown).toMatchObject({ years: [2021], year: 2021 });
  expect(shown.region).toMatchObject({ schools: 2, participants: 55, low: 9, sharePercent: '16.4' });
  expect(shown.municipalities).toMatchObject([
    {
      municipality: 'Лесной',
      state: 'shown',
      participants: 40,
      low: 9,
      sharePercent: '22.5',
      wilsonLowPercent: '12.3',
    },
    { municipality: 'Озёрный', state: 'shown', participants: 15, low: 0, sharePercent: '0.0' },
  ]);
});

test('R-250 R-251 a municipality of few is hidden, and another one with it, lest the total tell', async () => {
  await load(2022, {
    '101001': ['Лесной', { 'ВПР Математика 6': '30/100' }],
    '102001': ['Озёрный', { 'ВПР Математика 6': '12/40' }],
    '103001': ['Тихий', { 'ВПР Математика 6': '4/7', 'ВПР Русский язык 6': '4/7' }],
  });
  const shown = await summary();
  expect(shown).toMatchObject({ years: [2022, 2021], year: 2022 });
  expect(states(shown)).toEqual({ Лесной: 'shown', Озёрный: 'hidden', Тихий: 'hidden' });
  expect(shown.region).toMatchObject({ state: 'shown', participants: 154, low: 50 });
  const hidden = shown.municipalities.filter(({ state }) => state === 'hidden');
  const numbers = hidden.flatMap(({ participants, low, sharePercent }) => [participants, low, sharePercent]);
  expect(numbers.filter((value) => value !== null)).toEqual([]);
  expect(states(await summary(2021))).toEqual({ Лесной: 'shown', Озёрный: 'shown', Тихий: 'empty' });
});

test('R-251 where no other can be hidden the total is', async () => {
  await load(2023, {
    '101001': ['Лесной', { 'ВПР Математика 6': '0/50' }],
    '103001': ['Тихий', { 'ВПР Математика 6': '0/5' }],
  });
  const shown = await summary(2023);
  expect(shown.region).toMatchObject({ state: 'hidden', participants: null, low: null });
  expect(states(shown)).toEqual({ Лесной: 'shown', Озёрный: 'empty', Тихий: 'hidden' });
  expect((await app.ask(resultsContract.summary, { year: 2019 })).status).toBe(404);
});

test.each(roles)('the summary is for everybody who has signed in: %s', async (role) => {
  const { schoolId } = await app.services.workDb
    .selectFrom('school')
    .select('schoolId')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { municipalityId } = await app.services.workDb
    .selectFrom('municipality')
    .select('municipalityId')
    .limit(1)
    .executeTakeFirstOrThrow();
  const [level] = levelsOf[role];
  const place = { region: {}, municipality: { municipalityId }, school: { schoolId } }[level ?? 'region'];
  const person = await app.addPerson(role, [{ role, ...place }]);
  const { status, body } = await app.askAs(person, resultsContract.summary, { year: 2022 });
  expect(status).toBe(200);
  expect(body).toEqual(await summary(2022));
  expect((await app.askAs(null, resultsContract.summary)).status).toBe(401);
});
