import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { editionsContract } from '#features/editions/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import { passportContract } from '#features/passport/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { todayContract } from '#features/today/contract.ts';
import { tracksContract } from '#features/tracks/contract.ts';
import { defaultRules } from '#features/tracks/domain/track-rules.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { csvFile, pupilRows, type SchoolSittings, type Sittings } from '#tests/support/results.ts';

const poor: Sittings = { 'ВПР Русский язык 6': '4/10', 'ВПР Математика 6': '5/10' };
const fine: Sittings = { 'ВПР Русский язык 6': '1/10', 'ВПР Математика 6': '0/10' };
/** Low in two years running brings a school into the list after them: 48 stay, 51 go, 39 come. */
const fates = [
  { schools: 48, name: 'Остающаяся', low: [2020, 2021, 2022] },
  { schools: 51, name: 'Уходящая', low: [2020, 2021] },
  { schools: 39, name: 'Приходящая', low: [2021, 2022] },
] as const;
const towns = ['Лесной район', 'Озёрный район', 'Степной район'];

function resultsOf(year: number): Buffer {
  const sittings = fates.flatMap(({ schools, name, low }, fate) =>
    Array.from({ length: schools }, (_, index): SchoolSittings => {
      const code = String(101_000 + 100 * fate + index);
      const municipality = towns[index % towns.length] ?? '';
      const isLow = low.some((one) => one === year);
      return { code, name: `${name} СОШ № ${String(index + 1)}`, municipality, year, sittings: isLow ? poor : fine };
    }),
  );
  return csvFile(pupilRows(sittings));
}

let app: TestApp;
let analyst: TestPerson;
let authority: TestPerson;
let municipal: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  for (const year of [2020, 2021, 2022]) {
    const { body } = await app.ask(resultsContract.upload, { fileName: `${String(year)}.csv` }, resultsOf(year));
    await app.finishJobs();
    await app.ask(resultsContract.commit, body as object);
    await app.finishJobs();
  }
  const { municipalityId } = await app.services.workDb
    .selectFrom('municipalityVersion')
    .select('municipalityId')
    .where('name', '=', towns[0] ?? '')
    .executeTakeFirstOrThrow();
  analyst = await app.addPerson('Аналитик', [{ role: 'analyst' }]);
  authority = await app.addPerson('Министерство', [{ role: 'regional_authority' }]);
  municipal = await app.addPerson('Координатор района', [{ role: 'municipal_coordinator', municipalityId }]);
}, 60_000);
afterAll(() => app.close());

type Flow = z.output<typeof listsContract.flow.output>;
type List = z.output<typeof listsContract.show.output>;
type News = z.output<typeof todayContract.show.output>['news'];
const openedOn = new Map<number, string>();
const newsOf = async (person: TestPerson): Promise<News> =>
  ((await app.askAs(person, todayContract.show)).body as z.output<typeof todayContract.show.output>).news;
const years = { from: 2022, to: 2023 };

/** As the office does it: made, checked, shown to the schools, published by the authority when they have had their days. */
async function publish(year: number): Promise<void> {
  const { body } = await app.ask(editionsContract.make, { year });
  const edition = body as { editionId: number };
  await app.askAs(analyst, editionsContract.check, edition);
  const shown = await app.ask(editionsContract.showToSchools, edition);
  const { opensOn } = shown.body as { opensOn: string };
  openedOn.set(year, opensOn);
  app.setNow(`${opensOn}T09:00:00Z`);
  const { status, body: said } = await app.askAs(authority, editionsContract.publish, edition);
  expect(status, JSON.stringify(said)).toBe(200);
}

describe('G5 the flow 99 → 87 through published editions', () => {
  test('until both years are published a municipality is told nothing', async () => {
    expect((await app.askAs(municipal, listsContract.flow, years)).status).toBe(404);
    await publish(2022);
    expect((await newsOf(municipal)).map(({ facts }) => facts['year'])).not.toContain(2023);
    expect((await newsOf(analyst)).find(({ kind }) => kind === 'lists.compared')).toMatchObject({
      facts: { year: 2023, listed: 87 },
    });
    expect((await app.askAs(municipal, listsContract.flow, years)).status).toBe(404);
    await publish(2023);
    expect((await app.askAs(municipal, listsContract.flow, years)).status).toBe(200);
  });

  test('99 = 48 stayed + 51 left, 87 = 48 stayed + 39 new; every school is named once', async () => {
    const { body } = await app.askAs(authority, listsContract.flow, years);
    const { region, schools, municipalities } = body as Flow;
    expect(region).toMatchObject({ old: 99, newList: 87, stayed: 48, left: 51, new: 39, goneNoData: 0 });
    const named = (move: string): string[] => schools.filter((one) => one.move === move).map((one) => one.schoolName);
    expect([named('stayed').length, named('left').length, named('new').length]).toEqual([48, 51, 39]);
    expect(named('left').every((name) => name.startsWith('Уходящая'))).toBe(true);
    expect(new Set(schools.map(({ schoolId }) => schoolId)).size).toBe(138);
    expect(municipalities.map((row) => [row.old, row.newList, row.stayed, row.left, row.new])).toEqual([
      [33, 29, 16, 17, 13],
      [33, 29, 16, 17, 13],
      [33, 29, 16, 17, 13],
    ]);
  });

  test('the edition, the list and the flow of a municipality say the same', async () => {
    const flow = (await app.askAs(municipal, listsContract.flow, years)).body as Flow;
    expect(flow.region).toMatchObject({ old: 33, newList: 29, stayed: 16, left: 17, new: 13 });
    expect((await app.askAs(municipal, editionsContract.show, { year: 2023 })).body).toMatchObject({
      editions: [{ state: 'published', listed: 29 }],
    });
    expect((await app.askAs(municipal, listsContract.show, { year: 2023 })).body).toMatchObject({
      matching: 29,
      counts: { listed: 29, previousListed: 33, stayed: 16, left: 17, new: 13 },
    });
  });

  test('R-315 it is news once, on the day it came out, to whom it came out', async () => {
    const news = await newsOf(municipal);
    expect(news.filter(({ kind }) => kind === 'editions.opened')).toMatchObject([
      { on: openedOn.get(2023), facts: { year: 2023, listed: 29, entered: 13, left: 17, previous: 33 } },
    ]);
    expect(news.every(({ kind, on }) => kind.startsWith('editions.') && on === openedOn.get(2023))).toBe(true);
    const [school] = ((await app.askAs(municipal, listsContract.show, { year: 2023 })).body as List).rows;
    const passport = await app.askAs(municipal, passportContract.show, { schoolId: school?.schoolId });
    const { events } = passport.body as z.output<typeof passportContract.show.output>;
    expect(events.filter(({ facts }) => facts['year'] === 2023).map(({ on, kind }) => [on, kind])).toEqual([
      [openedOn.get(2023), 'lists.stayed'],
    ]);
  });

  test('who is listed is in track 1, who left stays a year in track 2', async () => {
    const { body } = await app.ask(tracksContract.assign, { year: 2023, rules: defaultRules });
    const { tracks } = (body as z.output<typeof tracksContract.show.output>).counts;
    const one = { year: 2023, track: 2 };
    const shown = (await app.ask(tracksContract.show, one)).body as z.output<typeof tracksContract.show.output>;
    expect(tracks.find(({ track }) => track === 1)?.schools).toBe(87);
    expect(shown.rows.filter(({ reason }) => reason === 'left_list')).toHaveLength(51);
  });
});
