import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson, TestRole } from '#tests/support/people.ts';
import { buildTwoTowns, logOf, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly assignmentId?: number };
}
const refused = (status: number, code: string): object => ({ status, body: { code } });

async function assign(by: TestPerson, whom: TestPerson, given: object): Promise<Answer> {
  const input = { personId: whom.personId, role: 'curator', validFrom: '2025-09-01', ...given };
  return (await app.askAs(by, accessContract.assign, input)) as unknown as Answer;
}
async function end(by: TestPerson, assignmentId: number | undefined, on = '2025-09-01'): Promise<Answer> {
  const input = { assignmentId, on, orderNumber: '№ 9' };
  return (await app.askAs(by, accessContract.endAssignment, input)) as unknown as Answer;
}
async function added(name: string, role: TestRole): Promise<{ person: TestPerson; assignmentId: number }> {
  const person = await app.addPerson(name, [role]);
  const found = app.services.workDb.selectFrom('assignment').select('assignmentId');
  return { person, ...(await found.where('personId', '=', person.personId).executeTakeFirstOrThrow()) };
}
async function termOf(assignmentId: number | undefined): Promise<unknown> {
  const row = app.services.workDb.selectFrom('assignment').select(['validFrom', 'validTo']);
  return await row.where('assignmentId', '=', assignmentId ?? 0).executeTakeFirst();
}

describe('R-205 giving one more role', () => {
  test('works at once and is in the log with person and place', async () => {
    const { person } = await added('Учитель', { role: 'teacher', schoolId: towns.school['101'] });
    const schoolId = towns.school['102'];
    const given = await assign(towns.northCoordinator, person, { schoolId, orderNumber: '№ 3' });
    expect(given.status).toBe(200);
    const found = await app.askAs(person, registryContract.search, { q: 'СОШ № 2' });
    expect(found.body).toMatchObject({ schools: [{ code: '102' }] });
    expect(await logOf(app, 'assignment', given.body.assignmentId)).toMatchObject([
      {
        verb: 'access.assign',
        personId: towns.northCoordinator.personId,
        subjectPersonId: person.personId,
        schoolId,
        before: null,
        after: { role: 'curator', orderNumber: '№ 3', validFrom: '2025-09-01' },
      },
    ]);
    expect(await assign(towns.coordinator, person, { schoolId })).toMatchObject(refused(409, 'already_has_role'));
  });

  test('the same role may follow the one that ended', async () => {
    const role = { role: 'curator', schoolId: towns.school['101'], validTo: '2025-10-01' } as const;
    const { person } = await added('Куратор на месяц', role);
    const next = { schoolId: towns.school['101'] };
    const early = await assign(towns.coordinator, person, { ...next, validFrom: '2025-09-30' });
    expect(early).toMatchObject(refused(409, 'already_has_role'));
    expect((await assign(towns.coordinator, person, { ...next, validFrom: '2025-10-01' })).status).toBe(200);
  });

  test('the own places, roles below the own one, people of the own territory', async () => {
    const { northCoordinator: north, director, neighbour, southCoordinator, school } = towns;
    const teacher = { role: 'teacher', schoolId: school['101'] };
    expect((await assign(north, neighbour, teacher)).status).toBe(200);
    expect((await assign(director, neighbour, { role: 'tutor', schoolId: school['101'] })).status).toBe(403);
    expect((await assign(north, director, { schoolId: school['201'] })).status).toBe(404);
    expect((await assign(southCoordinator, director, { schoolId: school['201'] })).status).toBe(404);
    expect(await assign(north, director, { role: 'expert', schoolId: school['101'] })).toMatchObject(
      refused(409, 'role_not_yours'),
    );
    expect((await assign(north, director, { role: 'administrator' })).status).toBe(403);
    expect(await assign(towns.coordinator, director, { role: 'administrator' })).toMatchObject(
      refused(409, 'role_not_yours'),
    );
    expect(await assign(towns.administrator, director, { role: 'director' })).toMatchObject(refused(409, 'role_unfit'));
    expect((await assign(towns.administrator, { ...director, personId: 999_999 }, teacher)).status).toBe(404);
  });
});

