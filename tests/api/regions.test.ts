import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { importRegistryFile } from '#features/registry/server/public.ts';
import { importResults, type FileOutcome } from '#features/results/server/public.ts';
import type { Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows, type SchoolSittings } from '#tests/support/results.ts';

let app: TestApp;
let ctx: Ctx;
beforeAll(async () => {
  app = await buildTestApp();
  ctx = await app.services.context();
});
afterAll(() => app.close());

async function newRegion(): Promise<number> {
  const { regionId } = await app.services.db
    .insertInto('region')
    .defaultValues()
    .returning('regionId')
    .executeTakeFirstOrThrow();
  return regionId;
}

async function load(regionId: number, files: readonly (readonly string[])[]): Promise<readonly FileOutcome[]> {
  return await ctx.files.withScratch(async (folder) => {
    const inputs = await Promise.all(
      files.map(async (rows, index) => {
        const fileName = `файл ${String(index + 1)}.csv`;
        const path = join(folder, fileName);
        await writeFile(path, csvFile(rows));
        return { path, fileName };
      }),
    );
    return await importResults(ctx, regionId, inputs);
  });
}

/** Asks in the name of an operator of that region, past the wrapper that knows only the first one. */
async function askAs(regionId: number, verb: string, input: object): Promise<Result<unknown, string>> {
  const module = modules.find(({ name }) => verb.startsWith(`${name}.`));
  const handler = module?.handlers[verb.split('.')[1] ?? ''];
  if (handler === undefined) throw new Error(`no handler for ${verb}`);
  return await handler({ ...ctx, actor: { name: 'оператор', regionId } }, input);
}

const school = (code: string, year: number, sittings: SchoolSittings['sittings']): SchoolSittings => {
  return { code, name: `МОУ СОШ № ${code.slice(-1)}`, municipality: `Район ${code.slice(0, 2)}`, year, sittings };
};
const poor = { 'ВПР Русский язык 6': '5/10', 'ВПР Математика 6': '6/12' } as const;
const fine = { 'ВПР Русский язык 6': '0/10', 'ВПР Математика 6': '1/12' } as const;

test('R-129 two regions with the same codes do not see each other', async () => {
  const [one, two] = [await newRegion(), await newRegion()];
  await load(one, [pupilRows([school('101001', 2021, poor), school('101001', 2022, poor)])]);
  await load(two, [pupilRows([school('101001', 2021, fine), school('101001', 2022, fine)])]);
  const show = { year: 2023, show: 'all', limit: 100 };
  expect(await askAs(one, 'lists.show', show)).toMatchObject({ value: { matching: 1, rows: [{ isListed: true }] } });
  expect(await askAs(two, 'lists.show', show)).toMatchObject({ value: { matching: 1, rows: [{ isListed: false }] } });
  const found = await askAs(two, 'registry.search', { q: '101001', limit: 20 });
  expect(found).toMatchObject({ value: { schools: [{ code: '101001' }] } });
  expect((found as { value: { schools: unknown[] } }).value.schools).toHaveLength(1);
});

test('R-129 what belongs to one region is not found by another, whatever is asked', async () => {
  const [one, two] = [await newRegion(), await newRegion()];
  const [loaded] = await load(one, [pupilRows([school('101002', 2021, poor), school('101002', 2022, poor)])]);
  const batchId = loaded?.batchId ?? 0;
  const { schoolId } = await app.services.db
    .selectFrom('school')
    .select('schoolId')
    .where('regionId', '=', one)
    .executeTakeFirstOrThrow();
  const notFound = { ok: false, error: 'not_found' };
  expect(await askAs(one, 'lists.why', { schoolId, year: 2023 })).toMatchObject({ ok: true });
  expect(await askAs(two, 'lists.why', { schoolId, year: 2023 })).toEqual(notFound);
  expect(await askAs(two, 'lists.show', { year: 2023, show: 'all', limit: 10 })).toEqual(notFound);
  expect(await askAs(two, 'lists.flow', { from: 2022, to: 2023 })).toEqual(notFound);
  expect(await askAs(two, 'results.batch', { batchId })).toEqual(notFound);
  expect(await askAs(two, 'results.commit', { batchId })).toEqual(notFound);
  expect(await askAs(two, 'results.rollback', { batchId })).toEqual(notFound);
  expect(await askAs(two, 'results.remap', { batchId, mapping: [] })).toEqual(notFound);
  expect(await askAs(two, 'results.problemsFile', { batchId, format: 'csv' })).toEqual(notFound);
  expect(await askAs(two, 'results.batches', { limit: 50 })).toEqual({ ok: true, value: { batches: [], next: null } });
  expect(await askAs(two, 'lists.years', {})).toEqual({ ok: true, value: { years: [] } });
  expect(await askAs(two, 'registry.region', {})).toMatchObject({ value: { schools: 0, municipalities: 0 } });
  expect(await askAs(two, 'demo.state', {})).toMatchObject({ value: { state: 'absent' } });
});

interface Loaded {
  readonly cells: readonly unknown[];
  readonly lists: readonly unknown[];
}

async function whatIsLoaded(regionId: number): Promise<Loaded> {
  const cells = await sql`
    select s.code, c.year, p.key, c.registered, c.participants, c.mark2, c.mark3, c.low, c.score_sum, c.scored
    from result_cell c join school s using (region_id, school_id) join procedure p using (procedure_id)
    where c.region_id = ${regionId} order by s.code, c.year, p.key`.execute(app.services.db);
  const lists = await sql`
    select r.year, e.place, e.school_code, e.entry from list_entry e join list_run r using (region_id, list_run_id)
    where e.region_id = ${regionId} and r.is_current order by r.year, e.place`.execute(app.services.db);
  return { cells: cells.rows, lists: lists.rows };
}

