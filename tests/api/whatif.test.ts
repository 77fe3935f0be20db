import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { applySettings } from '#features/methodology/contract.ts';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { splitSettings } from '#features/methodology/domain/settings-text.ts';
import { saveMethodology } from '#features/methodology/server/public.ts';
import { resultsContract } from '#features/results/contract.ts';
import { whatifContract } from '#features/whatif/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';

type Tried = z.output<typeof whatifContract.try.output>;
type Variants = z.output<typeof whatifContract.variants.output>['variants'];
type List = z.output<typeof listsContract.show.output>;

let app: TestApp;
let analyst: TestPerson;
const year = 2023;
beforeAll(async () => {
  app = await buildTestApp();
  analyst = await app.addPerson('Аналитик', [{ role: 'analyst' }]);
  await load('a.csv', '4/10');
});
afterAll(() => app.close());

/** Five schools of differing weakness; the first as said. */
async function load(fileName: string, first: string): Promise<void> {
  const shares = [first, '3/10', '5/20', '2/8', '8/12'];
  const rows = [2020, 2021, 2022].flatMap((of) =>
    shares.map((share, index) => ({
      ...{ code: `10${String(index)}`, name: `МОУ СОШ № ${String(index + 1)}`, year: of },
      municipality: index < 2 ? 'Северный район' : 'Южный район',
      sittings: { 'ВПР Русский язык 6': share, 'ВПР Математика 6': share, 'ОГЭ Русский язык': share },
    })),
  );
  const { body } = await app.ask(resultsContract.upload, { fileName }, csvFile(pupilRows(rows)));
  await app.finishJobs();
  expect((await app.ask(resultsContract.commit, body as { batchId: number })).status).toBe(200);
  await app.finishJobs();
}

async function tryWith(set: string, more: object = {}): Promise<Tried> {
  const answer = await app.ask(whatifContract.try, { year, set, ...more });
  expect(answer.status).toBe(200);
  return answer.body as Tried;
}

async function listed(show = 'listed'): Promise<Map<string, string | null>> {
  const { body } = await app.ask(listsContract.show, { year, show });
  return new Map((body as List).rows.map(({ schoolCode, cluster }) => [schoolCode, cluster]));
}

