import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resultsContract } from '#features/results/contract.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { RetentionPart } from '#platform/http/hooks.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';

let app: TestApp;
let ctx: Ctx;
beforeAll(async () => {
  app = await buildTestApp();
  ctx = await app.services.context();
});
afterAll(() => app.close());

function part(): RetentionPart {
  const found = ctx.hooks.retention.find(({ category }) => category === 'pupil_rows');
  if (found === undefined) throw new Error('nobody keeps rows of pupils');
  return found;
}

async function load(fileName: string, low: number, isCommitted = true): Promise<number> {
  const sittings = { 'ВПР Математика 6': `${String(low)}/12` };
  const rows = pupilRows([{ code: '101001', name: 'СОШ № 1', municipality: 'Район', year: 2022, sittings }]);
  const { body } = await app.ask(resultsContract.upload, { fileName }, csvFile(rows));
  await app.finishJobs();
  if (isCommitted) await app.ask(resultsContract.commit, body as object);
  await app.finishJobs();
  return (body as { batchId: number }).batchId;
}

async function archiveOf(batchId: number): Promise<string | null> {
  const batch = app.services.workDb.selectFrom('resultBatch').where('batchId', '=', batchId).select('archiveSha256');
  return (await batch.executeTakeFirstOrThrow()).archiveSha256;
}
const isThere = (sha256: string | null): boolean => sha256 !== null && existsSync(ctx.files.path(sha256));

test('R-259 rows of pupils are deleted in their time, the sums stay', async () => {
  app.setNow('2023-06-01T09:00:00Z');
  const old = await load('старый.csv', 3);
  const oldArchive = await archiveOf(old);
  app.setNow('2025-09-01T09:00:00Z');
  const fresh = await load('новый.csv', 4);
  const unloaded = await load('не загружен.csv', 5, false);
  expect([await archiveOf(fresh), await archiveOf(unloaded), oldArchive].map(isThere)).toEqual([true, true, true]);
  const before = new Date('2023-09-02T00:00:00Z');
  expect(part()).toMatchObject({ defaultDays: 730, minimumDays: 1 });
  expect(await part().countDue(ctx, before)).toBe(1);
  expect(await part().countDue({ ...ctx, scope: wholeRegion(999) }, before)).toBe(0);
  expect(await part().deleteDue(ctx, before)).toBe(1);
  expect([await archiveOf(old), isThere(oldArchive)]).toEqual([null, false]);
  expect(isThere(await archiveOf(fresh))).toBe(true);
  expect(await part().countDue(ctx, before)).toBe(0);
  expect(await part().deleteDue(ctx, before)).toBe(0);
  const cells = await app.services.workDb.selectFrom('resultCell').select('low').execute();
  expect(cells).toEqual([{ low: 4 }]);
});

test('R-259 an archive that two batches share goes with the last of them', async () => {
  app.setNow('2025-10-01T09:00:00Z');
  const one = await load('один.csv', 7);
  app.setNow('2025-10-20T09:00:00Z');
  await load('между.csv', 8);
  const two = await load('другой.csv', 7);
  const shared = await archiveOf(one);
  expect(await archiveOf(two)).toBe(shared);
  await part().deleteDue(ctx, new Date('2025-10-10T00:00:00Z'));
  expect([await archiveOf(one), isThere(shared)]).toEqual([null, true]);
  await part().deleteDue(ctx, new Date('2025-11-01T00:00:00Z'));
  expect(isThere(shared)).toBe(false);
});

test('R-259 a file read anew keeps no rows of the reading before', async () => {
  app.setNow('2025-12-01T09:00:00Z');
  const batchId = await load('читается дважды.csv', 2, false);
  const first = await archiveOf(batchId);
  const headings = 'school_code,school_name,municipality,procedure,subject,grade,year,student_id,score,mark'.split(',');
  const mapping = headings.map((heading) => ({ heading, field: heading === 'student_id' ? null : heading }));
  expect((await app.ask(resultsContract.remap, { batchId, mapping })).status).toBe(200);
  await app.finishJobs();
  const second = await archiveOf(batchId);
  expect(second).not.toBe(first);
  expect([isThere(first), isThere(second)]).toEqual([false, true]);
});

test('results, registry, lists and the demonstration keep nothing by person: nothing to hand over, export or erase', () => {
  expect(
    Object.keys(ctx.hooks.personal).filter((name) => ['results', 'registry', 'lists', 'demo'].includes(name)),
  ).toEqual([]);
});
