import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { editionsOpen } from '#tests/support/passports.ts';
import { passportContract } from '#features/passport/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities, type TwoMunicipalities } from '#tests/support/two-municipalities.ts';
import { logOf } from '#tests/support/two-towns.ts';

type Passport = z.output<typeof passportContract.show.output>;

let app: TestApp;
let region: TwoMunicipalities;
let director: TestPerson;
let expert: TestPerson;
let teacher: TestPerson;
let coordinator: TestPerson;

/** What became of the schools a year later; Липовская went up in Берёзовская. */
const registry = [
  'code;name;municipality;status;valid_to;successor_code;inn',
  '101001;Берёзовская СОШ имени Лугового;Лесной район;;;;7707083893',
  '101002;Еловская СОШ;Лесной район;;;;',
  '101003;Новая СОШ;Лесной район;;;;',
  '102001;Сосновская СОШ;Озёрный район;;;;',
  '102002;Липовская СОШ;Озёрный район;merged;2024-08-31;101001;',
].join('\n');
const groupings = ['grouping;code;valid_from;valid_to', 'Школы у реки;101001;2022-09-01;2024-08-31', ''].join('\n');

beforeAll(async () => {
  app = await buildTestApp();
  region = await loadTwoMunicipalities(app);
  await editionsOpen(app);
  for (const [fileName, text] of [
    ['реестр.csv', registry],
    ['группы.csv', groupings],
  ] as const) {
    const { body } = await app.ask(registryContract.import, { fileName }, Buffer.from(text));
    expect(body).toMatchObject({ isAccepted: true });
  }
  const schoolId = region.schoolIds['101001'];
  const municipalityId = region.municipalityIds['Лесной район'] ?? 0;
  director = await app.addPerson('Сомова Инна', [{ role: 'director', schoolId, validFrom: '2021-09-01' }]);
  await app.addPerson('Кедрова Яна', [{ role: 'curator', schoolId, validFrom: '2023-03-01', validTo: '2024-03-01' }]);
  expert = await app.addPerson('Буков Лев', [{ role: 'expert', municipalityId }]);
  teacher = await app.addPerson('Лугова Алла', [{ role: 'teacher', schoolId }]);
  coordinator = await app.addPerson('Ольхина Вера', [{ role: 'municipal_coordinator', municipalityId }]);
});
afterAll(() => app.close());

async function read(person: TestPerson, code: keyof TwoMunicipalities['schoolIds'] = '101001'): Promise<Passport> {
  const { status, body } = await app.askAs(person, passportContract.show, { schoolId: region.schoolIds[code] });
  expect(status).toBe(200);
  return body as Passport;
}
const told = ({ events }: Passport): string[] => events.map(({ on, kind }) => `${on} ${kind}`);

describe('R-310 the passport of a school', () => {
  test('has everything on one timeline, newest first', async () => {
    expect(told(await read(coordinator))).toEqual([
      '2025-09-01 registry.renamed',
      '2024-09-01 registry.joined',
      '2024-09-01 registry.ungrouped',
      '2023-03-01 access.assigned',
      '2023-03-01 lists.stayed',
      '2022-09-01 registry.grouped',
      '2022-03-01 lists.entered',
      '2022-01-01 results.year',
      '2021-09-01 access.assigned',
      '2021-03-01 lists.undecided',
      '2021-01-01 results.year',
      '2020-01-01 results.year',
    ]);
  });

  test('has the names, the numbers and what became of other schools', async () => {
    const { school, predecessors, successors } = await read(coordinator);
    expect(school).toMatchObject({
      code: '101001',
      name: 'Берёзовская СОШ имени Лугового',
      municipality: 'Лесной район',
      formerNames: ['Берёзовская СОШ'],
      identifiers: [{ kind: 'inn', value: '7707083893' }],
      groupings: [],
    });
    expect({ predecessors, successors }).toEqual({ predecessors: [null], successors: [] });
  });

  test('has the newest list on top', async () => {
    const { year } = await read(director);
    expect(year).toMatchObject({
      year: 2023,
      resultsYear: 2022,
      verdict: 'listed',
      cluster: 'moderate',
      ...{ low: 11, participants: 22, sharePercent: '50.0', smallN: false },
      recurrence: 'repeat_consecutive',
    });
    expect(year?.history.at(-1)).toEqual({ year: 2023, state: 'listed' });
  });

  test('names neighbours by name, and none outside of the territory', async () => {
    const { neighbours } = await read(coordinator);
    expect(neighbours.municipality.map(({ name }) => name)).toEqual(['Еловская СОШ', 'Новая СОШ']);
    expect(neighbours.similar.map(({ name }) => name)).toEqual(['Еловская СОШ', 'Новая СОШ']);
    const own = await read(director);
    expect(own.neighbours).toEqual({ municipality: [], others: 0, similar: [] });
  });

  test('a school that went up in another one leads to it where the reader may follow', async () => {
    const wide = await app.addPerson('Липина Анна', [{ role: 'regional_coordinator' }]);
    const { successors, events } = await read(wide, '102002');
    expect(successors).toEqual([{ schoolId: region.schoolIds['101001'], name: 'Берёзовская СОШ имени Лугового' }]);
    expect(events.find(({ kind }) => kind === 'registry.merged')).toMatchObject({
      facts: { school: 'Берёзовская СОШ имени Лугового' },
      to: `/schools/${String(region.schoolIds['101001'])}`,
    });
  });
});

describe('R-314 each part of the passport is for who has its right at the school', () => {
  test('a director has the own school and no other', async () => {
    expect((await read(director)).school.code).toBe('101001');
    for (const code of ['101002', '102001'] as const) {
      const { status } = await app.askAs(director, passportContract.show, { schoolId: region.schoolIds[code] });
      expect(status).toBe(404);
    }
  });

  test('an expert reads that a director came, and not who', async () => {
    const people = (passport: Passport): unknown[] =>
      passport.events.filter(({ kind }) => kind === 'access.assigned').map(({ facts }) => facts);
    expect(people(await read(expert))).toEqual([
      { role: 'curator', until: '2024-02-29', name: null },
      { role: 'director', until: null, name: null },
    ]);
    expect(people(await read(coordinator))).toEqual([
      { role: 'curator', until: '2024-02-29', name: 'Кедрова Яна' },
      { role: 'director', until: null, name: 'Сомова Инна' },
    ]);
  });

  test('that names were read is in the log, and reading without names leaves no row', async () => {
    const readers = async (): Promise<(number | null)[]> =>
      (await logOf(app, 'school', region.schoolIds['101001'])).map(({ personId }) => personId);
    const before = await readers();
    await read(expert);
    expect(await readers()).toEqual(before);
    await read(coordinator);
    expect(await readers()).toEqual([...before, coordinator.personId]);
  });

  test('a teacher reads of the school and nothing of lists, counts and people', async () => {
    const passport = await read(teacher);
    expect(passport.year).toBeNull();
    expect(passport.neighbours.similar).toEqual([]);
    expect([...new Set(passport.events.map(({ kind }) => kind.split('.')[0]))]).toEqual(['registry']);
  });

  test('nobody reads it without an account', async () => {
    const { status } = await app.askAs(null, passportContract.show, { schoolId: region.schoolIds['101001'] });
    expect(status).toBe(401);
  });
});
