import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm, type Asker, type Launched } from '#tests/support/campaigns.ts';
import { formOf, integer } from '#tests/support/forms.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
let asker: Asker;
let team: TestPerson;
let formId: number;
const codes = Array.from({ length: 40 }, (_, index) => `f${String(index)}`);

beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  asker = askerOf(app);
  team = await app.addPerson('Завуч Первой', [{ role: 'school_team', schoolId: towns.school['101'] }]);
  const definition = formOf(codes.map((code) => integer(code, { isRequired: false })));
  formId = await publishForm(app, 'wide', { definition });
});
afterAll(() => app.close());

interface Key {
  readonly waveId: number;
  readonly unitId: number;
}
const keyOf = ({ waveId, unitOf }: Launched): Key => ({ waveId, unitId: unitOf(towns.school['101']) });
const one = (code: string, value: number): object => ({ values: { [code]: value } });

async function stepsOf({ unitId }: Key): Promise<readonly string[]> {
  const steps = await app.services.workDb
    .selectFrom('waveStep')
    .select('verb')
    .where('unitId', '=', unitId)
    .orderBy('step')
    .execute();
  return steps.map(({ verb }) => verb);
}

describe('R-425 two people fill in one sheet at once', () => {
  test('forty fields saved at the same moment by two people from the same sheet: none is lost', async () => {
    const key = keyOf(await launch(asker, formId));
    const saves = codes.map((code, index) => {
      const by = index % 2 === 0 ? towns.director : team;
      return asker.get(by, 'save', { ...key, revision: 0, wish: one(code, index) });
    });
    const saved = await Promise.all(saves);
    expect(saved.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    expect(saved.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(codes.map((_, index) => index + 1));
    const { answers, unit } = await asker.get(towns.director, 'sheet', key);
    expect(answers.values).toEqual(Object.fromEntries(codes.map((code, index) => [code, index])));
    expect(unit).toMatchObject({ revision: 40, asked: 40, answered: 40 });
    expect(await stepsOf(key)).toEqual(codes.map(() => 'save'));
  });

  test('the field that both changed is told with both values, what else was sent is kept', async () => {
    const key = keyOf(await launch(asker, formId));
    await asker.get(towns.director, 'save', { ...key, revision: 0, wish: one('f0', 1) });
    const wish = { values: { f0: 2, f1: 3 } };
    const late = await asker.get(team, 'save', { ...key, revision: 0, wish });
    expect(late).toMatchObject({ revision: 2, conflicts: [{ code: 'f0', mine: 2, theirs: 1 }] });
    const { answers } = await asker.get(team, 'sheet', key);
    expect(answers.values).toEqual({ f0: 1, f1: 3 });
    expect(await asker.get(team, 'save', { ...key, revision: 2, wish: one('f0', 2) })).toMatchObject({ conflicts: [] });
  });

  test('a reply lost on the line: the same sheet sends again, and its own save does not stand against it', async () => {
    const key = keyOf(await launch(asker, formId));
    const sheet = { ...key, revision: 0, draftKey: 'sheet-one' };
    await asker.get(towns.director, 'save', { ...sheet, wish: one('f0', 1) });
    expect(await asker.get(towns.director, 'save', { ...sheet, wish: one('f0', 1) })).toMatchObject({
      revision: 1,
      conflicts: [],
    });
    const again = await asker.get(towns.director, 'save', { ...sheet, wish: one('f0', 2) });
    expect(again).toMatchObject({ revision: 2, conflicts: [] });
    const phone = { ...sheet, draftKey: 'sheet-two', wish: one('f0', 7) };
    expect(await asker.get(towns.director, 'save', phone)).toMatchObject({
      conflicts: [{ code: 'f0', mine: 7, theirs: 2 }],
    });
  });
});

describe('R-426 submitted once', () => {
  test('ten at once are one submission', async () => {
    const key = keyOf(await launch(asker, formId));
    const { revision } = await asker.get(towns.director, 'save', { ...key, revision: 0, wish: one('f0', 1) });
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        asker.get(index % 2 === 0 ? towns.director : towns.northCoordinator, 'submit', { ...key, revision }),
      ),
    );
    expect(sent.map(({ isSubmitted, state }) => [isSubmitted, state])).toEqual(sent.map(() => [true, 'submitted']));
    expect(new Set(sent.map(({ submittedAt }) => submittedAt)).size).toBe(1);
    expect(await stepsOf(key)).toEqual(['save', 'submit']);
  });

  test('a save and a submission at once: either the number is sent, or the sender is told that it changed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const key = keyOf(await launch(asker, formId));
      const { revision } = await asker.get(towns.director, 'save', { ...key, revision: 0, wish: one('f0', 1) });
      const [submitted, saved] = await Promise.all([
        asker.ask(towns.director, 'submit', { ...key, revision }),
        asker.get(team, 'save', { ...key, revision, wish: one('f1', 2) }),
      ]);
      expect(saved).toMatchObject({ revision: 2, state: 'draft', conflicts: [] });
      expect([200, 409]).toContain(submitted.status);
      const { unit, answers } = await asker.get(towns.director, 'sheet', key);
      expect(unit.state).toBe('draft');
      expect(answers.values).toEqual({ f0: 1, f1: 2 });
    }
  });

  test('what is confirmed is what was read', async () => {
    const key = keyOf(await launch(asker, formId));
    const { revision } = await asker.get(towns.director, 'save', { ...key, revision: 0, wish: one('f0', 1) });
    await asker.get(towns.director, 'submit', { ...key, revision });
    const [confirmed] = await Promise.all([
      asker.ask(towns.northCoordinator, 'confirm', { ...key, revision }),
      asker.get(towns.director, 'save', { ...key, revision, wish: one('f0', 2) }),
    ]);
    const { unit, changes } = await asker.get(towns.director, 'sheet', key);
    expect(unit.state).toBe('draft');
    expect(changes).toEqual(confirmed.status === 200 ? [{ code: 'f0', confirmed: 1, now: 2 }] : []);
  });
});
