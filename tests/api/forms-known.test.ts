import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownAnswers } from '#features/forms/server/public.ts';
import type { Field, FormDefinition } from '#features/forms/domain/definition.ts';
import { wholeRegion, type Scope } from '#kernel/territory.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { formOf, integer, text, usual } from '#tests/support/forms.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
const regionId = 1;
const kinds = ['general', 'lyceum'].map((code) => ({ code, label: code }));
const counted = (code: string, count: 'participants' | 'low', procedureType: string): Field =>
  integer(code, { prefill: { from: 'results', count, procedureType } });
const form: FormDefinition = formOf([
  text('name', { prefill: { from: 'registry', fact: 'name' } }),
  text('place', { prefill: { from: 'registry', fact: 'municipality' } }),
  text('inn', { prefill: { from: 'registry', fact: 'inn' } }),
  text('kpp', { prefill: { from: 'registry', fact: 'kpp' } }),
  { ...usual, code: 'kind', type: 'choice', options: kinds, prefill: { from: 'registry', fact: 'kind' } },
  counted('sat', 'participants', 'OGE'),
  counted('low', 'low', 'OGE'),
  counted('ege', 'low', 'EGE'),
]);

beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  const db = app.services.workDb;
  const { '101': first, '102': second } = towns.school;
  const own = { regionId, schoolId: first };
  await db
    .insertInto('schoolIdentifier')
    .values([
      { ...own, kind: 'inn', value: '7700000000' },
      { ...own, kind: 'kpp', value: '770001001', validTo: '2020-01-01' },
    ])
    .execute();
  await db.updateTable('schoolVersion').set({ kind: 'lyceum' }).where('schoolId', '=', second).execute();
  await db.updateTable('schoolVersion').set({ kind: 'cadet' }).where('schoolId', '=', first).execute();
  const procedures = await db
    .insertInto('procedure')
    .values(['ru', 'ma'].map((subject) => ({ key: `OGE|9|${subject}|`, type: 'OGE', subject, grade: 9 })))
    .returning('procedureId')
    .execute();
  const years = { 2023: 20, 2024: 30 };
  const cells = Object.entries(years).flatMap(([year, participants]) =>
    [first, second].flatMap((schoolId, index) => {
      const marks = { mark2: 0, mark3: 0, mark4: 0, mark5: 0, low: 2 + index };
      const sums = { scored: 0, scoreSum: 0, reconstructed: false, batchId: 1 };
      const counts = { registered: participants, participants, ...marks, ...sums };
      return procedures.map((procedure) => ({ ...procedure, regionId, schoolId, year: Number(year), ...counts }));
    }),
  );
  await db.insertInto('resultCell').values(cells).execute();
});
afterAll(() => app.close());

interface Wish {
  readonly units: readonly (number | null)[];
  readonly periodFrom: string;
  readonly scope?: Scope;
}

/** A unit is a school, or the northern municipality. */
async function known({ units, periodFrom, scope = wholeRegion(regionId) }: Wish) {
  const { services } = app;
  const ctx = { db: services.workDb, scope, now: () => services.now() };
  const asked = units.map((schoolId) => ({ schoolId, municipalityId: towns.north, before: null, others: {} }));
  const found = await knownAnswers(ctx, form, { units: asked, periodFrom });
  return found.map((answers) => Object.fromEntries(answers.map(({ code, answer }) => [code, answer])));
}

describe('R-410 registry and results answer before anyone is asked', () => {
  const place = 'Северный район';

  test('each unit in its order, by the registry of today and the results of the year before', async () => {
    const { '101': first, '102': second, '201': third } = towns.school;
    expect(await known({ units: [third, first, second], periodFrom: '2024-09-01' })).toEqual([
      { name: 'МОУ СОШ № 3', place: 'Южный район' },
      { name: 'МОУ СОШ № 1', place, inn: '7700000000', sat: 60, low: 4 },
      { name: 'МОУ СОШ № 2', place, kind: 'lyceum', sat: 60, low: 6 },
    ]);
  });

  test.each([
    ['2024-01-01', 40],
    ['2024-06-30', 40],
    ['2024-07-01', 60],
    ['2023-01-01', undefined],
  ])('a period from %s: %s sat', async (periodFrom, sat) => {
    const [found] = await known({ units: [towns.school['101']], periodFrom });
    expect(found?.['sat']).toBe(sat);
  });

  test('a municipality by its schools together', async () => {
    const [found] = await known({ units: [null], periodFrom: '2024-09-01' });
    expect(found).toEqual({ name: place, place, sat: 120, low: 10 });
  });

  test('nothing of a school outside the scope', async () => {
    const { '101': mine, '102': other } = towns.school;
    const scope: Scope = { regionId, isWholeRegion: false, municipalityIds: [], schoolIds: [mine] };
    const [own, foreign] = await known({ units: [mine, other], periodFrom: '2024-09-01', scope });
    expect([own?.['name'], foreign]).toEqual(['МОУ СОШ № 1', {}]);
  });
});
