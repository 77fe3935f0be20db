import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm, type Asker, type Launched } from '#tests/support/campaigns.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
let asker: Asker;
let wave: Launched;

/** Two schools of the north and one of the south sent theirs; the fourth has only begun. */
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  asker = askerOf(app);
  wave = await launch(asker, await publishForm(app, 'result'));
  await give('101', { pupils: 100, weak: 0 });
  await give('102', { pupils: 50, weak: 5, measures: 'Занятия после уроков' });
  await give('201', { pupils: 7, weak: 1, measures: 'Наставник' });
  const begun = { values: { pupils: 1000 } };
  const unitId = wave.unitOf(towns.school['202']);
  await asker.get(null, 'save', { waveId: wave.waveId, unitId, revision: 0, wish: begun });
});
afterAll(() => app.close());

async function give(code: keyof TwoTowns['school'], values: object): Promise<void> {
  const key = { waveId: wave.waveId, unitId: wave.unitOf(towns.school[code]) };
  const { revision } = await asker.get(null, 'save', { ...key, revision: 0, wish: { values } });
  await asker.get(null, 'submit', { ...key, revision });
}

describe('R-438 the result of a wave', () => {
  test('is made of what was sent, question by question', async () => {
    const shown = await asker.get(null, 'summary', { waveId: wave.waveId });
    expect(shown).toMatchObject({ given: 3, units: 4 });
    const [pupils, weak, measures] = shown.questions;
    expect(pupils).toMatchObject({
      code: 'pupils',
      asked: 3,
      answered: 3,
      values: { sum: '157', least: '7', most: '100' },
    });
    expect(weak).toMatchObject({ values: { sum: '6' } });
    expect(measures).toMatchObject({ asked: 2, answered: 2 });
    expect(measures?.texts.map(({ text }) => text)).toEqual(['Занятия после уроков', 'Наставник']);
  });

  test('of one municipality, and of the reader’s own territory', async () => {
    const { municipalities } = await asker.get(null, 'summary', { waveId: wave.waveId });
    const [first] = municipalities;
    const one = await asker.get(null, 'summary', { waveId: wave.waveId, municipality: first?.municipalityId });
    const north = await asker.get(towns.northCoordinator, 'summary', { waveId: wave.waveId });
    expect(north).toMatchObject({ given: 2, units: 2 });
    expect(north.questions[0]).toMatchObject({ values: { sum: '150' } });
    expect(one.units).toBe(2);
    const own = await asker.get(towns.director, 'answers', { waveId: wave.waveId });
    expect(own.total).toBeLessThanOrEqual(1);
  });

  test('and answer by answer, a question in each column', async () => {
    const { headings, rows, total } = await asker.get(null, 'answers', { waveId: wave.waveId });
    expect(headings).toEqual(['Всего обучающихся', 'Не достигли минимума', 'Что делает школа']);
    expect(total).toBe(3);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [100, 0, null],
      [50, 5, 'Занятия после уроков'],
      [7, 1, 'Наставник'],
    ]);
    const few = await asker.get(null, 'answers', { waveId: wave.waveId, limit: 1 });
    expect([few.rows.length, few.total]).toEqual([1, 3]);
    expect(await asker.ask(null, 'answers', { waveId: 999_999 })).toMatchObject({ status: 404 });
  });
});