describe('R-340 what if', () => {
  test('without a change nobody comes or goes, and the counts are those of the list', async () => {
    const { compared, problems, method } = await tryWith('');
    expect({ problems, method }).toEqual({ problems: [], method: { name: 'federal', version: 1 } });
    expect(compared?.schools).toEqual([]);
    expect(compared?.region.after).toBe((await listed()).size);
  });

  const sets = [
    'LOW_SHARE_PCT=25~MIN_PARTICIPANTS=8',
    'RULE=A_ONLY~MIN_LOW_PROCEDURES=3',
    'CLUSTER_BOUNDS=30,35,40',
    'LOW_SHARE_PCT.VPR=45',
    'SMALL_SCHOOL_POOLING=pool_years',
  ];
  test.each(sets)('%s: the list that identification makes by the same parameters', async (set) => {
    const { compared } = await tryWith(set);
    const before = await listed();
    const parameters = applySettings(defaultParameters, splitSettings(set));
    if (!parameters.ok) throw new Error(set);
    const { regionId } = (await app.services.context()).actor;
    const name = `set${String(sets.indexOf(set))}`;
    const own = { name, version: 1, validFrom: null, validTo: null, parameters: parameters.value };
    await saveMethodology(app.services.workDb, regionId, own);
    expect((await app.ask(listsContract.identify, { year, method: name })).status).toBe(200);
    const after = await listed();
    expect((await app.ask(listsContract.identify, { year, method: 'federal' })).status).toBe(200);
    const moved = new Map(before);
    for (const { change, schoolCode, after: side } of compared?.schools ?? []) {
      if (change === 'left') moved.delete(schoolCode);
      else moved.set(schoolCode, side.cluster);
    }
    expect([...moved].sort()).toEqual([...after].sort());
    expect(compared?.region).toMatchObject({ before: before.size, after: after.size });
  });

  test('nothing is written: the list is the same run as before', async () => {
    const runs = await app.services.workDb.selectFrom('listRun').select('listRunId').execute();
    await tryWith('RULE=A_ONLY');
    expect(await app.services.workDb.selectFrom('listRun').select('listRunId').execute()).toEqual(runs);
  });

  test('every wrong setting is told with its place, and nothing is computed', async () => {
    const { problems, compared } = await tryWith('MIN_PARTICIPANTS=ten~RULE=B~LOW_SHARE_PCT.VPR=200');
    expect(problems.map(({ path }) => path).sort()).toEqual(['LOW_SHARE_PCT.VPR', 'MIN_PARTICIPANTS', 'RULE']);
    expect(compared).toBeNull();
  });

  test('a year without a list is not found', async () => {
    expect((await app.ask(whatifContract.try, { year: 2005 })).status).toBe(404);
  });

  test('why a school comes is told under the changed rule', async () => {
    const { compared } = await tryWith('LOW_SHARE_PCT=20~MIN_PARTICIPANTS=5');
    const school = compared?.schools.find(({ change }) => change === 'came');
    const asked = { schoolId: school?.schoolId, year, set: 'LOW_SHARE_PCT=20~MIN_PARTICIPANTS=5' };
    const { status, body } = await app.ask(whatifContract.why, asked);
    expect(status).toBe(200);
    const { before, after } = body as z.output<typeof whatifContract.why.output>;
    expect(before.verdict).not.toBe('listed');
    expect(after).toMatchObject({ verdict: 'listed', thresholds: [{ percent: 20 }], minParticipants: 5 });
  });
});

test('R-344 a kept variant is there for colleagues, and only its maker renames or deletes it', async () => {
  const keep = { year, set: 'RULE=A_ONLY', name: 'Только А' };
  const { status, body } = await app.askAs(analyst, whatifContract.keep, keep);
  expect(status).toBe(200);
  const { variantId } = body as { variantId: number };
  expect(await app.askAs(analyst, whatifContract.keep, keep)).toMatchObject({ body: { code: 'name_taken' } });
  expect(await app.askAs(analyst, whatifContract.keep, { ...keep, name: 'Б', set: 'RULE=Z' })).toMatchObject({
    body: { code: 'bad_settings' },
  });
  const variants = async (): Promise<Variants> =>
    ((await app.ask(whatifContract.variants, { year })).body as { variants: Variants }).variants;
  expect(await variants()).toMatchObject([
    { name: 'Только А', settings: 'RULE=A_ONLY', createdBy: 'Аналитик', isOwn: false },
  ]);
  const against = await tryWith('RULE=A_ONLY', { against: variantId });
  expect(against).toMatchObject({ against: 'Только А', compared: { schools: [] } });

  expect(await app.ask(whatifContract.rename, { variantId, name: 'Чужое' })).toMatchObject({
    body: { code: 'not_own' },
  });
  expect(await app.ask(whatifContract.delete, { variantId })).toMatchObject({ body: { code: 'not_own' } });
  expect((await app.askAs(analyst, whatifContract.rename, { variantId, name: 'Моё' })).status).toBe(200);
  expect(await variants()).toMatchObject([{ name: 'Моё' }]);
  expect((await app.askAs(analyst, whatifContract.delete, { variantId })).status).toBe(200);
  expect(await variants()).toEqual([]);
});

test('R-340 after results changed the answer is of the new results', async () => {
  const before = (await tryWith('')).compared?.region.after ?? 0;
  await load('b.csv', '1/10');
  const after = (await tryWith('')).compared;
  expect(after?.region.after).toBe(before - 1);
  expect(after?.region.after).toBe((await listed()).size);
});
