import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { editionsContract } from '#features/editions/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import type { Contract } from '#kernel/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { sheetOf } from '#tests/support/sheet-parts.ts';
import { loadTwoMunicipalities } from '#tests/support/two-municipalities.ts';

const year = 2023;
const region = '=HYPERLINK("http://evil.example";"Район")';
const hostile = [
  ['001234', "=cmd|'/c calc'!A1"],
  ['1E5', '+7 (4852) 00-00 школа'],
  ['01.02.2024', '@SUM(A1:A9)'],
  ['3/4', `МБОУ «${'Длинная '.repeat(35)}»`],
  ['990007', 'Школа «Кавычки "внутри"; точка с запятой; и ,запятая'],
] as const;

let app: TestApp;
let operator: TestPerson;
let coordinator: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  const { municipalityIds } = await loadTwoMunicipalities(app);
  operator = await app.addPerson('Оператор', [{ role: 'regional_operator' }]);
  const municipalityId = municipalityIds['Лесной район'] ?? 0;
  coordinator = await app.addPerson('Координатор', [{ role: 'municipal_coordinator', municipalityId }]);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = hostile.map(([code, name]) => [code, name, region].map(quoted).join(';'));
  const file = Buffer.from(['code;name;municipality', ...lines, ''].join('\n'));
  const { body } = await app.ask(registryContract.import, { fileName: 'ещё.csv' }, file);
  expect(body).toMatchObject({ isAccepted: true, added: hostile.length });
});
afterAll(() => app.close());

async function take(endpoint: Contract[string], input: object, person = operator): Promise<Buffer> {
  const { status, bytes } = await app.askAs(person, endpoint, input);
  expect(status, endpoint.verb).toBe(200);
  return bytes;
}

async function rowsOf(endpoint: Contract[string], input: object, person = operator): Promise<readonly unknown[][]> {
  const bytes = await take(endpoint, { ...input, format: 'csv' }, person);
  expect(bytes.toString('utf8', 0, 3)).toBe('\ufeff');
  expect(bytes.toString('utf8')).toMatch(/\r\n$/);
  return parseCsv(bytes.toString('utf8'), { delimiter: ';', skipBom: true, typeInference: false }).filter(
    (row) => row.length > 1,
  );
}

describe('R-094 the table of a page is its file', () => {
  test('the comparison of schools, of the own territory only', async () => {
    type Funnel = z.output<typeof listsContract.funnel.output>;
    const { schools } = (await app.askAs(operator, listsContract.funnel, { year })).body as Funnel;
    const [headings, ...rows] = await rowsOf(listsContract.funnelExport, { year });
    expect(headings?.slice(0, 5)).toEqual(['Школа', 'Муниципалитет', 'Участий', 'Не достигли минимума', 'Доля, %']);
    expect(rows.map(([name, , participants, low]) => [name, Number(participants), Number(low)])).toEqual(
      schools.map(({ schoolName, participants, low }) => [schoolName, participants, low]),
    );
    expect(rows.every((row) => /^\d+,\d$/.test(String(row[4])))).toBe(true);
    const own = await rowsOf(listsContract.funnelExport, { year }, coordinator);
    expect(new Set(own.slice(1).map((row) => row[1]))).toEqual(new Set(['Лесной район']));
  });

  test('municipalities of the map', async () => {
    type List = z.output<typeof listsContract.show.output>;
    const { municipalities } = (await app.askAs(operator, listsContract.show, { year })).body as List;
    const [, ...rows] = await rowsOf(listsContract.mapExport, { year });
    expect(rows.map(([name, listed, schools]) => [name, Number(listed), Number(schools)])).toEqual(
      municipalities.map(({ name, listed, schools }) => [name, listed, schools]),
    );
  });

  test.each(['running', 'times'] as const)('recurrence, %s', async (by) => {
    type Recurrence = z.output<typeof listsContract.recurrence.output>;
    const shown = (await app.askAs(operator, listsContract.recurrence, { year })).body as Recurrence;
    const [, ...rows] = await rowsOf(listsContract.recurrenceExport, { year, by });
    expect(rows).toHaveLength(shown.window);
    expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(shown.listed);
  });

  test('completeness: the procedures, and of one the schools without results', async () => {
    type Coverage = z.output<typeof resultsContract.coverage.output>;
    const asked = { year: 2022 };
    const all = (await app.askAs(operator, resultsContract.coverage, asked)).body as Coverage;
    const [, ...rows] = await rowsOf(resultsContract.coverageExport, asked);
    expect(rows.map((row) => row.slice(1).map(Number))).toEqual(
      all.procedures.map(({ expected, loaded, missing }) => [expected, loaded, missing]),
    );
    const procedureId = all.procedures[0]?.procedureId ?? 0;
    const [, ...absent] = await rowsOf(resultsContract.coverageExport, { ...asked, procedureId });
    expect(absent).toHaveLength(all.procedures[0]?.missing ?? -1);
    const unknown = { ...asked, procedureId: 999_999, format: 'csv' };
    expect((await app.askAs(operator, resultsContract.coverageExport, unknown)).status).toBe(404);
  });
});

describe('R-093 a file of hostile names', () => {
  test('a sheet has them as text, whatever they look like, and nothing is computed', async () => {
    const { cells, xml } = sheetOf(await take(registryContract.schoolsExport, { format: 'xlsx' }));
    expect(xml).not.toContain('<f');
    const texts = new Map([...cells.values()].map(({ text, kind, format }) => [text, { kind, format }]));
    for (const one of hostile.flat().filter((text) => !text.startsWith('Школа') && !text.startsWith('МБОУ')))
      expect(texts.get(one), one).toEqual({ kind: 's', format: '@' });
    expect(texts.get(hostile[3][1].trim())).toMatchObject({ kind: 's' });
  });

  test('what it is, by which filter and when stand on every page', async () => {
    const { xml } = sheetOf(await take(registryContract.schoolsExport, { q: '1E5', status: 'active', format: 'xlsx' }));
    expect(xml).toMatch(/<oddHeader>.*Школы\n.*работает; поиск «1E5»<\/oddHeader>/s);
    expect(xml).toMatch(/<oddFooter>.*Выгружено \d\d\.\d\d\.\d{4} в \d\d:\d\d/s);
    const list = sheetOf(await take(listsContract.export, { year, cluster: 'basic,strong', format: 'xlsx' }));
    expect(list.xml).toContain('школы списка; кластер: базовый, сильный');
  });
});

describe('R-095 what went out comes in again', () => {
  test.each(['csv', 'xlsx'] as const)('the registry from %s changes nothing', async (format) => {
    const file = await take(registryContract.schoolsExport, { format });
    const { body } = await app.ask(registryContract.import, { fileName: `Школы.${format}` }, file);
    expect(body).toMatchObject({ isAccepted: true, schools: 10, added: 0, changed: 0 });
  });

  test.each(['csv', 'xlsx'] as const)(
    'a list from %s is read as a federal one and agrees with itself',
    async (format) => {
      const file = await take(listsContract.export, { year, format });
      const answer = await app.ask(editionsContract.readFederal, { year, fileName: `Список.${format}` }, file);
      expect(answer.body).toMatchObject({ counts: { only_first: 0, only_second: 0, other_cluster: 0 }, problems: [] });
    },
  );
});
