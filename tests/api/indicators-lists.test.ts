import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { indicatorsContract } from '#features/indicators/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import { obligationsContract } from '#features/obligations/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { tracksContract } from '#features/tracks/contract.ts';
import { defaultRules } from '#features/tracks/domain/track-rules.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { publishAll } from '#tests/support/editions.ts';
import { indicator } from '#tests/support/indicators.ts';
import { csvFile, pupilRows, type Sittings } from '#tests/support/results.ts';

const poor = { 'ВПР Русский язык 6': '5/10', 'ВПР Математика 6': '6/12' };
const fine = { 'ВПР Русский язык 6': '0/10', 'ВПР Математика 6': '1/12' };
const with9 = (of: Sittings, share: string): Sittings => ({ ...of, 'ОГЭ Математика 9': share });

/** By code: the sittings of 2020, 2021 and 2022. The last but one went up in the one before it, the last sat nothing in 2022. */
const schools: Readonly<Record<string, readonly (Sittings | null)[]>> = {
  '101001': [poor, with9(poor, '4/10'), with9(poor, '3/10')],
  '101002': [poor, with9(poor, '2/10'), with9(fine, '2/10')],
  '101003': [fine, with9(poor, '0/10'), with9(poor, '1/10')],
  '102001': [fine, poor, poor],
  '102002': [poor, poor, null],
  '102003': [poor, poor, null],
};

let app: TestApp;
let schoolIds: ReadonlyMap<string, number>;
beforeAll(async () => {
  app = await buildTestApp();
  app.setNow('2023-05-10T09:00:00Z');
  const place = (code: string): string => (code.startsWith('101') ? 'Лесной район' : 'Озёрный район');
  const lines = Object.keys(schools).map((code) => {
    const end = code === '102002' ? 'merged;2021-08-31;102001' : 'active;;';
    return `${code};Школа ${code};${place(code)};${end}`;
  });
  const file = ['code;name;municipality;status;valid_to;successor', ...lines].join('\n');
  expect(await app.ask(registryContract.import, { fileName: 'реестр.csv' }, Buffer.from(file))).toMatchObject({
    status: 200,
  });
  for (const [at, year] of [2020, 2021, 2022].entries()) {
    const rows = Object.entries(schools).flatMap(([code, years]) => {
      const sittings = years[at] ?? null;
      return sittings === null ? [] : [{ code, name: `Школа ${code}`, municipality: place(code), year, sittings }];
    });
    const { body } = await app.ask(
      resultsContract.upload,
      { fileName: `${String(year)}.csv` },
      csvFile(pupilRows(rows)),
    );
    await app.finishJobs();
    await app.ask(resultsContract.commit, body as object);
    await app.finishJobs();
  }
  await publishAll(app);
  const found = await app.services.workDb.selectFrom('school').select(['code', 'schoolId']).execute();
  const { municipalityId } = await app.services.workDb
    .selectFrom('municipalityVersion')
    .select('municipalityId')
    .where('name', '=', 'Лесной район')
    .executeTakeFirstOrThrow();
  await app.addPerson('Координатор', [{ role: 'municipal_coordinator', municipalityId }]);
  schoolIds = new Map(found.map(({ code, schoolId }) => [code, schoolId]));
}, 60_000);
afterAll(() => app.close());

type Value = z.output<typeof indicatorsContract.show.output>['value'];
const valueOf = async (code: string, at?: string): Promise<Value> =>
  (await indicator(app, 'show', { code, ...(at !== undefined && { at }) })).value;
const sums = async (code: string, at?: string): Promise<readonly [number, number]> => {
  const { numerator, denominator } = await valueOf(code, at);
  return [numerator, denominator];
};

describe('R-474 who stayed, left and came', () => {
  test('is what the flow of the lists says: who went up in another school has not left', async () => {
    const { body } = await app.ask(listsContract.flow, { from: 2022, to: 2023 });
    const { region } = body as z.output<typeof listsContract.flow.output>;
    expect(region).toMatchObject({ old: 4, newList: 3, stayed: 2, left: 1, new: 1, goneNoData: 1 });
    expect(await sums('T1-02-2')).toEqual([region.stayed, region.old]);
    expect(await sums('T1-02-1')).toEqual([region.left, region.old]);
    expect(await sums('T1-02-3')).toEqual([region.new, region.newList]);
    const { municipalities } = await indicator(app, 'show', { code: 'T1-01' });
    const cards = await Promise.all(
      municipalities.map(({ municipalityId }) => indicator(app, 'card', { municipalityId })),
    );
    const counts = { before: 4, listed: 3, stayed: 2, left: 1, new: 1, gone: 1 };
    expect(cards.map(({ coordinators }) => coordinators)).toEqual([1, 0]);
    expect(cards[0]?.list?.region).toMatchObject(counts);
    expect(cards.map(({ list }) => list?.own.stayed)).toEqual([1, 1]);
    expect(cards.map(({ list }) => list?.own.gone)).toEqual([0, 1]);
  });

  test('of the first list nobody knows', async () => {
    const { occasions } = await indicator(app, 'show', { code: 'T1-02-3' });
    const first = occasions[0]?.key;
    expect(await valueOf('T1-02-3', first)).toMatchObject({ known: 0, text: null });
    expect(await valueOf('T1-01', first)).toMatchObject({ known: 5 });
  });

  test('how often: what went up in a school counts for it when a person has confirmed it', async () => {
    const { parts } = await indicator(app, 'show', { code: 'T1-04' });
    expect(parts.map(({ code, value: { numerator, denominator } }) => [code, numerator, denominator])).toEqual([
      ['first_time', 2, 3],
      ['repeat_consecutive', 1, 3],
      ['repeat_in_5y', 0, 3],
      ['crisis', 0, 3],
    ]);
  });
});

