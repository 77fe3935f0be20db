import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows, type SchoolSittings } from '#tests/support/results.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

type BatchShown = z.output<typeof resultsContract.batch.output>;
type ListShown = z.output<typeof listsContract.show.output>;
type Why = z.output<typeof listsContract.why.output>;
type FlowShown = z.output<typeof listsContract.flow.output>;

async function upload(bytes: Buffer, fileName = 'результаты.csv'): Promise<BatchShown> {
  const answer = await app.ask(resultsContract.upload, { fileName }, bytes);
  expect(answer.status).toBe(200);
  const { batchId } = answer.body as { batchId: number };
  await app.finishJobs();
  return await batch(batchId);
}

async function batch(batchId: number): Promise<BatchShown> {
  return (await app.ask(resultsContract.batch, { batchId })).body as BatchShown;
}

async function commit(batchId: number): Promise<BatchShown> {
  expect((await app.ask(resultsContract.commit, { batchId })).status).toBe(200);
  await app.finishJobs();
  return await batch(batchId);
}

async function list(year: number, filter: object = {}): Promise<ListShown> {
  const answer = await app.ask(listsContract.show, { year, ...filter });
  expect(answer.status).toBe(200);
  return answer.body as ListShown;
}

const weak: SchoolSittings = {
  code: '101001',
  name: 'МОУ Берёзовская СОШ',
  municipality: 'Белокаменецкий район',
  year: 2022,
  sittings: { 'ВПР Русский язык 6': '4/10', 'ВПР Математика 6': '6/12', 'ВПР Русский язык 7': '1/11' },
};
const strong: SchoolSittings = {
  code: '102001',
  name: 'МОУ Гимназия № 2',
  municipality: 'город Лесоярск',
  year: 2022,
  sittings: { 'ВПР Русский язык 6': '0/25', 'ВПР Математика 6': '2/25' },
};
const before = (school: SchoolSittings): SchoolSittings => ({ ...school, year: 2021 });
const rows2021 = pupilRows([before(weak), before(strong)]);
const rows2022 = pupilRows([weak, strong]);

let first: BatchShown;
test('R-120 a file is read and nothing of it is loaded before it is committed', async () => {
  first = await upload(csvFile([...rows2021, ...rows2022]));
  expect(first).toMatchObject({
    state: 'staged',
    verdict: 'accept',
    rowsTotal: 166,
    rowsAccepted: 166,
    rowsRejected: 0,
  });
  expect(first.mapping).toContainEqual({ heading: 'school_code', field: 'school_code' });
  expect(first.previewRows[0]?.slice(0, 2)).toEqual(['101001', 'МОУ Берёзовская СОШ']);
  expect(first.slices.find(({ year, procedure }) => year === 2022 && procedure === 'VPR|6|ru|')).toEqual({
    year: 2022,
    procedure: 'VPR|6|ru|',
    schools: 2,
    registered: 35,
    participants: 35,
    low: 4,
    before: null,
  });
  expect((await app.ask(listsContract.years)).body).toEqual({ years: [] });
  expect((await app.ask(registryContract.region)).body).toMatchObject({ schools: 0 });
});

test('R-121 committing loads the batch, brings its schools and makes the lists; the raw file is gone', async () => {
  const committed = await commit(first.batchId);
  expect(committed).toMatchObject({ state: 'committed', progressPercent: 100 });
  expect(committed.committedAt).not.toBeNull();
  expect((await app.ask(registryContract.region)).body).toMatchObject({
    schools: 2,
    municipalities: 2,
    hasRegistry: false,
  });
  expect((await app.ask(listsContract.years)).body).toEqual({
    years: [
      { year: 2023, listed: 1, warning: 0, notEvaluable: 0 },
      { year: 2022, listed: 0, warning: 0, notEvaluable: 1 },
    ],
  });
  const { sha256 } = await app.services.workDb.selectFrom('resultBatch').select('sha256').executeTakeFirstOrThrow();
  await expect(app.services.files.read(sha256).toArray()).rejects.toThrow('ENOENT');
});

test('R-130 the list shows the school with its cluster, share and place in the whole', async () => {
  const shown = await list(2023);
  expect(shown.methodology).toEqual({ name: 'federal', version: 1 });
  expect(shown.counts).toMatchObject({
    schools: 2,
    listed: 1,
    previousListed: 0,
    new: 1,
    byCluster: { moderate: 1, basic: 0 },
  });
  expect(shown.rows).toMatchObject([
    {
      schoolCode: '101001',
      municipality: 'Белокаменецкий район',
      cluster: 'moderate',
      low: 10,
      participants: 22,
      sharePercent: '45.5',
      recurrence: 'first_time',
      smallN: false,
    },
  ]);
  expect(shown.rows[0]?.history.map(({ state }) => state)).toEqual([
    'no_data',
    'no_data',
    'no_data',
    'not_evaluable',
    'listed',
  ]);
});

