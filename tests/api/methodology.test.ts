import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { methodologyContract } from '#features/methodology/contract.ts';
import { loadMethodology } from '#features/methodology/server/public.ts';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';

type Shown = z.output<typeof methodologyContract.show.output>;
type Saved = z.output<typeof methodologyContract.saveDraft.output>;

let app: TestApp;
let authority: TestPerson;
const regionId = 1;
const document = { documentTitle: 'Приказ департамента', documentNumber: '12-п', documentDate: '2025-08-20' };
beforeAll(async () => {
  app = await buildTestApp();
  authority = await app.addPerson('Руководитель', [{ role: 'regional_authority' }]);
});
afterAll(() => app.close());

async function show(name: string): Promise<Shown> {
  const { status, body } = await app.ask(methodologyContract.show, { name });
  expect(status).toBe(200);
  return body as Shown;
}

async function presetId(name: string): Promise<number> {
  return (await show(name)).versions[0]?.methodologyId ?? 0;
}

async function save(wish: object): Promise<Saved> {
  const basedOn = await presetId('yaroslavl');
  const years = { validFrom: 2022, validTo: null };
  const answer = await app.ask(methodologyContract.saveDraft, {
    basedOn,
    settings: '',
    name: 'own',
    ...years,
    ...wish,
  });
  expect(answer.status).toBe(200);
  return answer.body as Saved;
}

async function approve(methodologyId: number, more: object = {}): Promise<unknown> {
  const answer = await app.askAs(authority, methodologyContract.approve, { methodologyId, ...document, ...more });
  return answer.status === 200 ? 'approved' : (answer.body as { code: string }).code;
}

async function loadResults(): Promise<void> {
  const rows = [2021, 2022].flatMap((year) =>
    ['4/10', '3/10', '0/10'].map((share, index) => ({
      ...{ code: `10${String(index)}`, name: `МОУ СОШ № ${String(index + 1)}`, municipality: 'Район', year },
      sittings: { 'ВПР Русский язык 6': share, 'ВПР Математика 6': share },
    })),
  );
  const { body } = await app.ask(resultsContract.upload, { fileName: 'a.csv' }, csvFile(pupilRows(rows)));
  await app.finishJobs();
  await app.ask(resultsContract.commit, body as { batchId: number });
  await app.finishJobs();
}

test('R-347 a draft is tried on the data of the last list before it is approved, and makes no list until then', async () => {
  expect(await save({ settings: 'MIN_PARTICIPANTS=none~RULE=C' })).toMatchObject({
    methodologyId: null,
    problems: [{ path: 'RULE' }, { path: 'MIN_PARTICIPANTS' }],
  });
  const id = (await save({ settings: 'LOW_SHARE_PCT=35' })).methodologyId ?? 0;
  expect(await show('own')).toMatchObject({ spans: [], versions: [{ version: 1, state: 'draft', standing: 'draft' }] });
  const db = app.services.workDb;
  expect(await loadMethodology(db, regionId, { name: 'own', listYear: 2023 })).toBeNull();
  expect(await app.ask(methodologyContract.testRun, { methodologyId: id })).toMatchObject({
    body: { code: 'no_list' },
  });
  expect(await approve(id)).toBe('not_tried');

  await loadResults();
  expect(await app.ask(listsContract.identify, { year: 2023, method: 'own' })).toMatchObject({ status: 409 });
  const { body } = await app.ask(methodologyContract.testRun, { methodologyId: id });
  const run = { year: 2023, resultsYear: 2022, before: 2, after: 1, stayed: 1, came: 0, left: 1 };
  expect(body).toMatchObject({ testRun: { ...run, schools: [{ schoolName: 'МОУ СОШ № 2', change: 'left' }] } });
  expect(await show('own')).toMatchObject({ versions: [{ testRun: run }] });

  await save({ methodologyId: id, basedOn: id, settings: 'LOW_SHARE_PCT=36' });
  expect((await show('own')).versions[0]?.testRun).toBeNull();
  expect(await approve(id)).toBe('not_tried');
  await app.ask(methodologyContract.testRun, { methodologyId: id });
  expect((await app.ask(methodologyContract.approve, { methodologyId: id, ...document })).status).toBe(403);
  expect(await approve(id)).toBe('approved');
  const approved = { state: 'approved', standing: 'in_force', approvedBy: 'Руководитель' };
  expect(await show('own')).toMatchObject({ versions: [{ ...approved, document: { number: '12-п' } }] });
  expect(await loadMethodology(db, regionId, { name: 'own', listYear: 2023 })).toMatchObject({ version: 1 });
  expect((await app.ask(listsContract.identify, { year: 2023, method: 'own' })).status).toBe(200);
});