describe('R-472 what exams say of the schools of the list', () => {
  test.each([
    ['T1-05-oge-ma', [1, 2]],
    ['T1-06-oge-ma', [1, 2]],
    ['T1-08-oge-ma', [1, 2]],
    ['T1-05-oge-ru', [0, 0]],
    ['T1-07-ma', [0, 0]],
  ])('%s', async (code, expected) => {
    expect(await sums(code)).toEqual(expected);
  });

  test('a share of nobody is no data, and schools out of the list are in neither sum', async () => {
    expect(await valueOf('T1-05-ege-ru')).toMatchObject({ text: null });
    const { units } = await indicator(app, 'sources', { code: 'T1-05-oge-ma' });
    expect(units.map(({ schoolId, numerator }) => [schoolId, numerator])).toEqual([
      [schoolIds.get('101001'), 1],
      [schoolIds.get('101003'), 0],
    ]);
  });

  test('the same of the schools at risk: one of them sat it, and its result is not low', async () => {
    const { status } = await app.ask(tracksContract.assign, { year: 2023, rules: defaultRules });
    expect(status).toBe(200);
    expect(await sums('T2-03-08-oge-ma')).toEqual([1, 1]);
    expect(await sums('T2-03-05-oge-ma')).toEqual([0, 1]);
    const { units } = await indicator(app, 'sources', { code: 'T2-03-08-oge-ma' });
    expect(units.map(({ schoolId }) => schoolId)).toEqual([schoolIds.get('101002')]);
  });
});

describe('R-473 taking part', () => {
  async function meet(title: string, dueOn: string, people: Readonly<Record<string, number>>): Promise<void> {
    const event = {
      title,
      dueOn,
      owner: 'ИРО',
      coordinatorPart: null,
      startsOn: null,
      milestones: [],
      sourceDocument: null,
    };
    const population = { subject: 'school', any: [{ kind: 'list', year: 2023 }], also: [], except: [] };
    const target = { kind: 'count_per_unit', count: 1 };
    const made = await app.ask(obligationsContract.eventAdd, { ...event, population, target });
    const { eventId } = made.body as { eventId: number };
    const { body } = await app.ask(obligationsContract.event, { eventId });
    const { units } = body as z.output<typeof obligationsContract.event.output>;
    const noted = units.flatMap(({ schoolId, municipalityId }) => {
      const code = [...schoolIds].find(([, id]) => id === schoolId)?.[0] ?? '';
      return people[code] === undefined ? [] : [{ schoolId, municipalityId, people: people[code] }];
    });
    if (noted.length === 0) return;
    expect(await app.ask(obligationsContract.eventFulfil, { eventId, units: noted })).toMatchObject({ status: 200 });
  }

  test('two events of the year and one that is still ahead', async () => {
    expect(await valueOf('T2-06-1')).toMatchObject({ known: 0, text: null });
    await meet('Семинар', '2023-03-20', { '101001': 2 });
    await meet('Вебинар', '2023-04-20', { '101001': 1, '101003': 3 });
    await meet('Конференция', '2023-11-20', {});
    expect(await sums('T2-06-1')).toEqual([2, 3]);
    expect(await valueOf('T2-06-2')).toMatchObject({ numerator: 6, denominator: 2, text: '3.00' });
    // Half of what is over is enough; 102001 did nothing of it.
    const [idle, due] = await sums('T1-21');
    expect([idle, due]).toEqual([1, 3]);
    const { municipalities } = await indicator(app, 'show', { code: 'T1-21' });
    const [forest, lake] = await Promise.all(
      municipalities.map(({ municipalityId }) => indicator(app, 'card', { municipalityId })),
    );
    expect(forest?.participation).toEqual([
      { year: 2023, quarter: 1, events: 1, schools: 1, people: 2 },
      { year: 2023, quarter: 2, events: 1, schools: 2, people: 4 },
    ]);
    expect(lake?.participation.map(({ people }) => people)).toEqual([0, 0]);
    const { units } = await indicator(app, 'sources', { code: 'T1-21' });
    expect(units.filter(({ numerator }) => numerator === 1).map(({ schoolId }) => schoolId)).toEqual([
      schoolIds.get('102001'),
    ]);
  });
});
