import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { commitBatch } from '#features/results/server/commit-batch.ts';
import { readBatch } from '#features/results/server/read-batch.ts';
import type { Ctx } from '#platform/http/context.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';

let app: TestApp;
let ctx: Ctx;
beforeAll(async () => {
  app = await buildTestApp();
  ctx = await app.services.context();
});
afterAll(() => app.close());

type BatchShown = z.output<typeof resultsContract.batch.output>;

async function upload(low: number): Promise<{ regionId: number; batchId: number }> {
  const rows = pupilRows([
    {
      code: '101001',
      name: 'МОУ СОШ № 1',
      municipality: 'Район',
      year: 2022,
      sittings: { 'ВПР Русский язык 6': `${String(low)}/10`, 'ВПР Математика 6': '5/12' },
    },
  ]);
  const { body } = await app.ask(resultsContract.upload, { fileName: `файл ${String(low)}.csv` }, csvFile(rows));
  return { regionId: ctx.actor.regionId, batchId: (body as { batchId: number }).batchId };
}

async function shown({ batchId }: { batchId: number }): Promise<BatchShown> {
  return (await app.ask(resultsContract.batch, { batchId })).body as BatchShown;
}

async function cells(): Promise<number[]> {
  const found = await app.services.workDb.selectFrom('resultCell').select('low').orderBy('low').execute();
  return found.map(({ low }) => low);
}

test('R-121 reading twice is as reading once, and committing twice as once', async () => {
  const key = await upload(3);
  await readBatch(ctx, key, 1);
  const once = await shown(key);
  await readBatch(ctx, key, 1);
  await app.finishJobs();
  expect(await shown(key)).toEqual(once);
  expect((await app.ask(resultsContract.commit, key)).status).toBe(200);
  expect(await commitBatch(ctx, key)).toBe(2022);
  expect(await commitBatch(ctx, key)).toBe(2022);
  expect(await cells()).toEqual([3, 5]);
});

test('R-121 a program that died between the commit and the lists makes the lists when it runs again', async () => {
  // The commit above was made past the queue: its job is still waiting, as after a crash.
  expect((await app.ask(listsContract.years)).body).toEqual({ years: [] });
  await app.finishJobs();
  expect((await app.ask(listsContract.years)).body).toMatchObject({ years: [{ year: 2023 }] });
  expect(await cells()).toEqual([3, 5]);
});

test('R-127 a reading that is no longer wanted, because the columns were said anew, writes nothing', async () => {
  const key = await upload(4);
  const headings = 'school_code,school_name,municipality,procedure,subject,grade,year,student_id,score,mark'.split(',');
  const mapping = headings.map((heading) => ({ heading, field: heading === 'school_name' ? null : heading }));
  expect((await app.ask(resultsContract.remap, { ...key, mapping })).status).toBe(200);
  await readBatch(ctx, key, 1);
  expect(await shown(key)).toMatchObject({ state: 'reading', rowsTotal: 0 });
  await app.finishJobs();
  expect(await shown(key)).toMatchObject({ state: 'staged', rowsTotal: 22 });
  expect((await shown(key)).mapping).toContainEqual({ heading: 'school_name', field: null });
});

test('R-121 a commit that fails leaves nothing behind, and the batch can be loaded again', async () => {
  const key = await upload(6);
  await app.finishJobs();
  const where = app.services.workDb.selectFrom('resultBatch').where('batchId', '=', key.batchId);
  const { cellsSha256 } = await where.select('cellsSha256').executeTakeFirstOrThrow();
  const bytes = Buffer.concat(await ctx.files.read(cellsSha256 ?? '').toArray());
  await ctx.files.remove(cellsSha256 ?? '');
  expect((await app.ask(resultsContract.commit, key)).status).toBe(200);
  await expect(app.finishJobs()).rejects.toThrow('ENOENT');
  expect(await shown(key)).toMatchObject({ state: 'staged', committedAt: null });
  expect(await cells()).toEqual([3, 5]);
  await ctx.files.put(Readable.from([bytes]));
  expect((await app.ask(resultsContract.commit, key)).status).toBe(200);
  await app.finishJobs();
  expect(await shown(key)).toMatchObject({ state: 'committed' });
  expect(await cells()).toEqual([5, 6]);
});

test('R-138 a file that nobody loads for a month is put aside and its bytes are gone', async () => {
  app.setNow('2025-09-02T09:00:00Z');
  const old = await upload(1);
  await app.finishJobs();
  const { sha256 } = await app.services.workDb
    .selectFrom('resultBatch')
    .select('sha256')
    .where('batchId', '=', old.batchId)
    .executeTakeFirstOrThrow();
  app.setNow('2025-10-02T08:00:00Z');
  await upload(2);
  await app.finishJobs();
  expect(await shown(old)).toMatchObject({ state: 'staged' });
  app.setNow('2025-10-02T10:00:00Z');
  const fresh = await upload(5);
  await app.finishJobs();
  expect(await shown(old)).toMatchObject({ state: 'rolled_back', committedAt: null });
  expect(await shown(fresh)).toMatchObject({ state: 'staged' });
  await expect(ctx.files.read(sha256).toArray()).rejects.toThrow('ENOENT');
});
