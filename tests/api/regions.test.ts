import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoContract } from '#features/demo/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { importRegistryFile } from '#features/registry/server/public.ts';
import { resultsContract } from '#features/results/contract.ts';
import { importResults, type FileOutcome } from '#features/results/server/public.ts';
import type { Contract } from '#kernel/contract.ts';
import type { Ctx } from '#platform/http/context.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { addPerson } from '#tests/support/people.ts';
import { csvFile, pupilRows, type SchoolSittings } from '#tests/support/results.ts';

let app: TestApp;
let ctx: Ctx;
beforeAll(async () => {
  app = await buildTestApp();
  ctx = await app.services.context();
});
afterAll(() => app.close());

async function newRegion(): Promise<number> {
  const { regionId } = await app.services.workDb
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

/** Asks as an operator of that region. */
async function askAs(regionId: number, endpoint: Contract[string], input: object): Promise<unknown> {
  const operator = await addPerson(app.services, 'Оператор', [{ role: 'regional_operator' }], regionId);
  const { status, body } = await app.askAs(operator, endpoint, input);
  return status === 200 ? body : status;
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
  expect(await askAs(one, listsContract.show, show)).toMatchObject({ matching: 1, rows: [{ isListed: true }] });
  expect(await askAs(two, listsContract.show, show)).toMatchObject({ matching: 1, rows: [{ isListed: false }] });
  const found = await askAs(two, registryContract.search, { q: '101001', limit: 20 });
  expect(found).toMatchObject({ schools: [{ code: '101001' }] });
  expect((found as { schools: unknown[] }).schools).toHaveLength(1);
});

test('R-129 what belongs to one region is not found by another, whatever is asked', async () => {
  const [one, two] = [await newRegion(), await newRegion()];
  const [loaded] = await load(one, [pupilRows([school('101002', 2021, poor), school('101002', 2022, poor)])]);
  const batchId = loaded?.batchId ?? 0;
  const { schoolId } = await app.services.workDb
    .selectFrom('school')
    .select('schoolId')
    .where('regionId', '=', one)
    .executeTakeFirstOrThrow();
  expect(await askAs(one, listsContract.why, { schoolId, year: 2023 })).toMatchObject({ schoolId });
  expect(await askAs(two, listsContract.why, { schoolId, year: 2023 })).toBe(404);
  expect(await askAs(two, listsContract.show, { year: 2023, show: 'all', limit: 10 })).toBe(404);
  expect(await askAs(two, listsContract.flow, { from: 2022, to: 2023 })).toBe(404);
  expect(await askAs(two, resultsContract.batch, { batchId })).toBe(404);
  expect(await askAs(two, resultsContract.commit, { batchId })).toBe(404);
  expect(await askAs(two, resultsContract.rollback, { batchId })).toBe(404);
  expect(await askAs(two, resultsContract.remap, { batchId, mapping: [] })).toBe(404);
  expect(await askAs(two, resultsContract.problemsFile, { batchId, format: 'csv' })).toBe(404);
  expect(await askAs(two, resultsContract.batches, { limit: 50 })).toEqual({ batches: [], next: null });
  expect(await askAs(two, listsContract.years, {})).toEqual({ years: [] });
  expect(await askAs(two, registryContract.region, {})).toMatchObject({ schools: 0, municipalities: 0 });
  expect(await askAs(two, demoContract.state, {})).toMatchObject({ state: 'absent' });
});

interface Loaded {
  readonly cells: readonly unknown[];
  readonly lists: readonly unknown[];
}

async function whatIsLoaded(regionId: number): Promise<Loaded> {
  const cells = await sql`
    select s.code, c.year, p.key, c.registered, c.participants, c.mark2, c.mark3, c.low, c.score_sum, c.scored
    from result_cell c join school s using (region_id, school_id) join procedure p using (procedure_id)
    where c.region_id = ${regionId} order by s.code, c.year, p.key`.execute(app.services.workDb);
  const lists = await sql`
    select r.year, e.place, e.school_code, e.entry from list_entry e join list_run r using (region_id, list_run_id)
    where e.region_id = ${regionId} and r.is_current order by r.year, e.place`.execute(app.services.workDb);
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
        const batchId = outcomes[index]?.batchId;
        expect(await askAs(regionId, resultsContract.rollback, { batchId })).toEqual({ batchId });
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
    return (await query.execute(app.services.workDb)).rows;
  };
  await load(regionId, [pupilRows([school('101001', 2021, poor), school('101001', 2022, poor)])]);
  const first = [
    { year: 2022, isCurrent: true },
    { year: 2023, isCurrent: true },
  ];
  expect(await runs()).toEqual(first);
  expect(await askAs(regionId, listsContract.identify, {})).toEqual({ years: [2022, 2023] });
  expect(await runs()).toEqual(first);
  await load(regionId, [pupilRows([school('101001', 2022, fine)])]);
  expect(await runs()).toEqual([
    { year: 2022, isCurrent: true },
    { year: 2023, isCurrent: false },
    { year: 2023, isCurrent: true },
  ]);
});
