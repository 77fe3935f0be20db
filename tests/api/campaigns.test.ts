import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obligationsContract } from '#features/obligations/contract.ts';
import { passportContract } from '#features/passport/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm, waveOf, type Asker, type By, type Launched } from '#tests/support/campaigns.ts';
import { buildTwoTowns, logOf, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
let asker: Asker;
let formId: number;

beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  asker = askerOf(app);
  formId = await publishForm(app, 'monitoring');
});
afterAll(() => app.close());

const whole = { pupils: 100, weak: 3, measures: 'Дополнительные занятия' };
interface Key {
  readonly waveId: number;
  readonly unitId: number;
}

function keyOf({ waveId, unitOf }: Launched, code: keyof TwoTowns['school']): Key {
  return { waveId, unitId: unitOf(towns.school[code]) };
}
async function fill(by: By, key: Key, values: object = whole): Promise<number> {
  const { unit } = await asker.get(by, 'sheet', key);
  const { revision } = await asker.get(by, 'save', { ...key, revision: unit.revision, wish: { values } });
  return revision;
}
async function give(by: By, key: Key, values: object = whole): Promise<number> {
  const revision = await fill(by, key, values);
  expect(await asker.get(by, 'submit', { ...key, revision })).toMatchObject({ isSubmitted: true, problems: [] });
  return revision;
}
const refused = (code: string): object => ({ status: 409, body: { code } });

describe('R-430 a wave is launched once', () => {
  test('what cannot be asked is refused when it is written down', async () => {
    const wishes: readonly (readonly [object, string])[] = [
      [{ formId: 99_999 }, 'no_published_form'],
      [{ population: { subject: 'municipality', any: [{ kind: 'all' }], also: [], except: [] } }, 'wrong_subject'],
      [{ answeredBy: 'anyone' }, 'anonymous'],
      [{ dueOn: '2025-08-31' }, 'dates_crossed'],
      [{ periodTo: '2024-12-31' }, 'dates_crossed'],
    ];
    for (const [more, code] of wishes)
      expect(await asker.ask(null, 'create', waveOf(formId, more))).toMatchObject(refused(code));
  });

  test('who is asked stands from then on, in the order of municipalities and names, and owes an answer', async () => {
    const { waveId } = await asker.get(null, 'create', waveOf(formId));
    expect((await asker.get(towns.director, 'list')).waves).toEqual([]);
    expect(await asker.ask(towns.director, 'show', { waveId })).toMatchObject({ status: 404 });
    expect(await asker.ask(null, 'launch', { waveId, units: 3 })).toMatchObject(refused('count_changed'));
    expect(await asker.get(null, 'launch', { waveId, units: 4 })).toEqual({ units: 4 });
    expect(await asker.ask(null, 'launch', { waveId })).toMatchObject(refused('already_launched'));
    const { rows, counts } = await asker.get(null, 'board', { waveId });
    expect(rows.map(({ name, municipality, asked, fillPercent }) => [name, municipality, asked, fillPercent])).toEqual([
      ['МОУ СОШ № 1', 'Северный район', 2, 0],
      ['МОУ СОШ № 2', 'Северный район', 2, 0],
      ['Гимназия № 4', 'Южный район', 2, 0],
      ['МОУ СОШ № 3', 'Южный район', 2, 0],
    ]);
    expect(counts).toMatchObject({ expected: 4, draft: 0 });
    const owed = await app.askAs(towns.director, obligationsContract.mine, {});
    expect(JSON.stringify(owed.body)).toContain('Мониторинг 2025');
  });

  test('nobody who fits, and a term that is over', async () => {
    const nobody = {
      population: { subject: 'school', any: [{ kind: 'schoolKind', kinds: ['evening'] }], also: [], except: [] },
    };
    const empty = await asker.get(null, 'create', waveOf(formId, nobody));
    expect(await asker.ask(null, 'launch', empty)).toMatchObject(refused('nobody_asked'));
    const past = await asker.get(null, 'create', waveOf(formId, { opensOn: '2025-08-01', dueOn: '2025-08-20' }));
    expect(await asker.ask(null, 'launch', past)).toMatchObject(refused('term_in_past'));
    for (const wave of [empty, past]) await asker.get(null, 'delete', wave);
    expect(await asker.ask(null, 'show', empty)).toMatchObject({ status: 404 });
  });
});

