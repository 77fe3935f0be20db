import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { saveMethodology } from '#features/methodology/server/public.ts';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

test('R-019 the kept list shows the mean of shares as the mean, without an interval, and the page of the school the same', async () => {
  const sittings = { 'ВПР Русский язык 6': '6/20', 'ВПР Математика 6': '5/10' };
  const school = { code: '101001', name: 'МОУ СОШ № 1', municipality: 'Район', sittings };
  const rows = pupilRows([2021, 2022].map((year) => ({ ...school, year })));
  const uploaded = (await app.ask(resultsContract.upload, { fileName: 'a.csv' }, csvFile(rows))).body;
  await app.finishJobs();
  expect((await app.ask(resultsContract.commit, uploaded as { batchId: number })).status).toBe(200);
  await app.finishJobs();
  const { workDb: db } = app.services;
  const { regionId } = (await app.services.context()).actor;
  const parameters = { ...defaultParameters, CLUSTER_AGGREGATE: 'mean_low' } as const;
  await saveMethodology(db, regionId, { name: 'mean', version: 1, validFrom: null, validTo: null, parameters });
  expect((await app.ask(listsContract.identify, { year: 2023, method: 'mean' })).status).toBe(200);

  const list = (await app.ask(listsContract.show, { year: 2023 })).body as z.output<typeof listsContract.show.output>;
  const share = { sharePercent: '40.0', wilsonLowPercent: null, wilsonHighPercent: null, cluster: 'moderate' };
  expect(list.rows).toMatchObject([{ ...share, low: 11, participants: 30 }]);
  const { schoolId } = list.rows[0] ?? {};
  expect((await app.ask(listsContract.why, { schoolId, year: 2023 })).body).toMatchObject({ explanation: share });
  const csv = (await app.ask(listsContract.export, { year: 2023, format: 'csv' })).bytes.toString('utf8');
  expect(csv).toContain(';11;30;40,0;;;;');
});