test.each([
  [{ show: 'all' }, ['101001', '102001']],
  [{ show: 'warning' }, []],
  [{ show: 'all', q: 'берёзовская' }, ['101001']],
  [{ show: 'all', q: '102' }, ['102001']],
  [{ cluster: 'basic,moderate' }, ['101001']],
  [{ cluster: 'strong' }, []],
  [{ recurrence: 'first_time' }, ['101001']],
  [{ recurrence: 'crisis,repeat_in_5y' }, []],
  [{ show: 'all', dynamics: 'unchanged' }, ['102001']],
  [{ smallN: 'true' }, []],
])('R-131 filter %o shows %o and counts as many', async (filter, codes) => {
  const shown = await list(2023, filter);
  expect(shown.rows.map((row) => row.schoolCode)).toEqual(codes);
  expect(shown.matching).toBe(codes.length);
});

test('R-131 pages follow one another without a gap or a repetition', async () => {
  const one = await list(2023, { show: 'all', limit: 1 });
  expect(one).toMatchObject({ matching: 2, rows: [{ schoolCode: '101001' }] });
  const two = await list(2023, { show: 'all', limit: 1, after: one.next ?? '' });
  expect(two).toMatchObject({ rows: [{ schoolCode: '102001' }], next: null });
});

test('R-132 «почему» is answered from the stored trace', async () => {
  const schoolId = (await list(2023)).rows[0]?.schoolId;
  const why = (await app.ask(listsContract.why, { schoolId, year: 2023 })).body as Why;
  expect(why.explanation).toMatchObject({
    school: '101001',
    schoolName: 'МОУ Берёзовская СОШ',
    verdict: 'listed',
    resultsYear: 2022,
    low: 10,
    participants: 22,
    methodology: { name: 'federal', version: 1 },
  });
  expect(why.explanation.procedures).toHaveLength(6);
  expect((await app.ask(listsContract.why, { schoolId, year: 2019 })).status).toBe(404);
});

test('R-132 replaying a stored entry gives the very same explanation', async () => {
  const schoolId = (await list(2023)).rows[0]?.schoolId;
  const once = (await app.ask(listsContract.why, { schoolId, year: 2023 })).body;
  expect((await app.ask(listsContract.identify, { year: 2023 })).status).toBe(200);
  expect((await app.ask(listsContract.why, { schoolId, year: 2023 })).body).toEqual(once);
});

test('R-133 flow between two years names the schools', async () => {
  const flow = (await app.ask(listsContract.flow, { from: 2022, to: 2023 })).body as FlowShown;
  expect(flow.region).toMatchObject({ old: 0, newList: 1, new: 1, stayed: 0, left: 0 });
  expect(flow.schools).toMatchObject([{ schoolName: 'МОУ Берёзовская СОШ', move: 'new', newCluster: 'moderate' }]);
  expect(flow.municipalities.map(({ municipality }) => municipality)).toEqual([
    'Белокаменецкий район',
    'город Лесоярск',
  ]);
});

test('R-134 what is filtered is what is downloaded, as CSV and as XLSX', async () => {
  const csv = await app.ask(listsContract.export, { year: 2023, show: 'all', q: 'гимназия', format: 'csv' });
  expect(csv.headers['content-disposition']).toContain(encodeURIComponent('Список школ 2023.csv'));
  const lines = csv.bytes.toString('utf8').trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('102001;МОУ Гимназия № 2;город Лесоярск');
  const xlsx = await app.ask(listsContract.export, { year: 2023, show: 'all', format: 'xlsx' });
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  const flow = await app.ask(listsContract.flowExport, { from: 2022, to: 2023, format: 'csv' });
  expect(flow.bytes.toString('utf8').trim().split('\n')).toHaveLength(4);
});

test('R-122 the same file again is known as such, and loading it again is refused because nothing would change', async () => {
  const again = await upload(csvFile([...rows2021, ...rows2022]), 'копия.csv');
  expect(again).toMatchObject({ state: 'staged', sameAsBatchId: first.batchId });
  const answer = await app.ask(resultsContract.commit, { batchId: again.batchId });
  expect([answer.status, answer.body]).toMatchObject([409, { code: 'same_as_committed' }]);
});

let corrected: BatchShown;
test('R-123 a corrected file shows the difference and replaces exactly its own slice', async () => {
  const mended: SchoolSittings = { ...weak, sittings: { 'ВПР Русский язык 6': '1/10' } };
  corrected = await upload(csvFile(pupilRows([mended])), 'исправлено.csv');
  expect(corrected.slices).toEqual([
    {
      year: 2022,
      procedure: 'VPR|6|ru|',
      schools: 1,
      registered: 10,
      participants: 10,
      low: 1,
      before: { schools: 1, participants: 10, low: 4 },
    },
  ]);
  await commit(corrected.batchId);
  const shown = await list(2023, { show: 'all' });
  expect(shown.rows.map(({ schoolCode, isListed, isWarning }) => [schoolCode, isListed, isWarning])).toEqual([
    ['101001', false, true],
    ['102001', false, false],
  ]);
});