describe('R-203 ending a role', () => {
  test('on a day: till then it works, from then on not', async () => {
    const { person, assignmentId } = await added('Завуч', { role: 'school_team', schoolId: towns.school['101'] });
    expect((await end(towns.northCoordinator, assignmentId, '2025-09-03')).status).toBe(200);
    const search = async (): Promise<number> => (await app.askAs(person, registryContract.search, { q: '1' })).status;
    app.setNow('2025-09-02T20:59:00Z');
    expect(await search()).toBe(200);
    // Midnight in the region.
    app.setNow('2025-09-02T21:00:00Z');
    expect(await search()).toBe(403);
    expect(await end(towns.northCoordinator, assignmentId, '2025-09-03')).toMatchObject(refused(409, 'already_ended'));
    app.setNow('2025-09-01T09:00:00Z');
    expect(await logOf(app, 'assignment', assignmentId)).toMatchObject([
      { verb: 'access.endAssignment', before: { validTo: null }, after: { validTo: '2025-09-03', orderNumber: '№ 9' } },
    ]);
  });

  test('may only come sooner', async () => {
    const { assignmentId } = await added('Учитель на год', {
      role: 'teacher',
      schoolId: towns.school['101'],
      validFrom: '2025-08-01',
      validTo: '2025-12-01',
    });
    expect(await end(towns.northCoordinator, assignmentId, '2025-12-02')).toMatchObject(refused(409, 'ends_earlier'));
    expect(await end(towns.northCoordinator, assignmentId, '2025-07-31')).toMatchObject(refused(409, 'dates_crossed'));
    expect((await end(towns.northCoordinator, assignmentId, '2025-11-01')).status).toBe(200);
    expect(await termOf(assignmentId)).toEqual({ validFrom: '2025-08-01', validTo: '2025-11-01' });
  });

  test('elsewhere it is not there, above it is not one’s own', async () => {
    const { assignmentId } = await added('Эксперт', { role: 'expert', schoolId: towns.school['101'] });
    expect((await end(towns.southCoordinator, assignmentId)).status).toBe(404);
    expect((await end(towns.director, assignmentId)).status).toBe(403);
    expect(await end(towns.northCoordinator, assignmentId)).toMatchObject(refused(409, 'role_not_yours'));
    expect((await end(towns.coordinator, assignmentId)).status).toBe(200);
  });
});

describe('R-209 the last administrator', () => {
  test('stays, a second one may go', async () => {
    const first = await app.services.workDb
      .selectFrom('assignment')
      .select('assignmentId')
      .where('role', '=', 'administrator')
      .executeTakeFirstOrThrow();
    expect(await end(towns.administrator, first.assignmentId)).toMatchObject(refused(409, 'last_administrator'));
    const forAWhile = await added('На время', { role: 'administrator', validTo: '2026-01-01' });
    expect(await end(towns.administrator, first.assignmentId)).toMatchObject(refused(409, 'last_administrator'));
    expect((await end(towns.administrator, forAWhile.assignmentId)).status).toBe(200);
    const second = await added('Второй', { role: 'administrator' });
    expect((await end(towns.administrator, second.assignmentId)).status).toBe(200);
  });
});