describe('R-429 before a launch', () => {
  test('it is told who would be asked, and what that costs beside what is asked already', async () => {
    const plan = await asker.get(null, 'plan', waveOf(formId, { dueOn: '2025-09-30' }));
    expect(plan).toMatchObject({ units: 4, minutes: 10, holder: 'school', month: '2025-09' });
    expect(plan.before).toEqual({ holders: 4, least: 10, middle: 10, most: 10, total: 40 });
    expect(plan.after).toEqual({ holders: 4, least: 20, middle: 20, most: 20, total: 80 });
    expect(plan.beside.map(({ title }) => title)).toEqual(['Мониторинг 2025']);
    expect(plan.municipalities).toEqual([
      { municipalityId: towns.north, name: 'Северный район', units: 2 },
      { municipalityId: towns.south, name: 'Южный район', units: 2 },
    ]);
    const offices = await asker.get(null, 'plan', waveOf(formId, { answeredBy: 'municipality' }));
    expect([offices.before.total, offices.after]).toEqual([
      0,
      { holders: 2, least: 20, middle: 20, most: 20, total: 40 },
    ]);
  });
});

describe('R-420 from the first number to the confirmation', () => {
  let wave: Launched;
  let key: Key;
  beforeAll(async () => {
    wave = await launch(asker, formId);
    key = keyOf(wave, '101');
  });

  test('R-431 a draft is kept with its errors; a submission is stopped by all of them at once', async () => {
    const saved = await asker.get(towns.director, 'save', {
      ...key,
      revision: 0,
      wish: { values: { pupils: 5, weak: 9 } },
    });
    expect(saved).toMatchObject({ state: 'draft', revision: 1, asked: 3, answered: 2, errors: 1, conflicts: [] });
    const tried = await asker.get(towns.director, 'submit', { ...key, revision: 1 });
    expect(tried).toMatchObject({ isSubmitted: false, state: 'draft' });
    expect(tried.problems.map(({ at, severity }) => [at, severity])).toEqual([
      ['measures', 'missing'],
      ['weak', 'error'],
    ]);
  });

  test('a question that the form does not have, and an answer of no shape', async () => {
    const wish = (values: object): object => ({ ...key, revision: 1, wish: { values } });
    expect(await asker.ask(towns.director, 'save', wish({ foreign: 1 }))).toMatchObject(refused('no_such_field'));
    expect(await asker.ask(towns.director, 'save', wish({ pupils: { what: 'this' } }))).toMatchObject({ status: 422 });
  });

  test('R-427 the team prepares, the head sends', async () => {
    const team = await app.addPerson('Завуч', [{ role: 'school_team', schoolId: towns.school['101'] }]);
    const revision = await fill(team, key);
    expect(await asker.ask(team, 'submit', { ...key, revision })).toMatchObject({ status: 403 });
    expect(await asker.get(towns.director, 'submit', { ...key, revision })).toMatchObject({
      state: 'submitted',
      isLate: false,
    });
    const { steps } = await asker.get(towns.director, 'history', key);
    expect(steps.map(({ verb, name }) => [verb, name])).toEqual([
      ['submit', 'Директор Первой'],
      ['save', 'Завуч'],
      ['save', 'Директор Первой'],
    ]);
    expect(steps[1]?.changes).toEqual([
      { code: 'pupils', before: 5, after: 100 },
      { code: 'weak', before: 9, after: 3 },
      { code: 'measures', before: null, after: 'Дополнительные занятия' },
    ]);
  });

  test('sent back with a remark, given again, confirmed', async () => {
    const back = { ...key, revision: 2, remark: 'Уточните число обучающихся' };
    expect(await asker.ask(towns.director, 'return', back)).toMatchObject({ status: 403 });
    expect(await asker.get(towns.northCoordinator, 'return', back)).toMatchObject({ state: 'returned' });
    const sheet = await asker.get(towns.director, 'sheet', key);
    expect(sheet).toMatchObject({ remark: 'Уточните число обучающихся', may: ['save', 'submit'], lockedBy: null });
    const revision = await give(towns.director, key, { pupils: 101 });
    expect(await asker.ask(towns.northCoordinator, 'confirm', { ...key, revision: 2 })).toMatchObject(
      refused('changed_meanwhile'),
    );
    expect(await asker.get(towns.northCoordinator, 'confirm', { ...key, revision })).toMatchObject({
      state: 'confirmed',
    });
    const log = await logOf(app, 'answer', key.unitId);
    expect(log.at(-1)).toMatchObject({ verb: 'campaigns.confirm', schoolId: towns.school['101'] });
  });

  test('R-424 what changed after the confirmation is counted and confirmed field by field', async () => {
    const revision = await give(towns.director, key, { pupils: 120, weak: 4 });
    const sheet = await asker.get(towns.northCoordinator, 'sheet', key);
    expect(sheet.unit).toMatchObject({ state: 'submitted', changed: 2 });
    expect(sheet.changes).toEqual([
      { code: 'pupils', confirmed: 101, now: 120 },
      { code: 'weak', confirmed: 3, now: 4 },
    ]);
    const part = (codes: readonly string[]): object => ({ ...key, revision, codes });
    expect(await asker.ask(towns.northCoordinator, 'confirmFields', part(['measures']))).toMatchObject(
      refused('not_changed'),
    );
    expect(await asker.get(towns.northCoordinator, 'confirmFields', part(['pupils']))).toMatchObject({
      changed: 1,
      state: 'submitted',
    });
    expect(await asker.get(towns.northCoordinator, 'confirmFields', part(['weak']))).toMatchObject({
      changed: 0,
      state: 'confirmed',
    });
  });

  test('the passport of the school tells of it', async () => {
    const { body } = await app.ask(passportContract.show, { schoolId: towns.school['101'] });
    const told = JSON.stringify(body);
    for (const kind of ['campaigns.answered', 'campaigns.confirmed']) expect(told).toContain(kind);
  });
});

