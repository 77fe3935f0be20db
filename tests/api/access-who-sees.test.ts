import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { accountsContract } from '#features/accounts/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { buildTwoTowns, logOf, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  await app.addPerson('Куратор Первой', [{ role: 'curator', schoolId: towns.school['101'] }]);
  await app.addPerson('Учитель Первой', [{ role: 'teacher', schoolId: towns.school['101'] }]);
  await app.addPerson('Куратор бывший', [{ role: 'curator', schoolId: towns.school['101'], validTo: '2025-09-01' }]);
  await app.addPerson('Эксперт города', [{ role: 'expert', municipalityId: towns.north }]);
});
afterAll(() => app.close());

interface Seen {
  readonly roles: readonly {
    readonly role: string;
    readonly reach: string;
    readonly people: readonly { readonly name: string }[];
  }[];
}
async function whoSees(by: TestPerson, input: object): Promise<{ status: number; body: Seen }> {
  return (await app.askAs(by, accessContract.whoSees, input)) as unknown as { status: number; body: Seen };
}
function lines({ roles }: Seen): readonly string[] {
  return roles.map(({ role, reach, people }) => `${role} ${reach}: ${people.map(({ name }) => name).join(', ')}`);
}

describe('R-213 who sees a school', () => {
  const expected = [
    'regional_coordinator region: Региональный координатор',
    'regional_operator region: Оператор региона',
    'expert municipality: Эксперт города',
    'municipal_coordinator municipality: Координатор Севера',
    'curator school: Куратор Первой',
    'director school: Директор Первой',
  ];

  test('is told to everybody who sees it, all alike', async () => {
    const school = { schoolId: towns.school['101'] };
    for (const reader of [towns.director, towns.northCoordinator, towns.coordinator]) {
      const { status, body } = await whoSees(reader, school);
      expect(status).toBe(200);
      expect(lines(body)).toEqual(expected);
    }
  });

  test('with order, dates and for whom somebody stands in', async () => {
    const director = await app.services.workDb
      .selectFrom('assignment')
      .select('assignmentId')
      .where('personId', '=', towns.neighbour.personId)
      .executeTakeFirstOrThrow();
    await app.askAs(towns.northCoordinator, accessContract.substitute, {
      ...director,
      personId: towns.director.personId,
      validFrom: '2025-09-01',
      validTo: '2025-09-08',
      orderNumber: '№ 5',
    });
    const { body } = await whoSees(towns.neighbour, { schoolId: towns.school['102'] });
    expect(body.roles.find(({ role }) => role === 'director')).toEqual({
      role: 'director',
      reach: 'school',
      people: [
        {
          name: 'Директор Второй',
          ...{ territory: 'МОУ СОШ № 2', orderNumber: null, validFrom: '2000-01-01', validTo: null, actingFor: null },
        },
        {
          name: 'Директор Первой',
          ...{ territory: 'МОУ СОШ № 2', orderNumber: '№ 5', validFrom: '2025-09-01', validTo: '2025-09-08' },
          actingFor: 'Директор Второй',
        },
      ],
    });
  });

  test('is told to nobody else', async () => {
    const school = { schoolId: towns.school['101'] };
    expect((await whoSees(towns.neighbour, school)).status).toBe(404);
    expect((await whoSees(towns.southCoordinator, school)).status).toBe(404);
    const [teacher, tutor] = [
      await app.addPerson('Учитель', [{ role: 'teacher', schoolId: towns.school['101'] }]),
      await app.addPerson('Наставник', [{ role: 'tutor', schoolId: towns.school['101'] }]),
    ];
    expect((await whoSees(teacher, school)).status).toBe(403);
    expect((await whoSees(tutor, school)).status).toBe(404);
    expect((await whoSees(tutor, { ...school, verb: 'registry.search' })).status).toBe(200);
  });

  test('the keeper of accounts is told too, though there is no reading for them', async () => {
    expect(lines((await whoSees(towns.administrator, { schoolId: towns.school['101'] })).body)).toEqual(expected);
  });

  test('of a municipality and of the region the ones above, not those within', async () => {
    const town = await whoSees(towns.northCoordinator, { municipalityId: towns.north });
    expect(lines(town.body)).toEqual(expected.slice(0, 4));
    const region = await whoSees(towns.coordinator, {});
    expect(lines(region.body)).toEqual(expected.slice(0, 2));
    expect((await whoSees(towns.northCoordinator, {})).status).toBe(403);
    expect((await whoSees(towns.director, { municipalityId: towns.north })).status).toBe(404);
  });

  test.each(['lists.nothing', 'toString', 'accounts.me'])('%s shows no object', async (verb) => {
    expect((await whoSees(towns.director, { schoolId: towns.school['101'], verb })).status).toBe(404);
  });
});

