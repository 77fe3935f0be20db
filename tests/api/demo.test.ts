import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { accountsContract } from '#features/accounts/contract.ts';
import { roles } from '#features/access/domain/roles.ts';
import { addDemoPeople } from '#features/demo/server/add-people.ts';
import { demoContract } from '#features/demo/contract.ts';
import { obligationsContract } from '#features/obligations/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

test('R-135 the demonstration region goes through the ordinary import and its lists are those of the golden tables', async () => {
  expect((await app.askAs(null, demoContract.state)).body).toMatchObject({ state: 'absent' });
  expect((await app.ask(demoContract.load)).body).toEqual({ started: true });
  expect((await app.ask(demoContract.load)).body).toEqual({ started: false });
  expect((await app.ask(demoContract.state)).body).toMatchObject({ state: 'loading' });
  await app.finishJobs();
  expect((await app.ask(demoContract.state)).body).toEqual({ state: 'loaded', progressPercent: 100, step: null });
  const region = (await app.ask(registryContract.region)).body;
  expect(region).toMatchObject({ isDemonstration: true, schools: 330, municipalities: 19, hasRegistry: true });
  const { body } = await app.ask(listsContract.show, { year: 2023, limit: 500 });
  const { counts, rows, matching } = body as z.output<typeof listsContract.show.output>;
  expect(counts).toMatchObject({ listed: 87, byCluster: { basic: 36, moderate: 38, strong: 13 }, previousListed: 99 });
  expect([rows.length, matching]).toEqual([87, 87]);
  const { batches } = (await app.ask(resultsContract.batches)).body as z.output<typeof resultsContract.batches.output>;
  expect(batches.map(({ state }) => state)).toEqual(Array.from({ length: 9 }, () => 'committed'));
  expect(new Set(batches.flatMap(({ reasons }) => reasons))).toEqual(new Set(['ok', 'former_name']));
}, 120_000);

test('R-135 a calendar of the field stands around today, with one conflict of dates', async () => {
  const span = { from: '2025-08-01', to: '2025-11-30' };
  const { body } = await app.ask(obligationsContract.calendar, span);
  const { rows, conflicts } = body as z.output<typeof obligationsContract.calendar.output>;
  expect(rows.filter(({ fulfilment }) => fulfilment !== null).map(({ fulfilment }) => fulfilment?.of)).toEqual(
    expect.arrayContaining([42, 87, 19]),
  );
  expect(rows.some(({ standing }) => standing === 'overdue')).toBe(true);
  expect(rows.some(({ standing }) => standing === 'ahead' || standing === 'soon')).toBe(true);
  expect(conflicts).toHaveLength(1);
});

test('R-135 its people come with it: one a role, offered to anybody, each with the own territory', async () => {
  const { personas } = (await app.askAs(null, accountsContract.welcome)).body as z.output<
    typeof accountsContract.welcome.output
  >;
  const offered = Object.fromEntries(personas.map((persona) => [persona.role, persona]));
  expect(Object.keys(offered).sort()).toEqual(roles.filter((role) => role !== 'guest').sort());
  expect(offered['municipal_coordinator']?.territory).toBe('Глинобродский район');
  const entered = await app.askAs(null, accountsContract.enterDemonstration, {
    personId: offered['director']?.personId,
  });
  const cookie = /__Host-opora=[^;]+/.exec(String(entered.headers['set-cookie']))?.[0] ?? '';
  const director = { cookie };
  const { body } = await app.askAs(director, listsContract.show, { year: 2023 });
  expect(body).toMatchObject({ matching: 1, rows: [{ isListed: true, cluster: 'strong' }] });
  const acting = await app.services.workDb
    .selectFrom('assignment')
    .selectAll()
    .where('actingFor', 'is not', null)
    .execute();
  expect(acting).toMatchObject([{ role: 'municipal_coordinator', validFrom: '2025-08-27', validTo: '2025-10-01' }]);
});

test('R-135 loaded again it has the same people', async () => {
  const count = async (): Promise<number[]> => {
    const people = await app.services.workDb.selectFrom('person').select('personId').execute();
    const assignments = await app.services.workDb.selectFrom('assignment').select('assignmentId').execute();
    return [people.length, assignments.length];
  };
  const before = await count();
  await addDemoPeople(await app.services.context(), 1);
  expect(await count()).toEqual(before);
});

test('R-135 a region with data is not overwritten by the demonstration', async () => {
  const answer = await app.ask(demoContract.load);
  expect([answer.status, answer.body]).toMatchObject([409, { code: 'region_not_empty' }]);
});

test('R-135 invented people do not come where somebody has an account', async () => {
  await app.services.workDb.deleteFrom('assignment').execute();
  await sql`update person set state = 'blocked', login = 'former-' || login`.execute(app.services.workDb);
  const { personId } = await app.addPerson('Берёза Анна Ильинична', [{ role: 'administrator' }]);
  await app.services.workDb.insertInto('credential').values({ regionId: 1, personId, passwordHash: 'x' }).execute();
  await addDemoPeople(await app.services.context(), 1);
  const { body } = await app.askAs(null, accountsContract.welcome);
  expect(body).toMatchObject({ isFresh: false, personas: [] });
});
