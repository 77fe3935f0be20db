import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import type { HandoverPart } from '#platform/http/hooks.ts';
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

interface Added {
  readonly person: TestPerson;
  readonly assignmentId: number;
}
async function added(name: string, role: TestRole): Promise<Added> {
  const person = await app.addPerson(name, [role]);
  return { person, assignmentId: await assignmentOf(person) };
}
async function assignmentOf({ personId }: TestPerson, role?: string): Promise<number> {
  const rows = app.services.workDb.selectFrom('assignment').select('assignmentId').where('personId', '=', personId);
  const found = role === undefined ? rows : rows.where('role', '=', role);
  return (await found.executeTakeFirstOrThrow()).assignmentId;
}

interface Answer<B = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly body: B;
}
async function ask<B>(by: TestPerson, key: keyof typeof accessContract, input: object = {}): Promise<Answer<B>> {
  return (await app.askAs(by, accessContract[key], input)) as unknown as Answer<B>;
}
const refused = (status: number, code: string): object => ({ status, body: { code } });

interface Item {
  readonly itemId: number;
  readonly text: string;
  readonly isDone: boolean;
}
interface Pack {
  readonly contacts: readonly { readonly name: string; readonly role: string; readonly email: string | null }[];
  readonly schools: readonly { readonly name: string }[];
  readonly items: readonly Item[];
}

describe('R-211 a municipal coordinator leaves', () => {
  const items = [
    { kind: 'promise', text: 'Показать план школе № 1', dueOn: '2025-10-01' },
    { kind: 'contact', text: 'Бухгалтерия: кабинет 12' },
  ];
  let leaver: Added;
  let comer: TestPerson;
  let handoverId: number;

  test('beforehand one sees what would pass', async () => {
    leaver = await added('Уходящая', { role: 'municipal_coordinator', municipalityId: towns.north });
    comer = await app.addPerson('Приходящий', [{ role: 'curator', schoolId: towns.school['201'] }]);
    const wish = { name: 'Новый', role: 'director', by: 'print' };
    await ask(leaver.person, 'invite', { ...wish, schoolId: towns.school['101'] });
    await ask(leaver.person, 'makeGuestLink', { label: 'Гость', schoolId: towns.school['102'], validTo: '2025-12-01' });
    await ask(towns.coordinator, 'substitute', {
      assignmentId: leaver.assignmentId,
      personId: towns.director.personId,
      validFrom: '2025-09-20',
      validTo: '2025-10-20',
    });
    const preview = await ask(towns.coordinator, 'previewHandover', { assignmentId: leaver.assignmentId });
    expect(preview).toMatchObject({
      status: 200,
      body: {
        from: { name: 'Уходящая' },
        assignment: { role: 'municipal_coordinator', territory: 'Северный район' },
        passed: [
          { kind: 'acting', count: 1 },
          { kind: 'invitations', count: 1 },
          { kind: 'guest_links', count: 1 },
        ],
        openItems: [],
      },
    });
  });

  test('in one act everything passes', async () => {
    const done = await ask<{ handoverId: number }>(towns.coordinator, 'handOver', {
      assignmentId: leaver.assignmentId,
      toPersonId: comer.personId,
      on: '2025-09-01',
      orderNumber: '№ 41',
      note: 'Хорошей работы!',
      items: [{ ...items[0], schoolId: towns.school['101'] }, items[1]],
    });
    expect(done.status).toBe(200);
    handoverId = done.body.handoverId;
    expect((await ask(leaver.person, 'people')).status).toBe(403);
    const { body } = await ask<{ people: { name: string }[] }>(comer, 'people');
    expect(body.people.map(({ name }) => name)).toContain('Директор Первой');
    const invitations = await ask(comer, 'invitations');
    expect(invitations.body).toMatchObject({ invitations: [{ name: 'Новый', invitedBy: 'Приходящий' }] });
    expect((await ask(comer, 'guestLinks')).body).toMatchObject({ links: [{ label: 'Гость', madeBy: 'Приходящий' }] });
    const substitutes = app.services.workDb.selectFrom('assignment').select(['validFrom', 'validTo']);
    expect(await substitutes.where('actingFor', '=', leaver.assignmentId).execute()).toEqual([
      { validFrom: '2025-09-20', validTo: '2025-09-20' },
    ]);
    const logged = await logOf(app, 'handover', handoverId);
    expect(logged).toMatchObject([
      {
        subjectPersonId: leaver.person.personId,
        municipalityId: towns.north,
        before: { personId: leaver.person.personId },
        after: { personId: comer.personId, on: '2025-09-01', orderNumber: '№ 41' },
      },
    ]);
    expect(await logOf(app, 'assignment', leaver.assignmentId)).toMatchObject([
      { verb: 'access.previewHandover', before: null, after: null },
      { after: { validTo: '2025-09-01' } },
    ]);
  });

  test('R-212 the newcomer has one page with everything', async () => {
    const { status, body } = await ask<Pack>(comer, 'handoverPack', { handoverId });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      role: 'municipal_coordinator',
      territory: 'Северный район',
      from: { name: 'Уходящая' },
      to: { name: 'Приходящий' },
      happensOn: '2025-09-01',
      orderNumber: '№ 41',
      note: 'Хорошей работы!',
      items: [
        { kind: 'promise', dueOn: '2025-10-01', school: 'МОУ СОШ № 1', isDone: false },
        { kind: 'contact', text: 'Бухгалтерия: кабинет 12' },
      ],
    });
    expect(body.schools.map(({ name }) => name)).toEqual(['МОУ СОШ № 1', 'МОУ СОШ № 2']);
    const known = body.contacts.map(({ name }) => name);
    expect(known).toContain('Региональный координатор');
    expect(known).toContain('Координатор Севера');
    expect(known).toContain('Директор Второй');
    expect(known).not.toContain('Координатор Юга');
    expect(known).not.toContain('Администратор');
    expect(body.contacts.every(({ email }) => email?.includes('@'))).toBe(true);
  });

  test('R-212 who left sees the act but no longer the people; others see nothing', async () => {
    const { status, body } = await ask<Pack>(leaver.person, 'handoverPack', { handoverId });
    expect(status).toBe(200);
    expect(body).toMatchObject({ territory: 'Северный район', to: { name: 'Приходящий' } });
    expect([body.contacts, body.schools]).toEqual([[], []]);
    expect((await ask(towns.administrator, 'handoverPack', { handoverId })).status).toBe(200);
    for (const other of [towns.northCoordinator, towns.southCoordinator, towns.director]) {
      expect((await ask(other, 'handoverPack', { handoverId })).status).toBe(404);
    }
  });

  test('the newcomer finishes items, nobody else does', async () => {
    const { body } = await ask<Pack>(comer, 'handoverPack', { handoverId });
    const [first] = body.items;
    const key = { itemId: first?.itemId, isDone: true };
    for (const other of [leaver.person, towns.coordinator, towns.director]) {
      expect((await ask(other, 'finishItem', key)).status).toBe(404);
    }
    expect((await ask(comer, 'ownHandovers')).body).toMatchObject({ handovers: [{ handoverId, openItems: 2 }] });
    expect((await ask(comer, 'finishItem', key)).status).toBe(200);
    expect((await ask(comer, 'ownHandovers')).body).toMatchObject({ handovers: [{ openItems: 1, from: 'Уходящая' }] });
    expect((await ask(leaver.person, 'ownHandovers')).body).toEqual({ handovers: [] });
  });

  test('what is still to do goes on to the next one, what is done stays where it was', async () => {
    const next = await app.addPerson('Следующая', [{ role: 'teacher', schoolId: towns.school['101'] }]);
    const assignmentId = await assignmentOf(comer, 'municipal_coordinator');
    const preview = await ask(towns.coordinator, 'previewHandover', { assignmentId });
    expect(preview.body).toMatchObject({ openItems: [{ text: 'Бухгалтерия: кабинет 12' }] });
    const act = { assignmentId, toPersonId: next.personId, on: '2025-09-01' };
    const done = await ask<{ handoverId: number }>(towns.coordinator, 'handOver', act);
    const { body } = await ask<Pack>(next, 'handoverPack', done.body);
    expect(body.items.map(({ text }) => text)).toEqual(['Бухгалтерия: кабинет 12']);
    const old = await ask<Pack>(comer, 'handoverPack', { handoverId });
    expect(old.body.items).toMatchObject([{ text: 'Показать план школе № 1', isDone: true }]);
  });
});