const everySchool = ['101001', '101002', '102003', '102004', '103005'].flatMap((code, index) => [
  pupilRows([school(code, 2021, index % 2 === 0 ? poor : fine)]),
  pupilRows([school(code, 2022, index % 3 === 0 ? poor : fine)]),
]);

test('R-128 how schools and years are divided into files, and in what order, changes nothing', async () => {
  const whole = await newRegion();
  await load(whole, [everySchool.flat()]);
  const expected = await whatIsLoaded(whole);
  expect(expected.cells).toHaveLength(20);
  const division = fc.array(fc.nat({ max: 3 }), { minLength: everySchool.length, maxLength: everySchool.length });
  await fc.assert(
    fc.asyncProperty(division, fc.boolean(), async (parts, isReversed) => {
      const files = [0, 1, 2, 3].map((part) => everySchool.filter((_, index) => parts[index] === part).flat());
      const given = files.filter((rows) => rows.length > 0);
      const regionId = await newRegion();
      await load(regionId, isReversed ? given.toReversed() : given);
      expect(await whatIsLoaded(regionId)).toEqual(expected);
    }),
    { numRuns: 5 },
  );
}, 120_000);

test('R-124 taking batches back in any order leaves what the remaining ones give', async () => {
  const versions = (['1/10', '2/10', '3/10', '4/10'] as const).map((part) =>
    pupilRows([school('101001', 2022, { 'ВПР Русский язык 6': part })]),
  );
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(order, async (takenBack) => {
      const regionId = await newRegion();
      const outcomes = await load(regionId, versions);
      for (const index of takenBack) {
        const answer = await app.services.db.transaction().execute(async (db) => {
          const module = modules.find(({ name }) => name === 'results');
          const inside = { ...ctx, db, jobs: app.services.jobs.starter(db), actor: { name: 'оператор', regionId } };
          return await module?.handlers['rollback']?.(inside, { batchId: outcomes[index]?.batchId });
        });
        expect(answer).toMatchObject({ ok: true });
      }
      const last = Math.max(...[0, 1, 2, 3].filter((index) => !takenBack.includes(index)));
      const { cells } = await whatIsLoaded(regionId);
      expect(cells).toMatchObject([{ code: '101001', low: last + 1 }]);
    }),
    { numRuns: 4 },
  );
  await app.finishJobs();
}, 120_000);

test('R-108 once a registry is loaded, a school it does not have is refused, and the others are taken', async () => {
  const regionId = await newRegion();
  await ctx.files.withScratch(async (folder) => {
    const path = join(folder, 'registry.csv');
    await writeFile(path, 'code;name;municipality\n101001;МОУ СОШ № 1;Район 10\n');
    const done = await importRegistryFile(ctx, regionId, { path, fileName: 'registry.csv' });
    expect(done).toMatchObject({ isAccepted: true, added: 1 });
  });
  const [outcome] = await load(regionId, [pupilRows([school('101001', 2022, fine), school('999009', 2022, fine)])]);
  expect(outcome).toMatchObject({ outcome: 'committed', rowsAccepted: 22, rowsRejected: 22 });
  expect(outcome?.reasons).toContain('unknown_school');
  const { cells } = await whatIsLoaded(regionId);
  expect(cells).toMatchObject([{ code: '101001' }, { code: '101001' }]);
});

test('R-122 importing the same files again does nothing and says so', async () => {
  const regionId = await newRegion();
  const files = [pupilRows([school('101001', 2022, fine)]), pupilRows([school('101002', 2022, poor)])];
  expect((await load(regionId, files)).map(({ outcome }) => outcome)).toEqual(['committed', 'committed']);
  const before = await whatIsLoaded(regionId);
  expect((await load(regionId, files)).map(({ outcome }) => outcome)).toEqual(['same', 'same']);
  expect(await whatIsLoaded(regionId)).toEqual(before);
});

test('R-136 a list that comes out as it is makes no new run, one that changes is kept beside the old', async () => {
  const regionId = await newRegion();
  const runs = async (): Promise<unknown[]> => {
    const query = sql`select year, is_current from list_run where region_id = ${regionId} order by list_run_id`;
    return (await query.execute(app.services.db)).rows;
  };
  await load(regionId, [pupilRows([school('101001', 2021, poor), school('101001', 2022, poor)])]);
  const first = [
    { year: 2022, isCurrent: true },
    { year: 2023, isCurrent: true },
  ];
  expect(await runs()).toEqual(first);
  await app.services.db.transaction().execute(async (db) => {
    const module = modules.find(({ name }) => name === 'lists');
    const inside = { ...ctx, db, actor: { name: 'оператор', regionId } };
    expect(await module?.handlers['identify']?.(inside, {})).toEqual({ ok: true, value: { years: [2022, 2023] } });
  });
  expect(await runs()).toEqual(first);
  await load(regionId, [pupilRows([school('101001', 2022, fine)])]);
  expect(await runs()).toEqual([
    { year: 2022, isCurrent: true },
    { year: 2023, isCurrent: false },
    { year: 2023, isCurrent: true },
  ]);
});
