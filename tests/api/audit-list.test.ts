import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditContract } from '#features/audit/contract.ts';
import { writeAudit, type AuditEntry } from '#platform/db/audit-log.ts';
import type { Change } from '#platform/http/context.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let administrator: TestPerson;
let coordinator: TestPerson;
const school = { first: 0, second: 0 };
const municipality = { first: 0, second: 0 };

interface Shown {
  readonly entries: readonly {
    readonly seq: number;
    readonly verb: string;
    readonly person: { readonly name: string } | null;
    readonly changes: readonly {
      readonly field: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
  readonly next: number | null;
  readonly verbs: readonly string[];
}

beforeAll(async () => {
  app = await buildTestApp();
  administrator = await app.addPerson('Анна Белова', [{ role: 'administrator' }]);
  coordinator = await app.addPerson('Пётр Лесной', [{ role: 'regional_coordinator' }]);
  const { workDb } = app.services;
  for (const key of ['first', 'second'] as const) {
    const made = await workDb
      .insertInto('municipality')
      .values({ regionId: 1 })
      .returning('municipalityId')
      .executeTakeFirstOrThrow();
    municipality[key] = made.municipalityId;
    const name = key === 'first' ? 'Лесной район' : 'Полевой район';
    await workDb
      .insertInto('municipalityVersion')
      .values({ regionId: 1, municipalityId: made.municipalityId, name, searchName: name })
      .execute();
    const { schoolId } = await workDb
      .insertInto('school')
      .values({ regionId: 1, code: key })
      .returning('schoolId')
      .executeTakeFirstOrThrow();
    school[key] = schoolId;
    const version = { regionId: 1, schoolId, municipalityId: made.municipalityId, name: `СОШ ${name}` };
    await workDb.insertInto('schoolVersion').values(version).execute();
  }
  await write({ verb: 'access.assign', by: coordinator.personId, at: '2025-09-01T20:59:59.999Z' }, [
    {
      object: { kind: 'assignment', id: 1, schoolId: school.first, personId: administrator.personId },
      before: { role: 'curator', schoolId: school.first, orderNumber: null },
      after: { role: 'director', schoolId: school.first, orderNumber: null, validTo: '2026-01-01' },
    },
  ]);
  await write({ verb: 'access.invite', by: coordinator.personId, at: '2025-09-01T21:00:00Z' }, [
    {
      object: { kind: 'invitation', id: 2, municipalityId: municipality.second },
      after: { place: { municipalityId: municipality.second } },
    },
    { object: { kind: 'invitation', id: 3, schoolId: school.second }, after: { role: 'teacher', token: 'тайна' } },
  ]);
  await write({ verb: 'lists.show', by: null, at: '2025-09-03T12:00:00Z', outcome: 'denied', address: 'cli' }, [
    { object: { kind: 'territory', id: null, schoolId: school.first }, after: null },
  ]);
});
afterAll(() => app.close());

interface Written {
  readonly verb: string;
  readonly by: number | null;
  readonly at: string;
  readonly outcome?: AuditEntry['outcome'];
  readonly address?: string;
}

async function write(
  { verb, by, at, outcome = 'done', address = '10.0.0.1' }: Written,
  changes: readonly Change[],
): Promise<void> {
  const actor = { personId: by, regionId: 1, masqueradedBy: null };
  await writeAudit(app.services.workDb, {
    verb,
    outcome,
    actor,
    address,
    browser: 'Firefox',
    changes,
    happenedAt: new Date(at),
  });
}

async function list(filter: object): Promise<Shown> {
  const answer = await app.askAs(administrator, auditContract.list, { limit: 200, ...filter });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as Shown;
}
const seqs = async (filter: object): Promise<readonly number[]> => (await list(filter)).entries.map(({ seq }) => seq);

test('R-240 each change is a row, newest first, and so is the reading of the log itself', async () => {
  const { entries } = await list({ to: '2025-09-03', from: '2025-09-01' });
  expect(entries.slice(-4).map(({ seq, verb }) => [seq, verb])).toEqual([
    [4, 'lists.show'],
    [3, 'access.invite'],
    [2, 'access.invite'],
    [1, 'access.assign'],
  ]);
  expect((await list({ person: administrator.personId })).entries[0]).toMatchObject({
    verb: 'audit.list',
    person: { name: 'Анна Белова' },
    outcome: 'done',
  });
});

test('R-241 a row says what changed, in names where it kept numbers, and never a secret', async () => {
  const { entries } = await list({ person: coordinator.personId });
  expect(entries.map(({ changes }) => changes)).toEqual([
    [{ field: 'role', before: null, after: 'teacher' }],
    [{ field: 'place.municipalityId', before: null, after: 'Полевой район' }],
    [
      { field: 'role', before: 'curator', after: 'director' },
      { field: 'validTo', before: null, after: '2026-01-01' },
    ],
  ]);
  expect(entries[2]).toMatchObject({ subject: 'Анна Белова', school: 'СОШ Лесной район', isErased: false });
  const kept = await app.services.workDb.selectFrom('auditLog').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain('тайна');
});

describe('R-242 filters', () => {
  const cases: readonly (readonly [what: string, filter: () => object, expected: readonly number[]])[] = [
    ['who did it', () => ({ person: coordinator.personId }), [3, 2, 1]],
    ['to whom', () => ({ subject: administrator.personId }), [1]],
    ['a school, with what was denied there', () => ({ school: school.first }), [4, 1]],
    ['a municipality with its schools', () => ({ municipality: municipality.second }), [3, 2]],
    ['a municipality that only has schools in it', () => ({ municipality: municipality.first }), [4, 1]],
    ['a verb', () => ({ verb: 'access.invite' }), [3, 2]],
    ['what was denied', () => ({ outcome: 'denied' }), [4]],
    ['a field that changed', () => ({ field: 'role' }), [3, 1]],
    ['a part of a field', () => ({ field: 'place.municipalityId' }), [2]],
    ['a field that is there and stayed', () => ({ field: 'schoolId' }), []],
    ['a field that is null before and after', () => ({ field: 'orderNumber' }), []],
    ['a day ends at midnight of the region', () => ({ to: '2025-09-01', verb: 'access.assign' }), [1]],
    ['and the next begins there', () => ({ from: '2025-09-02', to: '2025-09-02' }), [3, 2]],
    [
      'all at once',
      () => ({ person: coordinator.personId, school: school.first, field: 'role', verb: 'access.assign' }),
      [1],
    ],
    ['nothing fits', () => ({ person: coordinator.personId, outcome: 'denied' }), []],
    ['a person of nowhere', () => ({ person: 2_147_483_647 }), []],
  ];
  test.each(cases)('%s', async (_, filter, expected) => {
    expect(await seqs(filter())).toEqual(expected);
  });

  test('the verbs that there are', async () => {
    const { verbs } = await list({});
    expect(verbs).toEqual(['access.assign', 'access.invite', 'audit.list', 'lists.show']);
  });
});

test('R-242 pages continue after the last row shown, whatever was written since', async () => {
  const first = await list({ to: '2025-09-03', limit: 2, outcome: 'done', from: '2025-09-01', field: 'role' });
  expect(first).toMatchObject({ entries: [{ seq: 3 }, { seq: 1 }], next: null });
  const one = await list({ person: coordinator.personId, limit: 1 });
  expect(one).toMatchObject({ entries: [{ seq: 3 }], next: 3 });
  await write({ verb: 'access.assign', by: coordinator.personId, at: '2025-09-04T09:00:00Z' }, [
    { object: { kind: 'assignment', id: 9 } },
  ]);
  expect(await list({ person: coordinator.personId, limit: 1, before: 3 })).toMatchObject({
    entries: [{ seq: 2 }],
    next: 2,
  });
  expect(await list({ person: coordinator.personId, limit: 1, before: 2 })).toMatchObject({
    entries: [{ seq: 1 }],
    next: null,
  });
});

test('R-240 only who keeps or checks the installation reads the log; an attempt is kept', async () => {
  const auditor = await app.addPerson('Ольга Речная', [{ role: 'auditor' }]);
  expect(await app.askAs(auditor, auditContract.list, {})).toMatchObject({ status: 200 });
  expect(await app.askAs(coordinator, auditContract.list, {})).toMatchObject({ status: 403 });
  expect(await app.askAs(null, auditContract.list, {})).toMatchObject({ status: 401 });
  expect(await list({ person: coordinator.personId, outcome: 'denied' })).toMatchObject({
    entries: [{ verb: 'audit.list', outcome: 'denied', person: { name: 'Пётр Лесной' } }],
  });
});