test('R-211 other roles of the leaver stay, and what was done by them', async () => {
  const both = await app.addPerson('Двойная', [
    { role: 'municipal_coordinator', municipalityId: towns.north },
    { role: 'municipal_coordinator', municipalityId: towns.south },
  ]);
  const wish = { name: 'Приглашённый Югом', role: 'director', by: 'print', schoolId: towns.school['201'] };
  await ask(both, 'invite', wish);
  const successor = await app.addPerson('Преемник', [{ role: 'teacher', schoolId: towns.school['102'] }]);
  const assignmentId = await assignmentOf(both);
  const act = { assignmentId, toPersonId: successor.personId, on: '2025-09-01' };
  expect((await ask(towns.administrator, 'handOver', act)).status).toBe(200);
  expect((await ask(both, 'invitations')).body).toMatchObject({ invitations: [{ invitedBy: 'Двойная' }] });
});

test('R-211 a newcomer who has the very role already goes on with that one', async () => {
  const leaver = await added('Прежняя', { role: 'curator', schoolId: towns.school['101'] });
  const comer = await added('Новая', { role: 'curator', schoolId: towns.school['101'] });
  const act = { assignmentId: leaver.assignmentId, toPersonId: comer.person.personId, on: '2025-09-01' };
  expect((await ask(towns.coordinator, 'handOver', act)).status).toBe(200);
  const held = app.services.workDb.selectFrom('assignment').select('assignmentId').where('role', '=', 'curator');
  expect(await held.where('personId', '=', comer.person.personId).execute()).toEqual([
    { assignmentId: comer.assignmentId },
  ]);
});