test('R-122 a file that was corrected since is not a repetition: loading it brings its numbers back', async () => {
  const again = await upload(csvFile([...rows2021, ...rows2022]), 'снова.csv');
  expect(again.sameAsBatchId).toBeNull();
  expect((await app.ask(resultsContract.rollback, { batchId: again.batchId })).status).toBe(200);
  expect(await batch(again.batchId)).toMatchObject({ state: 'rolled_back', committedAt: null });
});

test('R-124 taking a batch back restores what stood before, and the lists with it', async () => {
  expect((await app.ask(resultsContract.rollback, { batchId: corrected.batchId })).status).toBe(200);
  await app.finishJobs();
  expect(await batch(corrected.batchId)).toMatchObject({ state: 'rolled_back' });
  expect((await list(2023)).rows).toMatchObject([{ schoolCode: '101001', low: 10, participants: 22 }]);
  expect((await app.ask(resultsContract.rollback, { batchId: corrected.batchId })).status).toBe(409);
});

test('R-125 a difference counted before another load is counted anew', async () => {
  const late = await upload(csvFile(pupilRows([{ ...weak, sittings: { 'ВПР Русский язык 6': '2/10' } }])), 'позже.csv');
  const between = await upload(
    csvFile(pupilRows([{ ...weak, sittings: { 'ВПР Русский язык 6': '5/10' } }])),
    'между.csv',
  );
  await commit(between.batchId);
  expect((await batch(late.batchId)).slices[0]?.before).toEqual({ schools: 1, participants: 10, low: 5 });
});

test('R-126 a refused file keeps its problems, all of them, for downloading', async () => {
  const bad = Array.from({ length: 150 }, (_, i) => `101001,,,ВПР,Русский язык,6,2022,p${String(i)},,девять`);
  const refused = await upload(csvFile(bad), 'плохой.csv');
  expect(refused).toMatchObject({ state: 'refused', rowsRejected: 150 });
  expect(refused.firstProblems.length).toBeGreaterThan(0);
  const file = await app.ask(resultsContract.problemsFile, { batchId: refused.batchId, format: 'csv' });
  expect(file.bytes.toString('utf8').trim().split('\n')).toHaveLength(151);
  expect((await app.ask(resultsContract.commit, { batchId: refused.batchId })).status).toBe(409);
});

test('R-127 columns said by a person are remembered for files with the same headings', async () => {
  const odd = Buffer.from(
    'Заведение;Испытание;Дисциплина;Параллель;Сезон;Жетон;Исход\n101001;ВПР;Русский язык;6;2020;x1;2\n101001;ВПР;Русский язык;6;2020;x2;3\n',
  );
  const unread = await upload(odd, 'свои заголовки.csv');
  expect(unread.state).toBe('refused');
  const fields = ['school_code', 'procedure', 'subject', 'grade', 'year', 'student_id', 'mark'];
  const mapping = ['Заведение', 'Испытание', 'Дисциплина', 'Параллель', 'Сезон', 'Жетон', 'Исход'].map(
    (heading, index) => ({
      heading,
      field: fields[index] ?? null,
    }),
  );
  expect((await app.ask(resultsContract.remap, { batchId: unread.batchId, mapping })).status).toBe(200);
  await app.finishJobs();
  expect(await batch(unread.batchId)).toMatchObject({ state: 'staged', rowsAccepted: 2, low: 1 });
  const next = await upload(Buffer.from(odd.toString().replace('x2;3', 'x2;2')), 'следующий.csv');
  expect(next).toMatchObject({ state: 'staged', rowsAccepted: 2, low: 2 });
});

test('batches come newest first, page by page', async () => {
  const { body } = await app.ask(resultsContract.batches, { limit: 3 });
  const { batches, next } = body as z.output<typeof resultsContract.batches.output>;
  expect(batches.map(({ fileName }) => fileName)).toEqual(['следующий.csv', 'свои заголовки.csv', 'плохой.csv']);
  const rest = (await app.ask(resultsContract.batches, { before: next })).body as z.output<
    typeof resultsContract.batches.output
  >;
  expect(rest.batches).toHaveLength(6);
});

test('R-139 a registry that comes later gives the lists its names and mergers', async () => {
  const registry = [
    'code;name;municipality;status;valid_to;successor',
    '101001;МОУ Лесная СОШ;Белокаменецкий район;merged;2022-01-31;103001',
    '102001;МОУ Гимназия № 2;город Лесоярск;active;;',
    '103001;МОУ Центр образования;Белокаменецкий район;active;;',
  ].join('\n');
  const answer = await app.ask(registryContract.import, { fileName: 'реестр.csv' }, Buffer.from(registry));
  expect(answer.body).toMatchObject({ isAccepted: true, added: 1 });
  await app.finishJobs();
  const { rows } = await list(2023, { show: 'all' });
  expect(rows.map(({ schoolCode, schoolName }) => `${schoolCode} ${schoolName}`)).toEqual([
    '103001 МОУ Центр образования',
    '102001 МОУ Гимназия № 2',
  ]);
  const why = (await app.ask(listsContract.why, { schoolId: rows[0]?.schoolId, year: 2023 })).body as Why;
  expect(why.explanation.procedures.flatMap(({ flags }) => flags)).toContain('lineage_sum');
});
