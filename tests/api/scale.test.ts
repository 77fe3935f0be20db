import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile } from '#tests/support/results.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

const heading = 'procedure,subject,grade,year,min_score,max_score,min_score_mark3,min_score_mark4,min_score_mark5';

async function approve(...rows: string[]): Promise<z.output<typeof resultsContract.importScale.output>> {
  const file = Buffer.from([heading, ...rows, ''].join('\n'));
  const answer = await app.ask(resultsContract.importScale, { fileName: 'шкала.csv' }, file);
  expect(answer.status).toBe(200);
  return answer.body as z.output<typeof resultsContract.importScale.output>;
}

async function read(fileName: string, ...rows: string[]): Promise<z.output<typeof resultsContract.batch.output>> {
  const { body } = await app.ask(resultsContract.upload, { fileName }, csvFile(rows));
  await app.finishJobs();
  const { batchId } = body as { batchId: number };
  return (await app.ask(resultsContract.batch, { batchId })).body as z.output<typeof resultsContract.batch.output>;
}

const pupil = (student: string, score: number, mark: number | ''): string =>
  `101001,МОУ СОШ № 1,Район,ВПР,Математика,6,2022,${student},${String(score)},${String(mark)}`;

test('R-137 a scale with a fault is not approved, and everything wrong is said', async () => {
  const done = await approve('ВПР,Математика,6,2022,0,16,6,4,14', 'ВПР,Математика,шесть,2022,0,16,6,10,14');
  expect(done.isAccepted).toBe(false);
  expect(done.problems.map(({ row }) => row)).toEqual([2, 3]);
});

test('R-137 an approved scale checks marks from then on, and the newest version counts', async () => {
  expect(await read('до.csv', pupil('p1', 7, 2))).toMatchObject({ rowsAccepted: 1, reasons: ['ok'] });
  expect(await approve('ВПР,Математика,6,2022,0,16,6,10,14')).toEqual({ isAccepted: true, scales: 1, problems: [] });
  expect(await read('после.csv', pupil('p1', 7, 2), pupil('p2', 7, 3))).toMatchObject({
    rowsAccepted: 1,
    rowsRejected: 1,
    reasons: ['mark_score_mismatch'],
  });
  await approve('ВПР,Математика,6,2022,0,16,8,10,14');
  expect(await read('новая.csv', pupil('p1', 7, 2), pupil('p2', 7, 3), pupil('p3', 9, ''))).toMatchObject({
    rowsAccepted: 2,
    rowsRejected: 1,
    low: 1,
  });
});
