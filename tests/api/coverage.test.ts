import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';

type Coverage = z.output<typeof resultsContract.coverage.output>;

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
  const registry = [
    'school_code;school_name;municipality;level',
    '101001;Школа 1;Лесной;basic',
    '101002;Школа 2;Лесной;primary',
    '102001;Школа 3;Озёрный;basic',
    '102002;Школа 4;Озёрный;',
  ];
  await app.ask(registryContract.import, { fileName: 'registry.csv' }, Buffer.from(registry.join('\n')));
  const row = { municipality: 'Лесной', year: 2022 };
  const file = pupilRows([
    { ...row, code: '101001', name: 'Школа 1', sittings: { 'ВПР Математика 6': '1/5', 'ОГЭ Математика 9': '1/5' } },
    { ...row, code: '101002', name: 'Школа 2', sittings: { 'ВПР Математика 4': '1/5' } },
  ]);
  const { body } = await app.ask(resultsContract.upload, { fileName: '2022.csv' }, csvFile(file));
  await app.finishJobs();
  expect((await app.ask(resultsContract.commit, body as object)).status).toBe(200);
  await app.finishJobs();
}, 60_000);
afterAll(() => app.close());

async function coverage(asked: object = {}): Promise<Coverage> {
  const answer = await app.ask(resultsContract.coverage, asked);
  expect(answer.status).toBe(200);
  return answer.body as Coverage;
}
const told = ({ procedures }: Coverage): readonly string[] =>
  procedures.map(
    ({ key, expected, loaded, missing }) => `${key}: ${[expected, loaded, missing].map(String).join(' ')}`,
  );

test('R-354 what is loaded against what is expected, by the level of the schools', async () => {
  const shown = await coverage();
  expect(shown).toMatchObject({ year: 2022, years: [2022], schools: 4, withoutLevel: 1, missing: [] });
  expect(told(shown).toSorted()).toEqual(['OGE|9|ma|: 2 1 1', 'VPR|4|ma|: 3 1 2', 'VPR|6|ma|: 2 1 1']);
});

test('R-354 whose results are missing, by name', async () => {
  const { procedures } = await coverage();
  const procedureId = procedures.find(({ key }) => key === 'VPR|4|ma|')?.procedureId;
  const { missing } = await coverage({ year: 2022, procedureId });
  expect(missing.map(({ schoolName }) => schoolName)).toEqual(['Школа 1', 'Школа 3']);
});

test('without results there is nothing to compare', async () => {
  expect(await coverage({ year: 2010 })).toMatchObject({ procedures: [], missing: [] });
});
