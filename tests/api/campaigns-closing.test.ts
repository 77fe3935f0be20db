import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obligationsContract } from '#features/obligations/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm, waveOf, type Asker, type Launched } from '#tests/support/campaigns.ts';
import { formOf, integer, usual } from '#tests/support/forms.ts';
import { indicator } from '#tests/support/indicators.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
let asker: Asker;
let formId: number;

beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  asker = askerOf(app);
  formId = await publishForm(app, 'shares', { definition: formOf([integer('weak'), integer('pupils')]) });
  await saveShare(0, answerTo('weak'));
});
afterAll(() => app.close());

const answerTo = (of: string): object => ({ kind: 'answer', form: 'shares', of });

async function saveShare(
  version: number,
  numerator: object,
  denominator = answerTo('pupils'),
  code = 'weak-share',
): Promise<void> {
  const told = { numeratorTitle: 'слабые', denominatorTitle: 'все', parts: [], source: 'Мониторинг' };
  await indicator(app, 'save', {
    ...{ code, version },
    definition: {
      ...{ ...told, title: 'Доля', group: 'own', unit: 'percent', subject: 'school', direction: 'down' },
      ...{ numerator, denominator, target: null, leastKnown: 1 },
    },
  });
}

interface Key {
  readonly waveId: number;
  readonly unitId: number;
}
const keyOf = ({ waveId, unitOf }: Launched, code: keyof TwoTowns['school'] = '101'): Key => {
  return { waveId, unitId: unitOf(towns.school[code]) };
};

async function send(key: Key, values: object, by: TestPerson | null = null): Promise<number> {
  const { unit } = await asker.get(by, 'sheet', key);
  const { revision } = await asker.get(by, 'save', { ...key, revision: unit.revision, wish: { values } });
  const sent = await asker.get(by, 'submit', { ...key, revision });
  expect(sent.isSubmitted).toBe(true);
  return revision;
}

async function valueOf(waveId: number): Promise<{ value: unknown; sources: unknown }> {
  const at = { code: 'weak-share', at: `w${String(waveId)}` };
  const { value } = await indicator(app, 'show', at);
  const { units } = await indicator(app, 'sources', at);
  const known = units.filter(({ denominator }) => denominator !== null);
  const sum = (of: 'numerator' | 'denominator'): number => known.reduce((all, unit) => all + (unit[of] ?? 0), 0);
  const { numerator, denominator } = value;
  return { value: [numerator, denominator], sources: [sum('numerator'), sum('denominator')] };
}

