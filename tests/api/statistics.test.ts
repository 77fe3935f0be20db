import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

test('the planner knows what a load brought before anybody reads it', async () => {
  const school = { code: '101001', name: 'МОУ Берёзовская СОШ', municipality: 'Белокаменецкий район' };
  const sittings = { 'ВПР Русский язык 6': '4/10', 'ВПР Математика 6': '6/12' };
  const bytes = csvFile([2022, 2023].flatMap((year) => pupilRows([{ ...school, year, sittings }])));
  const uploaded = await app.ask(resultsContract.upload, { fileName: 'results.csv' }, bytes);
  await app.finishJobs();
  const { batchId } = uploaded.body as { batchId: number };
  expect((await app.ask(resultsContract.commit, { batchId })).status).toBe(200);
  await app.finishJobs();

  const loaded = ['result_cell', 'school_version', 'list_entry'];
  const { rows } = await app.asOwner((db) =>
    sql`select relname as "name", reltuples::int as "rows" from pg_class where relname = any(${loaded}) order by 1`.execute(
      db,
    ),
  );
  // Minus one would be a table nobody ever looked into.
  expect(rows).toEqual([
    { name: 'list_entry', rows: 2 },
    { name: 'result_cell', rows: 4 },
    { name: 'school_version', rows: 1 },
  ]);
});