describe('R-210 standing in', () => {
  const weeks = { validFrom: '2025-09-08', validTo: '2025-09-22' };
  async function substitute(
    by: TestPerson,
    assignmentId: number,
    whom: TestPerson,
    term: object = weeks,
  ): Promise<Answer> {
    const input = { assignmentId, personId: whom.personId, orderNumber: '№ 12', ...term };
    return (await app.askAs(by, accessContract.substitute, input)) as unknown as Answer;
  }

  test('gives the role for the time, and the one away keeps it', async () => {
    const away = await added('Директор в отпуске', { role: 'director', schoolId: towns.school['102'] });
    const acting = await added('Заместитель', { role: 'school_team', schoolId: towns.school['101'] });
    const { status, body } = await substitute(towns.northCoordinator, away.assignmentId, acting.person);
    expect(status).toBe(200);
    const { body: person } = await app.askAs(towns.northCoordinator, accessContract.person, {
      personId: acting.person.personId,
    });
    expect(person).toMatchObject({
      assignments: [
        { role: 'school_team', isCurrent: true },
        { role: 'director', isCurrent: false, actingFor: 'Директор в отпуске', orderNumber: '№ 12', ...weeks },
      ],
    });
    expect(await termOf(away.assignmentId)).toMatchObject({ validTo: null });
    expect((await end(towns.northCoordinator, away.assignmentId, '2025-09-15')).status).toBe(200);
    expect(await termOf(body.assignmentId)).toEqual({ validFrom: '2025-09-08', validTo: '2025-09-15' });
  });

  test('whoever stands in for a substitute stops with them', async () => {
    const away = await added('Директор на курсах', { role: 'director', schoolId: towns.school['102'] });
    const teacher: TestRole = { role: 'teacher', schoolId: towns.school['101'] };
    const [first, second] = [await added('Первый заместитель', teacher), await added('Второй заместитель', teacher)];
    const acting = (await substitute(towns.northCoordinator, away.assignmentId, first.person)).body.assignmentId ?? 0;
    const further = (await substitute(towns.northCoordinator, acting, second.person)).body.assignmentId;
    expect((await end(towns.northCoordinator, away.assignmentId, '2025-09-15')).status).toBe(200);
    expect(await termOf(acting)).toMatchObject({ validTo: '2025-09-15' });
    expect(await termOf(further)).toMatchObject({ validTo: '2025-09-15' });
  });

  test('only within the own term, own territory and own rights', async () => {
    const { person, assignmentId } = await added('Директор до весны', {
      role: 'director',
      schoolId: towns.school['101'],
      validTo: '2026-03-01',
    });
    const { northCoordinator: north, neighbour } = towns;
    const late = { validFrom: '2026-02-20', validTo: '2026-03-02' };
    expect(await substitute(north, assignmentId, neighbour, late)).toMatchObject(refused(409, 'outside_term'));
    expect(await substitute(north, assignmentId, person)).toMatchObject(refused(409, 'same_person'));
    expect(await substitute(north, assignmentId, towns.southCoordinator)).toMatchObject(refused(404, 'not_found'));
    expect((await substitute(towns.southCoordinator, assignmentId, neighbour)).status).toBe(404);
    const past = { validFrom: '2025-08-01', validTo: '2025-09-01' };
    expect(await substitute(north, assignmentId, neighbour, past)).toMatchObject(refused(409, 'term_is_over'));
    const own = app.services.workDb.selectFrom('assignment').select('assignmentId');
    const mine = await own.where('personId', '=', north.personId).executeTakeFirstOrThrow();
    expect(await substitute(north, mine.assignmentId, neighbour)).toMatchObject(refused(409, 'role_not_yours'));
    expect((await substitute(towns.coordinator, mine.assignmentId, neighbour)).status).toBe(200);
  });
});

test('R-205 nobody who is blocked is given anything', async () => {
  const { person, assignmentId } = await added('Закрытый', { role: 'teacher', schoolId: towns.school['101'] });
  await app.services.workDb
    .updateTable('person')
    .set({ state: 'blocked' })
    .where('personId', '=', person.personId)
    .execute();
  const schoolId = towns.school['102'];
  expect(await assign(towns.coordinator, person, { schoolId })).toMatchObject(refused(409, 'person_not_active'));
  expect((await end(towns.northCoordinator, assignmentId)).status).toBe(200);
});