/** Until somebody waits for what somebody else holds. */
async function isWaiting(): Promise<void> {
  for (let waits = 0; waits === 0;) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pg_locks l join pg_database d on d.oid = l.database or l.database is null
      where not l.granted and d.datname = current_database()`.execute(app.services.workDb);
    waits = rows[0]?.count ?? 0;
  }
}

describe('R-467 what was accepted is in the value that is kept', () => {
  test('a submission on its way when the wave is closed is waited for', async () => {
    const wave = await launch(asker, formId);
    await send(keyOf(wave), { weak: 1, pupils: 10 });
    const { unitId } = keyOf(wave, '102');
    let closing: Promise<unknown> = Promise.resolve();
    await app.services.workDb.transaction().execute(async (db) => {
      await sql`select 1 from wave_unit where unit_id = ${unitId} for no key update`.execute(db);
      closing = asker.get(null, 'close', { waveId: wave.waveId });
      await Promise.race([closing, isWaiting()]);
      const answers = JSON.stringify({ values: { weak: 2, pupils: 20 }, reasons: {} });
      await sql`update wave_unit set state = 'submitted', answers = ${answers}::jsonb, revision = 1
        where unit_id = ${unitId}`.execute(db);
    });
    expect(await closing).toEqual({ owing: 2, toConfirm: 2 });
    expect(await valueOf(wave.waveId)).toEqual({ value: [3, 30], sources: [3, 30] });
  });

  test('who got a term of their own after it was closed is counted once they have sent', async () => {
    const wave = await launch(asker, formId);
    await send(keyOf(wave), { weak: 1, pupils: 10 });
    await asker.get(null, 'close', { waveId: wave.waveId });
    expect(await valueOf(wave.waveId)).toEqual({ value: [1, 10], sources: [1, 10] });
    await saveShare(1, answerTo('pupils'));
    const late = keyOf(wave, '102');
    const term = { dueOn: '2025-10-01', reason: 'Ремонт' };
    await asker.get(null, 'extend', { waveId: wave.waveId, unitIds: [late.unitId], ...term });
    await send(late, { weak: 2, pupils: 20 }, towns.neighbour);
    await app.finishJobs();
    expect(await valueOf(wave.waveId)).toEqual({ value: [3, 30], sources: [3, 30] });
    const counted = await indicator(app, 'show', { code: 'weak-share', at: `w${String(wave.waveId)}` });
    expect(counted).toMatchObject({ version: 2, countedBy: 1 });
    await saveShare(2, answerTo('weak'));
  });
});

describe('R-466 what was confirmed counts until something else is sent', () => {
  test('a correction that was begun takes nothing away; what was sent back counts no more', async () => {
    const wave = await launch(asker, formId);
    const key = keyOf(wave);
    const revision = await send(key, { weak: 1, pupils: 10 });
    await asker.get(towns.northCoordinator, 'confirm', { ...key, revision });
    await asker.get(towns.director, 'save', { ...key, revision, wish: { values: { weak: 4 } } });
    expect(await valueOf(wave.waveId)).toEqual({ value: [1, 10], sources: [1, 10] });
    await asker.get(towns.director, 'submit', { ...key, revision: revision + 1 });
    expect(await valueOf(wave.waveId)).toEqual({ value: [4, 10], sources: [4, 10] });
    await asker.get(towns.northCoordinator, 'return', { ...key, revision: revision + 1, remark: 'Проверьте' });
    expect(await valueOf(wave.waveId)).toEqual({ value: [0, 0], sources: [0, 0] });
  });
});

describe('R-440 nobody owes what cannot be done', () => {
  const owed = async (person: TestPerson): Promise<readonly { part: string; sourceId: number; dueOn: string }[]> => {
    const { body } = await app.askAs(person, obligationsContract.mine);
    return (body as { duties: { part: string; sourceId: number; dueOn: string }[] }).duties;
  };

  test('who confirms has days after an answer, also when the last day of the wave was moved', async () => {
    const wave = await launch(asker, formId);
    await asker.get(null, 'change', { waveId: wave.waveId, ...waveOf(formId, { dueOn: '2025-10-31' }) });
    app.setNow('2025-10-10T09:00:00Z');
    await send(keyOf(wave), { weak: 1, pupils: 10 });
    const own = (await owed(towns.northCoordinator)).filter(({ sourceId }) => sourceId === wave.waveId);
    app.setNow('2025-09-01T09:00:00Z');
    expect(own).toMatchObject([{ part: 'confirm', dueOn: '2025-11-08' }]);
  });

  test('a term of their own in a closed wave that is over ends the duty; another one begins it again', async () => {
    const wave = await launch(asker, formId);
    const { waveId } = wave;
    const unitIds = [keyOf(wave, '102').unitId];
    await asker.get(null, 'close', { waveId });
    await asker.get(null, 'extend', { waveId, unitIds, dueOn: '2025-10-01', reason: 'Ремонт' });
    const own = async (): Promise<readonly string[]> =>
      (await owed(towns.neighbour)).filter(({ sourceId }) => sourceId === waveId).map(({ dueOn }) => dueOn);
    const endTerms = async (at: string): Promise<void> => {
      app.setNow(at);
      await app.services.jobs.starter(app.services.workDb).start('campaigns.endTerms', {});
      await app.finishJobs();
    };
    await endTerms('2025-10-01T09:00:00Z');
    expect(await own()).toEqual(['2025-10-01']);
    await endTerms('2025-10-02T09:00:00Z');
    expect(await own()).toEqual([]);
    await asker.get(null, 'extend', { waveId, unitIds, dueOn: '2025-10-10', reason: 'Ремонт' });
    expect(await own()).toEqual(['2025-10-10']);
    app.setNow('2025-09-01T09:00:00Z');
  });
});

describe('R-466 what is not answered is unknown', () => {
  test('a choice that was taken back counts as no answer', async () => {
    const options = [
      { code: 'yes', label: 'Да' },
      { code: 'no', label: 'Нет' },
    ];
    const one = { ...usual, code: 'one', type: 'choice', options, isRequired: false } as const;
    const many = { ...usual, code: 'many', type: 'many', options, isRequired: false } as const;
    const choices = await publishForm(app, 'choices', { definition: formOf([one, many]) });
    for (const of of ['one', 'many'])
      await saveShare(0, { kind: 'chosen', form: 'choices', of, option: 'yes' }, { kind: 'unit' }, `share-${of}`);
    const wave = await launch(asker, choices);
    await send(keyOf(wave), { one: 'yes', many: ['yes'] });
    await send(keyOf(wave, '102'), { one: ' ', many: [] });
    for (const code of ['share-one', 'share-many'])
      expect((await indicator(app, 'show', { code })).value).toMatchObject({ numerator: 1, denominator: 1, known: 1 });
  });
});

test('R-402 more errors than anyone counts are kept like any', async () => {
  const options = (letter: string, count: number): { code: string; label: string }[] =>
    Array.from({ length: count }, (_, index) => ({ code: `${letter}${String(index)}`, label: 'Строка' }));
  const [indicators, categories] = [options('r', 50), options('c', 40)];
  const fields = Array.from({ length: 17 }, (_, index) => {
    return { ...usual, code: `m${String(index)}`, type: 'matrix', indicators, categories } as const;
  });
  const wide = await publishForm(app, 'matrices', { definition: formOf(fields) });
  const row = Object.fromEntries(categories.map(({ code }) => [code, -1]));
  const counts = Object.fromEntries(indicators.map(({ code }) => [code, row]));
  const values = Object.fromEntries(fields.map(({ code }) => [code, { counts }]));
  const key = keyOf(await launch(asker, wide));
  const { status } = await asker.ask(towns.director, 'save', { ...key, revision: 0, wish: { values } });
  expect(status).toBe(200);
});
