import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract, type PersonRow } from '#features/access/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
let wide: TestPerson;
let former: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  wide = await app.addPerson('Ёлкина Широкая', [
    { role: 'tutor', schoolId: towns.school['101'] },
    { role: 'tutor', municipalityId: towns.south },
  ]);
  former = await app.addPerson('Бывшая', [{ role: 'teacher', schoolId: towns.school['101'], validTo: '2025-09-01' }]);
  await app.addPerson('Без роли', []);
});
afterAll(() => app.close());

interface Page {
  readonly people: readonly PersonRow[];
  readonly matching: number;
  readonly next: string | null;
  readonly invitable: readonly string[];
}
async function people(by: TestPerson, input: object = {}): Promise<Page> {
  return (await app.askAs(by, accessContract.people, input)).body as Page;
}
async function names(by: TestPerson, input: object = {}): Promise<readonly string[]> {
  return (await people(by, input)).people.map(({ name }) => name);
}

describe('R-208 people', () => {
  test('of a school, a municipality and the region, in the order of the dictionary', async () => {
    expect(await names(towns.director)).toEqual(['Директор Первой', 'Ёлкина Широкая']);
    expect(await names(towns.northCoordinator)).toEqual([
      'Директор Второй',
      'Директор Первой',
      'Ёлкина Широкая',
      'Координатор Севера',
    ]);
    expect(await names(towns.southCoordinator)).toEqual(['Ёлкина Широкая', 'Координатор Юга']);
    expect(await names(towns.administrator)).toEqual([
      'Администратор',
      'Без роли',
      'Бывшая',
      'Директор Второй',
      'Директор Первой',
      'Ёлкина Широкая',
      'Координатор Севера',
      'Координатор Юга',
      'Оператор региона',
      'Региональный координатор',
    ]);
  });

  test('their roles elsewhere are not shown', async () => {
    const rolesSeenBy = async (person: TestPerson): Promise<unknown> =>
      (await people(person, { q: 'елкина' })).people[0]?.assignments.map(({ territory }) => territory);
    expect(await rolesSeenBy(towns.northCoordinator)).toEqual(['МОУ СОШ № 1']);
    expect(await rolesSeenBy(towns.southCoordinator)).toEqual(['Южный район']);
    expect(await rolesSeenBy(towns.administrator)).toEqual(['Южный район', 'МОУ СОШ № 1']);
  });

  test.each<[string, (at: TwoTowns) => object, readonly string[]]>([
    ['by a part of the name, ё as е', () => ({ q: 'ЕЛКИНА' }), ['Ёлкина Широкая']],
    ['by signs that mean something to the store', () => ({ q: '%' }), []],
    ['by role', () => ({ role: 'municipal_coordinator' }), ['Координатор Севера', 'Координатор Юга']],
    [
      'by municipality, its schools too',
      ({ south }) => ({ municipality: south }),
      ['Ёлкина Широкая', 'Координатор Юга'],
    ],
    ['by school', ({ school }) => ({ school: school['102'] }), ['Директор Второй']],
    ['by role and school', ({ school }) => ({ role: 'tutor', school: school['102'] }), []],
    ['by a role that has ended', () => ({ role: 'teacher' }), []],
    ['with the former ones', () => ({ role: 'teacher', state: 'all' }), ['Бывшая']],
  ])('%s', async (_, input, expected) => {
    expect(await names(towns.coordinator, input(towns))).toEqual(expected);
  });

  test('a filter opens nothing outside the own territory', async () => {
    expect(await names(towns.northCoordinator, { municipality: towns.south })).toEqual([]);
    expect(await names(towns.director, { school: towns.school['102'] })).toEqual([]);
  });

  test('a page continues after the last person, and all are counted', async () => {
    const first = await people(towns.administrator, { limit: 4 });
    const second = await people(towns.administrator, { limit: 4, after: first.next });
    const third = await people(towns.administrator, { limit: 4, after: second.next });
    expect([first, second, third].map(({ people: of }) => of.length)).toEqual([4, 4, 2]);
    expect([first.matching, third.matching, third.next]).toEqual([10, 10, null]);
    const seen = [first, second, third].flatMap(({ people: of }) => of.map(({ personId }) => personId));
    expect(new Set(seen).size).toBe(10);
  });

  test.each(['x', '1e3', '-1', '99999999999'])('after %s there is no page', async (after) => {
    expect((await app.askAs(towns.director, accessContract.people, { after })).status).toBe(422);
  });

  test('guests are not people', async () => {
    await app.askAs(towns.northCoordinator, accessContract.makeGuestLink, {
      label: 'Гостья',
      schoolId: towns.school['101'],
      validTo: '2025-12-01',
    });
    expect(await names(towns.northCoordinator, { q: 'Гостья' })).toEqual([]);
    expect(await names(towns.administrator, { q: 'Гостья', state: 'all' })).toEqual([]);
  });

  test('with what the reader may invite to', async () => {
    expect((await people(towns.director)).invitable).toEqual(['school_team', 'teacher', 'tutor']);
  });
});

describe('R-208 one person', () => {
  async function person(by: TestPerson, { personId }: TestPerson): Promise<{ status: number; body: unknown }> {
    return await app.askAs(by, accessContract.person, { personId });
  }

  test('now and before, to who answers for the territory', async () => {
    expect(await person(towns.northCoordinator, former)).toMatchObject({
      status: 200,
      body: {
        name: 'Бывшая',
        isGuest: false,
        assignments: [{ role: 'teacher', isCurrent: false, validTo: '2025-09-01' }],
      },
    });
  });

  test('of the neighbour, of another town, of the region above: not there', async () => {
    expect((await person(towns.director, towns.neighbour)).status).toBe(404);
    expect((await person(towns.southCoordinator, towns.director)).status).toBe(404);
    expect((await person(towns.northCoordinator, towns.coordinator)).status).toBe(404);
    expect((await person(wide, towns.director)).status).toBe(403);
  });

  test('verbs are offered only where they would be allowed', async () => {
    const offered = async (by: TestPerson, whom: TestPerson): Promise<unknown> =>
      ((await person(by, whom)).body as { may: readonly string[] }).may;
    expect(await offered(towns.director, wide)).toEqual([]);
    expect(await offered(towns.northCoordinator, towns.director)).toEqual([
      'access.assign',
      'access.endAssignment',
      'access.substitute',
    ]);
    expect(await offered(towns.northCoordinator, towns.northCoordinator)).toEqual(['access.assign']);
    expect(await offered(towns.administrator, towns.director)).toEqual([
      'access.assign',
      'accounts.makeResetLink',
      'accounts.endSessionsOf',
      'privacy.exportPerson',
      'accounts.block',
      'accounts.unblock',
      'accounts.beginMasquerade',
      'privacy.erasePerson',
      'access.endAssignment',
      'access.substitute',
      'access.handOver',
    ]);
    expect(await offered(towns.administrator, towns.administrator)).not.toContain('accounts.block');
  });
});

test('an auditor reads everybody and is offered nothing', async () => {
  const auditor = await app.addPerson('Аудитор', [{ role: 'auditor' }]);
  expect(await names(auditor, { q: 'Директор' })).toEqual(['Директор Второй', 'Директор Первой']);
  const { body } = await app.askAs(auditor, accessContract.person, { personId: towns.director.personId });
  expect(body).toMatchObject({ name: 'Директор Первой', may: [] });
});