describe('R-435 who sees what', () => {
  test('a school its own, a municipality its schools', async () => {
    const wave = await launch(asker, formId);
    const { waveId } = wave;
    const names = async (by: By): Promise<readonly string[]> =>
      (await asker.get(by, 'board', { waveId })).rows.map(({ name }) => name);
    expect(await names(towns.director)).toEqual(['МОУ СОШ № 1']);
    expect(await names(towns.southCoordinator)).toEqual(['Гимназия № 4', 'МОУ СОШ № 3']);
    const far = keyOf(wave, '201');
    for (const verb of ['sheet', 'history'] as const) {
      expect(await asker.ask(towns.director, verb, far)).toMatchObject({ status: 404 });
      expect(await asker.ask(towns.northCoordinator, verb, far)).toMatchObject({ status: 404 });
    }
    const save = { ...far, revision: 0, wish: { values: whole } };
    expect(await asker.ask(towns.director, 'save', save)).toMatchObject({ status: 404 });
  });

  test('an office above fills in in their stead; another office does not', async () => {
    const wave = await launch(asker, formId, { answeredBy: 'municipality', confirmedBy: 'region' });
    const key = keyOf(wave, '101');
    const save = { ...key, revision: 0, wish: { values: whole } };
    expect(await asker.ask(towns.director, 'save', save)).toMatchObject(refused('not_yours'));
    const revision = await give(towns.northCoordinator, key);
    expect(await asker.ask(towns.northCoordinator, 'confirm', { ...key, revision })).toMatchObject(
      refused('not_yours'),
    );
    expect(await asker.get(null, 'confirm', { ...key, revision })).toMatchObject({ state: 'confirmed' });
  });
});