test('R-348 an approved version never changes, whoever asks and whatever the rights', async () => {
  const { methodologyId = 0 } = (await show('own')).versions[0] ?? {};
  const change = {
    methodologyId,
    basedOn: methodologyId,
    settings: 'SMALL_N=3',
    name: 'own',
    validFrom: null,
    validTo: null,
  };
  expect(await app.ask(methodologyContract.saveDraft, change)).toMatchObject({ body: { code: 'not_draft' } });
  expect(await app.ask(methodologyContract.deleteDraft, { methodologyId })).toMatchObject({
    body: { code: 'not_draft' },
  });
  expect(await approve(methodologyId)).toBe('not_draft');
  const all = app.services.workDb.updateTable('methodology').where('methodologyId', '=', methodologyId);
  await expect(all.set({ parameters: '{}' }).execute()).rejects.toThrow(/is approved/);
  await expect(all.set({ documentNumber: '13' }).execute()).rejects.toThrow(/is approved/);
  await expect(all.set({ state: 'draft' }).execute()).rejects.toThrow(/is approved/);
  const gone = app.services.workDb.deleteFrom('methodology').where('methodologyId', '=', methodologyId);
  await expect(gone.execute()).rejects.toThrow(/is approved/);
  const draft = (await save({ name: 'bare' })).methodologyId ?? 0;
  const bare = app.services.workDb.updateTable('methodology').where('methodologyId', '=', draft);
  await expect(bare.set({ state: 'approved' }).execute()).rejects.toThrow(/after a test run/);
  expect((await app.ask(methodologyContract.deleteDraft, { methodologyId: draft })).status).toBe(200);
});

test('R-346 a newer version ends the earlier one, and no two hold in one year', async () => {
  const next = (await save({ settings: 'LOW_SHARE_PCT=32', validFrom: 2024 })).methodologyId ?? 0;
  await app.ask(methodologyContract.testRun, { methodologyId: next });
  expect(await approve(next)).toBe('must_end_earlier');
  expect(await approve(next, { endsEarlier: true })).toBe('approved');
  expect((await show('own')).spans).toEqual([
    { from: 2022, to: 2023, versions: [1] },
    { from: 2024, to: null, versions: [2] },
  ]);
  const clash = (await save({ validFrom: 2023, validTo: 2026 })).methodologyId ?? 0;
  await app.ask(methodologyContract.testRun, { methodologyId: clash });
  expect(await approve(clash, { endsEarlier: true })).toBe('overlap');
});

test('R-346 a retired version ends with a year, and not before the lists it has made', async () => {
  const [first, second] = (await show('own')).versions;
  const retire = async (methodologyId = 0, lastYear = 0): Promise<unknown> => {
    const answer = await app.askAs(authority, methodologyContract.retire, { methodologyId, lastYear });
    return answer.status === 200 ? 'retired' : (answer.body as { code: string }).code;
  };
  expect(await retire(first?.methodologyId, 2022)).toBe('in_use');
  expect(await retire(first?.methodologyId, 2030)).toBe('outside_years');
  expect(await retire(await presetId('federal'), 2025)).toBe('not_approved');
  expect(await retire(second?.methodologyId, 2025)).toBe('retired');
  expect((await show('own')).versions[1]).toMatchObject({ state: 'retired', validTo: 2025 });
  const db = app.services.workDb;
  expect(await loadMethodology(db, regionId, { name: 'own', listYear: 2026 })).toBeNull();
  expect(await loadMethodology(db, regionId, { name: 'own', listYear: 2025 })).toMatchObject({ version: 2 });
});

test('R-349 a file goes out and comes in as a draft with the same parameters', async () => {
  const [version] = (await show('own')).versions;
  const { methodologyId = 0, parameters } = version ?? {};
  const file = (await app.ask(methodologyContract.export, { methodologyId })).bytes.toString('utf8');
  const imported = (await app.ask(methodologyContract.import, { text: file })).body as Saved;
  const found = (await show('own')).versions.find((one) => one.methodologyId === imported.methodologyId);
  expect(found).toMatchObject({ state: 'draft', parameters });
  expect(found?.version).toBeGreaterThan(2);
  expect(
    (await app.ask(methodologyContract.import, { text: '{"name":"a b","parameters":{"RULE":"C"}}' })).body,
  ).toMatchObject({
    methodologyId: null,
    problems: [{ path: 'name' }, { path: 'version' }, { path: 'parameters.RULE' }],
  });
});
