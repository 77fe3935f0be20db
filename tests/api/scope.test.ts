import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import type { Contract } from '#kernel/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { publishAnew } from '#tests/support/editions.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities, type TwoMunicipalities } from '#tests/support/two-municipalities.ts';

let app: TestApp;
let region: TwoMunicipalities;
let operator: TestPerson;
let coordinator: TestPerson;
let director: TestPerson;
let curator: TestPerson;
let teacher: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  region = await loadTwoMunicipalities(app);
  const { schoolIds, municipalityIds } = region;
  const lesnoy = municipalityIds['Лесной район'] ?? 0;
  operator = await app.addPerson('Оператор', [{ role: 'regional_operator' }]);
  coordinator = await app.addPerson('Координатор', [{ role: 'municipal_coordinator', municipalityId: lesnoy }]);
  director = await app.addPerson('Директор', [{ role: 'director', schoolId: schoolIds['101001'] }]);
  curator = await app.addPerson('Куратор', [
    { role: 'curator', schoolId: schoolIds['101001'] },
    { role: 'curator', schoolId: schoolIds['102001'] },
  ]);
  teacher = await app.addPerson('Учитель', [{ role: 'teacher', schoolId: schoolIds['101001'] }]);
});
afterAll(() => app.close());

async function ask<T>(person: TestPerson, endpoint: Contract[string], input: object = {}): Promise<T> {
  const { status, body } = await app.askAs(person, endpoint, input);
  expect(status, endpoint.verb).toBe(200);
  return body as T;
}
type Shown = z.output<typeof listsContract.show.output>;
type Flow = z.output<typeof listsContract.flow.output>;
const all = { year: 2023, show: 'all' };
const names = ({ rows }: Shown): string[] => rows.map(({ schoolName }) => schoolName);

describe('R-258 a reader sees the schools of the own territory, and counts of nothing else', () => {
  test('rows, counts and municipalities of a list', async () => {
    const whole = await ask<Shown>(operator, listsContract.show, all);
    expect(whole).toMatchObject({ matching: 5, counts: { schools: 5, listed: 2, previousListed: 3, goneNoData: 1 } });
    expect(whole.municipalities).toHaveLength(2);
    const own = await ask<Shown>(coordinator, listsContract.show, all);
    expect(names(own)).toEqual(['Берёзовская СОШ', 'Еловская СОШ', 'Новая СОШ']);
    expect(own).toMatchObject({ matching: 3, counts: { schools: 3, listed: 1, previousListed: 1, goneNoData: 0 } });
    expect(own.municipalities).toMatchObject([{ name: 'Лесной район', schools: 3, listed: 1 }]);
    const school = await ask<Shown>(director, listsContract.show, all);
    expect(names(school)).toEqual(['Берёзовская СОШ']);
    expect(school).toMatchObject({ matching: 1, counts: { schools: 1, listed: 1 } });
    const two = await ask<Shown>(curator, listsContract.show, all);
    expect(names(two)).toEqual(['Берёзовская СОШ', 'Сосновская СОШ']);
    expect(two.municipalities).toMatchObject([{ schools: 1 }, { schools: 1 }]);
  });

  test('what is counted once for a territory is not told to another', async () => {
    const counts = async (person: TestPerson): Promise<number> =>
      (await ask<Shown>(person, listsContract.show, all)).counts.schools;
    expect([await counts(curator), await counts(director), await counts(operator)]).toEqual([2, 1, 5]);
    expect([await counts(operator), await counts(coordinator), await counts(curator)]).toEqual([5, 3, 2]);
  });

  test('a filter finds nothing outside, by whatever it asks', async () => {
    const matching = async (filter: object): Promise<number> =>
      (await ask<Shown>(coordinator, listsContract.show, { ...all, ...filter })).matching;
    expect(await matching({ municipality: region.municipalityIds['Озёрный район'] })).toBe(0);
    expect(await matching({ q: 'Сосновская' })).toBe(0);
    expect(await matching({ q: '102001' })).toBe(0);
    expect(await matching({ q: 'Еловская' })).toBe(1);
  });

  test('files have what the page has', async () => {
    const csv = await app.askAs(coordinator, listsContract.export, { ...all, format: 'csv' });
    expect(csv.bytes.toString()).toContain('Берёзовская');
    expect(csv.bytes.toString()).not.toMatch(/Сосновская|Липовская|Озёрный/);
    const flow = await app.askAs(coordinator, listsContract.flowExport, { from: 2022, to: 2023, format: 'csv' });
    expect(flow.bytes.toString()).toContain('Лесной');
    expect(flow.bytes.toString()).not.toContain('Озёрный');
  });

  test('two lists are compared within the territory', async () => {
    const years = { from: 2022, to: 2023 };
    expect((await ask<Flow>(operator, listsContract.flow, years)).region).toMatchObject({ old: 3, newList: 2 });
    const own = await ask<Flow>(coordinator, listsContract.flow, years);
    expect(own.region).toMatchObject({ old: 1, newList: 1, stayed: 1 });
    expect(own.municipalities.map(({ municipality }) => municipality)).toEqual(['Лесной район']);
    expect(own.schools.map(({ schoolName }) => schoolName)).toEqual(['Берёзовская СОШ']);
  });

  test('why: an own school is explained, a foreign one is as one that is not there', async () => {
    const { schoolIds } = region;
    const why = async (person: TestPerson, schoolId: number): Promise<[number, unknown]> => {
      const { status, body } = await app.askAs(person, listsContract.why, { schoolId, year: 2023 });
      return [status, status === 200 ? null : body];
    };
    expect(await why(director, schoolIds['101001'])).toEqual([200, null]);
    expect(await why(coordinator, schoolIds['101002'])).toEqual([200, null]);
    const missing = await why(director, 999_999);
    expect(missing[0]).toBe(404);
    expect(await why(director, schoolIds['101002'])).toEqual(missing);
    expect(await why(coordinator, schoolIds['102001'])).toEqual(missing);
    expect((await why(teacher, schoolIds['101001']))[0]).toBe(403);
  });

  test('years of lists count what is the own', async () => {
    const { years } = await ask<z.output<typeof listsContract.years.output>>(coordinator, listsContract.years);
    expect(years).toMatchObject([
      { year: 2023, listed: 1 },
      { year: 2022, listed: 1 },
      { year: 2021, listed: 0 },
    ]);
  });

  test('the registry: search, counts, municipalities to choose from', async () => {
    type Found = z.output<typeof registryContract.search.output>;
    const found = async (person: TestPerson, q: string): Promise<string[]> =>
      (await ask<Found>(person, registryContract.search, { q })).schools.map(({ name }) => name);
    expect(await found(operator, 'СОШ')).toHaveLength(5);
    expect(await found(coordinator, 'СОШ')).toEqual(['Берёзовская СОШ', 'Еловская СОШ', 'Новая СОШ']);
    expect(await found(coordinator, '102001')).toEqual([]);
    expect(await found(teacher, 'СОШ')).toEqual(['Берёзовская СОШ']);
    type Region = z.output<typeof registryContract.region.output>;
    expect(await ask<Region>(operator, registryContract.region)).toMatchObject({ schools: 5, municipalities: 2 });
    expect(await ask<Region>(coordinator, registryContract.region)).toMatchObject({ schools: 3, municipalities: 1 });
    expect(await ask<Region>(curator, registryContract.region)).toMatchObject({ schools: 2, municipalities: 2 });
    type Municipalities = z.output<typeof registryContract.municipalities.output>;
    const choice = async (person: TestPerson): Promise<unknown> =>
      (await ask<Municipalities>(person, registryContract.municipalities)).municipalities;
    expect(await choice(operator)).toMatchObject([
      { name: 'Лесной район', schools: 3, isWhole: true },
      { name: 'Озёрный район', schools: 2, isWhole: true },
    ]);
    expect(await choice(coordinator)).toMatchObject([{ name: 'Лесной район', schools: 3, isWhole: true }]);
    expect(await choice(director)).toMatchObject([{ name: 'Лесной район', schools: 1, isWhole: false }]);
  });
});

