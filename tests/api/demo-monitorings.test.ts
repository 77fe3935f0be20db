import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDemoMonitorings } from '#features/demo/server/add-monitorings.ts';
import { obligationsContract } from '#features/obligations/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf } from '#tests/support/campaigns.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  const { services } = app;
  const work = { db: services.workDb, now: () => services.now() };
  await addDemoMonitorings(work, 1);
  await addDemoMonitorings(work, 1);
});
afterAll(() => app.close());

test('R-135 a monitoring that is closed and one that is being answered come with the demonstration, once', async () => {
  const asker = askerOf(app);
  const { waves } = await asker.get(null, 'list');
  expect(waves.map(({ state, title, units }) => [state, title, units])).toEqual([
    ['open', 'Профилактика учебной неуспешности, первое полугодие 2025 года', 4],
    ['closed', 'Профилактика учебной неуспешности, второе полугодие 2024 года', 4],
  ]);
  for (const { waveId, counts } of waves) {
    const { rows, wave } = await asker.get(null, 'board', { waveId });
    for (const { unitId, state, answered, asked, savedAt } of rows) {
      const { answers, unit } = await asker.get(null, 'sheet', { waveId, unitId });
      const { steps } = await asker.get(null, 'history', { waveId, unitId });
      expect(Object.keys(answers.values)).toHaveLength(answered);
      expect([unit.errors, steps.length > 0]).toEqual([0, savedAt !== null]);
      if (state === 'submitted' || state === 'confirmed') expect(answered).toBe(asked);
    }
    expect(wave.overdue).toBe(0);
    if (wave.state === 'closed') expect(counts.confirmed + counts.submitted + counts.excused).toBe(4);
  }
});

test('R-447 who has answered owes nothing, who has not does', async () => {
  const asker = askerOf(app);
  const { waves } = await asker.get(null, 'list', { state: 'open' });
  const { rows } = await asker.get(null, 'board', { waveId: waves[0]?.waveId ?? 0 });
  const own = rows.find(({ schoolId }) => schoolId === towns.school['101']);
  const owed = JSON.stringify((await app.askAs(towns.director, obligationsContract.mine, {})).body);
  const isOwed = own?.state === 'expected' || own?.state === 'draft' || own?.state === 'returned';
  expect(owed.includes('Профилактика учебной неуспешности, первое полугодие 2025 года')).toBe(isOwed);
});