test('R-211 but not with one that begins only later', async () => {
  const leaver = await added('Прежний', { role: 'curator', schoolId: towns.school['102'] });
  const later = { role: 'curator', schoolId: towns.school['102'], validFrom: '2025-12-01' } as const;
  const comer = await added('Будущий', later);
  const act = { assignmentId: leaver.assignmentId, toPersonId: comer.person.personId, on: '2025-09-01' };
  expect(await ask(towns.coordinator, 'handOver', act)).toMatchObject(refused(409, 'already_has_role'));
});

describe('R-211 a day that is still to come', () => {
  test('the roles wait for it, and the two already know of one another', async () => {
    const leaver = await added('Директор до октября', { role: 'director', schoolId: towns.school['201'] });
    const comer = await app.addPerson('Директор с октября', [{ role: 'teacher', schoolId: towns.school['101'] }]);
    const act = { assignmentId: leaver.assignmentId, toPersonId: comer.personId, on: '2025-10-01' };
    const { body } = await ask<{ handoverId: number }>(towns.coordinator, 'handOver', act);
    const sees = async ({ cookie }: TestPerson): Promise<number> =>
      (await app.askAs({ cookie }, listsContract.years)).status;
    expect([await sees(leaver.person), await sees(comer)]).toEqual([200, 403]);
    expect((await ask(comer, 'handoverPack', body)).body).toMatchObject({
      from: { name: 'Директор до октября' },
      territory: 'МОУ СОШ № 3',
      contacts: [],
      schools: [],
    });
    app.setNow('2025-10-01T09:00:00Z');
    expect([await sees(leaver.person), await sees(comer)]).toEqual([403, 200]);
    const pack = await ask<Pack>(comer, 'handoverPack', body);
    expect(pack.body.contacts.map(({ name }) => name)).toContain('Координатор Юга');
    app.setNow('2025-09-01T09:00:00Z');
  });
});

describe('R-211 refused', () => {
  let leaver: Added;
  let act: { assignmentId: number; toPersonId: number; on: string };
  beforeAll(async () => {
    const role = {
      role: 'curator',
      schoolId: towns.school['202'],
      validFrom: '2025-08-01',
      validTo: '2026-01-01',
    } as const;
    leaver = await added('Куратор до зимы', role);
    act = { assignmentId: leaver.assignmentId, toPersonId: towns.director.personId, on: '2025-09-01' };
  });

  test('without the right, and with crooked input', async () => {
    expect((await ask(towns.southCoordinator, 'handOver', act)).status).toBe(403);
    expect((await ask(towns.southCoordinator, 'previewHandover', act)).status).toBe(403);
    const by = towns.coordinator;
    expect(await ask(by, 'handOver', { ...act, toPersonId: leaver.person.personId })).toMatchObject(
      refused(409, 'same_person'),
    );
    expect(await ask(by, 'handOver', { ...act, on: '2026-01-01' })).toMatchObject(refused(409, 'outside_term'));
    expect(await ask(by, 'handOver', { ...act, on: '2025-07-31' })).toMatchObject(refused(409, 'outside_term'));
    expect((await ask(by, 'handOver', { ...act, toPersonId: 999_999 })).status).toBe(404);
    const elsewhere = { kind: 'matter', text: 'Не там', schoolId: towns.school['101'] };
    expect((await ask(by, 'handOver', { ...act, items: [elsewhere] })).status).toBe(404);
    const own = { ...act, assignmentId: await assignmentOf(towns.coordinator) };
    expect(await ask(by, 'handOver', own)).toMatchObject(refused(409, 'role_not_yours'));
  });

  test('when a part of any feature fails, nothing has happened', async () => {
    const failing: HandoverPart = {
      count: () => Promise.resolve([{ kind: 'roadmaps', count: 3 }]),
      move: () => Promise.reject(new Error('the part can not move')),
    };
    const parts = app.services.hooks.handover as HandoverPart[];
    parts.push(failing);
    const answer = await ask(towns.coordinator, 'handOver', act);
    const preview = await ask(towns.coordinator, 'previewHandover', act);
    parts.pop();
    expect(answer.status).toBe(500);
    expect(preview.body).toMatchObject({ passed: [{ kind: 'roadmaps', count: 3 }] });
    const kept = app.services.workDb.selectFrom('assignment').select('validTo');
    expect(await kept.where('assignmentId', '=', leaver.assignmentId).execute()).toEqual([{ validTo: '2026-01-01' }]);
    const acts = app.services.workDb.selectFrom('handover').select('handoverId');
    expect(await acts.where('assignmentId', '=', leaver.assignmentId).execute()).toEqual([]);
  });

  test('the term goes on as it was', async () => {
    expect((await ask(towns.coordinator, 'handOver', act)).status).toBe(200);
    const taken = app.services.workDb.selectFrom('assignment').select(['validFrom', 'validTo']);
    const { personId } = towns.director;
    expect(await taken.where('personId', '=', personId).where('role', '=', 'curator').execute()).toEqual([
      { validFrom: '2025-09-01', validTo: '2026-01-01' },
    ]);
    expect(await ask(towns.coordinator, 'handOver', act)).toMatchObject(refused(409, 'role_over'));
  });
});