describe('R-258 a school that moves or merges', () => {
  test('passes with its history to the municipality in which it lies now', async () => {
    const { schoolIds, municipalityIds } = region;
    const moved = 'code;name;municipality;valid_from\n101002;Еловская СОШ;Озёрный район;2025-08-01\n';
    const before = Buffer.from(
      'code;name;municipality;valid_from;valid_to\n101002;Еловская СОШ;Лесной район;;2025-07-31\n',
    );
    await app.ask(registryContract.import, { fileName: 'было.csv' }, before);
    await app.ask(registryContract.import, { fileName: 'стало.csv' }, Buffer.from(moved));
    const ozerny = await app.addPerson('Сосед', [
      { role: 'municipal_coordinator', municipalityId: municipalityIds['Озёрный район'] ?? 0 },
    ]);
    const asked = { schoolId: schoolIds['101002'], year: 2023 };
    expect((await app.askAs(coordinator, listsContract.why, asked)).status).toBe(404);
    expect((await app.askAs(ozerny, listsContract.why, asked)).status).toBe(200);
    expect(names(await ask<Shown>(coordinator, listsContract.show, all))).toEqual(['Берёзовская СОШ', 'Новая СОШ']);
    expect(names(await ask<Shown>(ozerny, listsContract.show, all))).toContain('Еловская СОШ');
  });

  test('merged over a border: each territory has the numbers of its row in the whole region', async () => {
    const { municipalityIds } = region;
    const rows = [
      'code;name;municipality;status;valid_to;successor_code',
      '102002;Липовская СОШ;Озёрный район;merged;2021-08-31;101003',
    ];
    const merged = await app.ask(registryContract.import, { fileName: 'слияние.csv' }, Buffer.from(rows.join('\n')));
    expect(merged.body).toMatchObject({ isAccepted: true });
    await app.finishJobs();
    await publishAnew(app);
    const years = { from: 2022, to: 2023 };
    const whole = await ask<Flow>(operator, listsContract.flow, years);
    expect(whole.schools).toContainEqual(expect.objectContaining({ schoolName: 'Новая СОШ', move: 'stayed' }));
    for (const [name, municipalityId] of Object.entries(municipalityIds)) {
      const person = await app.addPerson(name, [{ role: 'municipal_authority', municipalityId }]);
      const own = await ask<Flow>(person, listsContract.flow, years);
      const row = whole.municipalities.find(({ municipality }) => municipality === name);
      expect(own.municipalities, name).toEqual(row === undefined ? [] : [row]);
    }
  });
});
