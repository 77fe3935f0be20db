import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryContract } from '#features/registry/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

interface Imported {
  isAccepted: boolean;
  schools: number;
  added: number;
  changed: number;
  problems: { code: string; row: number | null; column: string | null; found: string | null }[];
}

async function load(text: string): Promise<Imported> {
  const answer = await app.ask(registryContract.import, { fileName: 'реестр.csv' }, Buffer.from(text));
  expect(answer.status).toBe(200);
  return answer.body as Imported;
}

async function find(q: string): Promise<{ code: string; name: string; matched: string | null; status: string }[]> {
  const answer = await app.ask(registryContract.search, { q });
  expect(answer.status).toBe(200);
  return (answer.body as { schools: { code: string; name: string; matched: string | null; status: string }[] }).schools;
}

const heading =
  'Код ОО;Наименование ОО;Муниципалитет;ОКТМО;Логин ВПР;ИНН;Статус;Действует по;Код преемника;Прежние названия';
const registry = [
  heading,
  '101001;МОУ «Берёзовская средняя школа»;Белокаменецкий район;62603000;edu960001;7707083893;действует;;;МОУ Берёзовская СОШ',
  '101002;МОУ СОШ № 5;Белокаменецкий район;62603000;edu960002;;действует;;;',
  '101003;МОУ ООШ № 7;город Лесоярск;62701000;;;присоединена;31.08.2021;101002;',
].join('\r\n');

test('a new installation has an unnamed region with nothing in it', async () => {
  const { body } = await app.ask(registryContract.region);
  expect(body).toMatchObject({ name: '', isDemonstration: false, hasRegistry: false, schools: 0, municipalities: 0 });
});

test('R-103 every problem of a registry file is said at once, with its place, and nothing is changed', async () => {
  const bad = [
    heading,
    '101001;;Район;626;login;7707083894;спит;вчера;;',
    '101001;Школа;Район;;;;;;101009;',
    ';Школа;Район;;;;закрыта;;;',
  ].join('\n');
  const { isAccepted, problems } = await load(bad);
  expect(isAccepted).toBe(false);
  expect(problems.map(({ code, row, column }) => `${code} ${String(row)} ${String(column)}`).sort()).toEqual(
    [
      'missing_value 2 Наименование ОО',
      'bad_identifier 2 ОКТМО',
      'bad_identifier 2 Логин ВПР',
      'bad_identifier 2 ИНН',
      'unknown_word 2 Статус',
      'bad_date 2 Действует по',
      'duplicate_code 3 Код ОО',
      'unknown_school 3 Код преемника',
      'missing_date 3 Действует по',
      'missing_value 4 Код ОО',
      'missing_date 4 Действует по',
    ].sort(),
  );
  expect((await app.ask(registryContract.region)).body).toMatchObject({ schools: 0, hasRegistry: false });
});

test('R-103 a file without the columns that matter says which are missing', async () => {
  const { problems } = await load('Код ОО;Школа;Цвет\n1;Школа;синий\n');
  expect(problems).toMatchObject([{ code: 'missing_column', column: 'municipality' }]);
});

test('R-104 a registry is loaded, and the same file again changes nothing', async () => {
  expect(await load(registry)).toMatchObject({ isAccepted: true, schools: 3, added: 3, changed: 0 });
  expect(await load(registry)).toMatchObject({ isAccepted: true, schools: 3, added: 0, changed: 0 });
  const { body } = await app.ask(registryContract.region);
  expect(body).toMatchObject({ schools: 3, municipalities: 2, hasRegistry: true });
});

test.each([
  ['березовская сш', '101001', null],
  ['«Берёзовская', '101001', null],
  ['EDU960002', '101002', 'edu960002'],
  ['101002', '101002', null],
  ['7707083893', '101001', '7707083893'],
  ['5 сош', '101002', null],
])('R-107 %s finds %s', async (q, code, matched) => {
  expect((await find(q))[0]).toMatchObject({ code, matched });
});

test('R-107 signs that mean something to the store are ordinary text', async () => {
  expect(await find('%')).toEqual([]);
  expect(await find("'; drop table school; --")).toEqual([]);
});

