import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { demoContract } from '#features/demo/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

test('R-135 the demonstration region goes through the ordinary import and its lists are those of the golden tables', async () => {
  expect((await app.ask(demoContract.state)).body).toMatchObject({ state: 'absent' });
  expect((await app.ask(demoContract.load)).body).toEqual({ started: true });
  expect((await app.ask(demoContract.load)).body).toEqual({ started: false });
  expect((await app.ask(demoContract.state)).body).toMatchObject({ state: 'loading' });
  await app.finishJobs();
  expect((await app.ask(demoContract.state)).body).toEqual({ state: 'loaded', progressPercent: 100, step: null });
  const region = (await app.ask(registryContract.region)).body;
  expect(region).toMatchObject({ isDemonstration: true, schools: 330, municipalities: 19, hasRegistry: true });
  const { body } = await app.ask(listsContract.show, { year: 2023, limit: 500 });
  const { counts, rows, matching } = body as z.output<typeof listsContract.show.output>;
  expect(counts).toMatchObject({ listed: 87, byCluster: { basic: 36, moderate: 38, strong: 13 }, previousListed: 99 });
  expect([rows.length, matching]).toEqual([87, 87]);
  const { batches } = (await app.ask(resultsContract.batches)).body as z.output<typeof resultsContract.batches.output>;
  expect(batches.map(({ state }) => state)).toEqual(Array.from({ length: 9 }, () => 'committed'));
  expect(new Set(batches.flatMap(({ reasons }) => reasons))).toEqual(new Set(['ok', 'former_name']));
}, 120_000);

test('R-135 a region with data is not overwritten by the demonstration', async () => {
  const answer = await app.ask(demoContract.load);
  expect([answer.status, answer.body]).toMatchObject([409, { code: 'region_not_empty' }]);
});
