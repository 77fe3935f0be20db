import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessContract } from '#features/access/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
});
afterAll(() => app.close());

type Key = keyof typeof accessContract;

test('R-215 every command says in the log what was before and after, on whom and where, and no secret', async () => {
  const secrets: string[] = [];
  const done = new Set<string>();
  const act = async <B>(key: Key, input: object, body?: Buffer): Promise<B> => {
    const answer = await app.askAs(towns.coordinator, accessContract[key], input, body);
    expect(answer.status, key).toBe(200);
    done.add(accessContract[key].verb);
    const link = (answer.body as { link?: string | null }).link ?? '';
    if (link !== '') secrets.push(link.split('#')[1] ?? '');
    return answer.body as B;
  };
  const schoolId = towns.school['101'];
  const on = '2025-09-01';
  const wish = { name: 'Новикова Нина', role: 'curator', schoolId, by: 'print' };
  const { invitationId } = await act<{ invitationId: number }>('invite', wish);
  await act('renewInvitation', { invitationId, by: 'print' });
  await act('withdrawInvitation', { invitationId });
  await act('importPeople', { fileName: 'люди.csv' }, Buffer.from('ФИО;Роль;Школа\nОсинов Пётр;куратор;101'));
  const { personId } = await app.addPerson('Кто-то', [{ role: 'teacher', schoolId }]);
  const given = await act<object>('assign', { personId, role: 'curator', schoolId, validFrom: on });
  const term = { validFrom: on, validTo: '2025-10-01' };
  const acting = await act<object>('substitute', { ...given, ...term, personId: towns.neighbour.personId });
  await act('endAssignment', { ...acting, on });
  const to = { toPersonId: towns.director.personId, on };
  const items = [{ kind: 'promise', text: 'Позвонить' }];
  const { handoverId } = await act<{ handoverId: number }>('handOver', { ...given, ...to, items });
  const pack = await app.askAs(towns.director, accessContract.handoverPack, { handoverId });
  const [item] = (pack.body as { items: readonly { itemId: number }[] }).items;
  await app.askAs(towns.director, accessContract.finishItem, { itemId: item?.itemId, isDone: true });
  done.add(accessContract.finishItem.verb);
  const guest = await act<object>('makeGuestLink', { label: 'Гостья', schoolId, validTo: '2025-12-01' });
  await act('revokeGuestLink', guest);

  const commands = Object.values(accessContract).filter(({ kind }) => kind === 'command' || kind === 'upload');
  expect([...done].sort()).toEqual(commands.map(({ verb }) => verb).sort());
  const all = await app.services.workDb.selectFrom('auditLog').selectAll().execute();
  const rows = all.filter(({ verb }) => done.has(verb));
  const wrong = rows.filter(
    ({ objectKind, objectId, after }) => objectKind === 'input' || objectId === null || after === null,
  );
  expect(wrong).toEqual([]);
  expect(new Set(rows.map(({ verb }) => verb))).toEqual(done);
  const placed = rows.filter(({ verb }) => verb !== 'access.finishItem');
  expect(placed.filter((row) => row.schoolId !== schoolId)).toEqual([]);
  expect(secrets).toHaveLength(3);
  expect(secrets.filter((secret) => JSON.stringify(all).includes(secret))).toEqual([]);
});

test('R-215 reading about people leaves a trace too', async () => {
  await app.askAs(towns.director, accessContract.people, { q: 'Директор' });
  const rows = app.services.workDb
    .selectFrom('auditLog')
    .select(['personId', 'after'])
    .where('verb', '=', 'access.people');
  expect(await rows.execute()).toMatchObject([{ personId: towns.director.personId, after: { q: 'Директор' } }]);
});