test('R-104 a new name begins a new version, and the school is found by both names', async () => {
  app.setNow('2025-10-05T09:00:00Z');
  const renamed = registry.replace('101002;МОУ СОШ № 5;', '101002;МОУ «Гимназия имени Лугового»;');
  expect(await load(renamed)).toMatchObject({ added: 0, changed: 1 });
  expect((await find('Гимназия имени Лугового'))[0]).toMatchObject({ code: '101002', matched: null });
  expect((await find('СОШ № 5'))[0]).toMatchObject({
    code: '101002',
    name: 'МОУ «Гимназия имени Лугового»',
    matched: 'МОУ СОШ № 5',
  });
  const { rows } = await sqlRows(
    'select name, valid_from, valid_to from school_version order by school_id, valid_from offset 1 limit 2',
  );
  expect(rows).toEqual([
    { name: 'МОУ СОШ № 5', valid_from: '1900-01-01', valid_to: '2025-10-05' },
    { name: 'МОУ «Гимназия имени Лугового»', valid_from: '2025-10-05', valid_to: null },
  ]);
});

test('R-105 a merger is remembered with the first day of the successor', async () => {
  const { rows } = await sqlRows('select kind, happened_on, is_confirmed from school_lineage');
  expect(rows).toEqual([{ kind: 'merge', happened_on: '2021-09-01', is_confirmed: true }]);
  expect((await find('ООШ № 7'))[0]).toMatchObject({ code: '101003', status: 'merged' });
});

async function sqlRows(text: string): Promise<{ rows: unknown[] }> {
  return await sql.raw(text).execute(app.services.workDb.withoutPlugins());
}

test('R-110 schools are put into dated groups by a file of its own, whole or not at all', async () => {
  const groups = 'Группа;Код ОО;Действует с;Действует по\n500+ 2022;101001;01.01.2022;31.12.2022\n';
  expect(await load(`${groups}500+ 2022;999999;;\n`)).toMatchObject({ isAccepted: false, problems: [{ row: 3 }] });
  expect((await sqlRows('select * from school_grouping')).rows).toEqual([]);
  expect(await load(groups)).toMatchObject({ isAccepted: true, schools: 1, added: 1 });
  expect(await load(groups)).toMatchObject({ isAccepted: true, schools: 1, added: 0 });
  const { rows } = await sqlRows('select grouping, valid_from, valid_to from school_grouping');
  expect(rows).toEqual([{ grouping: '500+ 2022', valid_from: '2022-01-01', valid_to: '2023-01-01' }]);
});

test('R-109 another ОКТМО of a municipality begins a new version of it, whatever its kind is called', async () => {
  app.setNow('2026-01-10T09:00:00Z');
  const changed = registry.replaceAll('Белокаменецкий район;62603000', 'Белокаменецкий муниципальный округ;62503000');
  expect(await load(changed)).toMatchObject({ isAccepted: true, added: 0, changed: 1 });
  expect(await load(changed)).toMatchObject({ isAccepted: true, added: 0, changed: 0 });
  const { rows } = await sqlRows(`select name, oktmo, valid_from, valid_to from municipality_version
    where oktmo like '62_03000' order by valid_from`);
  expect(rows).toEqual([
    { name: 'Белокаменецкий район', oktmo: '62603000', valid_from: '1900-01-01', valid_to: '2026-01-10' },
    { name: 'Белокаменецкий муниципальный округ', oktmo: '62503000', valid_from: '2026-01-10', valid_to: null },
  ]);
});

test('R-105 what the file says of a succession replaces what was known of it', async () => {
  const other = registry.replace('31.08.2021;101002', '31.08.2020;101001');
  expect(await load(other)).toMatchObject({ isAccepted: true });
  const { rows } = await sqlRows(`select s.code, l.happened_on from school_lineage l
    join school s on s.school_id = l.to_school_id`);
  expect(rows).toEqual([{ code: '101001', happened_on: '2020-09-01' }]);
  const circle = registry.replace('edu960002;;действует;;;', 'edu960002;;присоединена;31.08.2021;101003;');
  expect(await load(circle)).toMatchObject({ isAccepted: false, problems: [{ code: 'lineage_loop' }] });
});