describe('R-422 exceptions', () => {
  test('excused, expected again, and a term of its own that opens a closed wave', async () => {
    const wave = await launch(asker, formId);
    const key = keyOf(wave, '101');
    await fill(towns.director, key, { pupils: 7 });
    const excuse = { ...key, reason: 'Школа закрыта на ремонт' };
    expect(await asker.get(null, 'excuse', excuse)).toMatchObject({ state: 'excused' });
    const save = { ...key, revision: 1, wish: { values: { pupils: 8 } } };
    expect(await asker.ask(towns.director, 'save', save)).toMatchObject(refused('wrong_state'));
    expect(await asker.get(null, 'expect', key)).toMatchObject({ state: 'draft', revision: 1 });
    expect(await asker.get(null, 'close', { waveId: wave.waveId })).toEqual({ owing: 4, toConfirm: 0 });
    expect(await asker.ask(towns.director, 'save', save)).toMatchObject(refused('open'));
    const { unitId, waveId } = key;
    const term = { waveId, unitIds: [unitId], dueOn: '2025-09-05', reason: 'Карантин' };
    expect(await asker.ask(null, 'extend', { ...term, dueOn: '2025-08-31' })).toMatchObject(refused('term_in_past'));
    expect(await asker.get(null, 'extend', term)).toEqual({ units: 1 });
    expect(await asker.get(towns.director, 'save', save)).toMatchObject({ revision: 2 });
    const neighbour = { ...keyOf(wave, '102'), revision: 0, wish: { values: { pupils: 8 } } };
    expect(await asker.ask(towns.neighbour, 'save', neighbour)).toMatchObject(refused('open'));
    app.setNow('2025-09-06T09:00:00Z');
    expect(await asker.ask(towns.director, 'save', { ...save, revision: 2 })).toMatchObject(refused('open'));
    app.setNow('2025-09-01T09:00:00Z');
  });
});

describe('R-428 R-436 the same a year later', () => {
  test('dates moved, and what was answered offered, compared and never taken for an answer', async () => {
    const first = await launch(asker, formId, { title: 'Профилактика 2025' });
    await give(towns.director, keyOf(first, '101'));
    const { waveId } = await asker.get(null, 'clone', { waveId: first.waveId });
    const { wave, clonedFrom } = await asker.get(null, 'show', { waveId });
    expect(wave).toMatchObject({
      title: 'Профилактика 2026',
      opensOn: '2026-09-01',
      dueOn: '2026-09-20',
      state: 'draft',
    });
    expect(clonedFrom).toEqual({ waveId: first.waveId, title: 'Профилактика 2025' });
    app.setNow('2026-09-01T09:00:00Z');
    await asker.get(null, 'launch', { waveId });
    const { rows } = await asker.get(towns.director, 'board', { waveId });
    const key = { waveId, unitId: rows[0]?.unitId ?? 0 };
    const sheet = await asker.get(towns.director, 'sheet', key);
    expect(sheet.answers.values).toEqual({});
    expect(sheet.before?.answers.values).toEqual(whole);
    expect(sheet.prefill).toMatchObject([
      { code: 'pupils', answer: 100, from: { from: 'before', title: 'Профилактика 2025' } },
    ]);
    const revision = await fill(towns.director, key, { ...whole, pupils: 90 });
    const tried = await asker.get(towns.director, 'submit', { ...key, revision });
    expect(tried.problems).toMatchObject([{ kind: 'check', severity: 'warning', facts: { check: 'growth' } }]);
    const wish = { values: {}, reasons: { growth: 'Слили два класса' } };
    const saved = await asker.get(towns.director, 'save', { ...key, revision, wish });
    expect(await asker.get(towns.director, 'submit', { ...key, revision: saved.revision })).toMatchObject({
      isSubmitted: true,
    });
    app.setNow('2025-09-01T09:00:00Z');
  });
});