describe('R-214 a guest', () => {
  interface Made {
    readonly status: number;
    readonly body: { readonly guestLinkId?: number; readonly link?: string; readonly code?: string };
  }
  let link = '';
  let guestLinkId = 0;
  let guest: Pick<TestPerson, 'cookie'>;

  async function enter(): Promise<{ outcome?: string; cookie: string }> {
    const token = link.split('#')[1] ?? '';
    const { body, headers } = await app.askAs(null, accountsContract.enterAsGuest, { token });
    const set = headers['set-cookie'];
    const cookies = (Array.isArray(set) ? set : [String(set)]).map((one) => one.split(';')[0] ?? '');
    const cookie = cookies.find((one) => one.startsWith('__Host-opora=')) ?? '';
    return { ...(body as { outcome?: string }), cookie };
  }
  async function make(by: TestPerson, input: object): Promise<Made> {
    const wish = { label: 'Проверка из области', validTo: '2025-12-01' };
    const answer = await app.askAs(by, accessContract.makeGuestLink, { ...wish, ...input });
    return answer as unknown as Made;
  }

  test('opens one place by a link, reads and changes nothing', async () => {
    const made = await make(towns.northCoordinator, { schoolId: towns.school['102'] });
    expect(made.status).toBe(200);
    ({ link, guestLinkId } = made.body as { link: string; guestLinkId: number });
    expect(link).toMatch(/^http:\/\/localhost:8080\/guest#\S{40,}$/);
    const entered = await enter();
    expect(entered.outcome).toBe('signed_in');
    guest = entered;
    const { body } = await app.askAs(guest, registryContract.search, { q: 'СОШ' });
    expect(body).toMatchObject({ schools: [{ code: '102' }] });
    expect((body as { schools: unknown[] }).schools).toHaveLength(1);
    expect((await app.askAs(guest, listsContract.years)).status).toBe(200);
    expect((await app.askAs(guest, accessContract.people)).status).toBe(403);
    expect((await app.askAs(guest, accessContract.whoSees, { schoolId: towns.school['102'] })).status).toBe(403);
  });

  test('stands among those who see the place', async () => {
    const { body } = await whoSees(towns.neighbour, { schoolId: towns.school['102'] });
    expect(lines(body)).toContain('guest school: Проверка из области');
  });

  test('is seen by who answers for the place, with the last look', async () => {
    const seen = await app.askAs(towns.northCoordinator, accessContract.guestLinks);
    expect(seen.body).toMatchObject({
      links: [{ label: 'Проверка из области', territory: 'МОУ СОШ № 2', isOpen: true, madeBy: 'Координатор Севера' }],
    });
    expect((await app.askAs(towns.southCoordinator, accessContract.guestLinks)).body).toEqual({ links: [] });
    expect((await app.askAs(towns.director, accessContract.guestLinks)).status).toBe(403);
  });

  test('ends on the day', async () => {
    app.setNow('2025-12-01T09:00:00Z');
    expect((await enter()).outcome).not.toBe('signed_in');
    expect((await app.askAs(guest, registryContract.search, { q: 'СОШ' })).status).not.toBe(200);
    app.setNow('2025-09-01T09:00:00Z');
  });

  test('is sent away by who answers for the place, and nobody else', async () => {
    const revoke = async (by: TestPerson): Promise<number> =>
      (await app.askAs(by, accessContract.revokeGuestLink, { guestLinkId })).status;
    expect(await revoke(towns.southCoordinator)).toBe(404);
    expect(await revoke(towns.neighbour)).toBe(403);
    expect(await revoke(towns.northCoordinator)).toBe(200);
    expect((await app.askAs(guest, registryContract.search, { q: 'СОШ' })).status).not.toBe(200);
    expect((await enter()).outcome).not.toBe('signed_in');
    const seen = await app.askAs(towns.northCoordinator, accessContract.guestLinks);
    expect(seen.body).toMatchObject({ links: [{ isOpen: false }] });
    expect((await logOf(app, 'guest_link', guestLinkId)).map(({ verb }) => verb)).toEqual([
      'access.makeGuestLink',
      'access.revokeGuestLink',
    ]);
  });

  test.each<[string, keyof TwoTowns, object, string]>([
    ['for longer than a year', 'northCoordinator', { school: '102', validTo: '2026-09-04' }, '409 term_too_long'],
    ['for a year', 'northCoordinator', { school: '102', validTo: '2026-09-01' }, '200'],
    ['till today', 'northCoordinator', { school: '102', validTo: '2025-09-01' }, '409 term_is_over'],
    ['to the other town', 'northCoordinator', { school: '201' }, '404 not_found'],
    ['to the region by a town', 'northCoordinator', {}, '403 forbidden'],
    ['by a director', 'director', { school: '101' }, '403 forbidden'],
    ['to the region by the region', 'coordinator', {}, '200'],
  ])('%s', async (_, who, given, expected) => {
    const { school, ...wish } = given as { school?: '101' };
    const place = school === undefined ? {} : { schoolId: towns.school[school] };
    const { status, body } = await make(towns[who] as TestPerson, { ...wish, ...place });
    expect([status, body.code].join(' ').trim()).toBe(expected);
  });
});
