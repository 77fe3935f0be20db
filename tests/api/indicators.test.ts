import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { FormDefinition } from '#features/forms/domain/definition.ts';
import { indicatorsContract } from '#features/indicators/contract.ts';
import { obligationsContract } from '#features/obligations/contract.ts';
import { formatPercent } from '#kernel/share.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm } from '#tests/support/campaigns.ts';
import { formOf, integer, usual } from '#tests/support/forms.ts';
import { buildRegion, enterAll, indicator, publishReady } from '#tests/support/indicators.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let schools: readonly (readonly number[])[];
let director: TestPerson;
let coordinator: TestPerson;
let all: readonly number[];

beforeAll(async () => {
  app = await buildTestApp();
  schools = await buildRegion(app, [109, 109, 109]);
  all = schools.flat();
  const [first] = all;
  director = await app.addPerson('Директор', [{ role: 'director', schoolId: first ?? 0 }]);
  const { municipalities } = await indicator(app, 'card', { municipalityId: await firstPlace() });
  const municipalityId = municipalities[0]?.municipalityId ?? 0;
  coordinator = await app.addPerson('Координатор', [{ role: 'municipal_coordinator', municipalityId }]);
});
afterAll(() => app.close());

async function firstPlace(): Promise<number> {
  const row = await app.services.workDb
    .selectFrom('municipality')
    .select('municipalityId')
    .orderBy('municipalityId')
    .executeTakeFirstOrThrow();
  return row.municipalityId;
}

const population = (ids: readonly number[]): object => ({
  population: { subject: 'school', any: [{ kind: 'hand', ids }], also: [], except: [] },
});
const period = (from: string, to: string): object => ({ periodFrom: from, periodTo: to });

describe('R-464 G6: a count with its denominator', () => {
  // Source: schools with a prevention programme, January 2022 and January 2023.
  test('9 of 327, then 49 of 327, which is 15.0 %', async () => {
    const formId = await publishReady(app, 'prevention-school');
    for (const [year, count] of [
      [2022, 9],
      [2023, 49],
    ] as const) {
      const day = `${String(year)}-01-31`;
      const wave = await launch(askerOf(app), formId, { title: `Январь ${String(year)}`, ...period(day, day) });
      // The last two of those that have one have an anti-risk programme.
      const programme = (at: number): Readonly<Record<string, string | number>> => {
        if (at >= count) return { programme: 'no', anti_risk: 'no' };
        const kind = at < count - 2 ? 'programme' : 'anti_risk';
        const has = { [`${kind}_on`]: '2021-09-01', [`${kind}_link`]: 'https://school.example/programme' };
        return { programme: 'no', anti_risk: 'no', [kind]: 'yes', ...has, measures: 12, measures_done: 4 };
      };
      await enterAll(app, wave, new Map(all.map((id, at) => [id, programme(at)])));
    }
    const { value, occasions, standing } = await indicator(app, 'show', { code: 'T3-10' });
    expect(formatPercent(value.numerator, value.denominator)).toBe('15.0');
    expect(value).toEqual({ numerator: 49, denominator: 327, units: 327, known: 327, text: '49' });
    expect([occasions.map(({ title }) => title), standing]).toEqual([['Январь 2022', 'Январь 2023'], 'no_target']);
    const { indicators } = await indicator(app, 'list', {});
    const row = indicators.find(({ code }) => code === 'T3-10');
    expect(row?.course.map((one) => [one.value.text, one.value.denominator])).toEqual([
      ['9', 327],
      ['49', 327],
    ]);
  });
});

describe('R-465 G4: two waves of a five-point pulse', () => {
  const scale = ['useless', 'rather_useless', 'neutral', 'rather_useful', 'most_useful'];
  test.each([
    ['Апрель', '2022-04-30', [29, 13, 0, 0, 0], ['69.0', '31.0', '0.0', '0.0', '0.0']],
    ['Ноябрь', '2022-11-30', [0, 0, 5, 15, 22], ['0.0', '0.0', '11.9', '35.7', '52.4']],
  ])('%s', async (title, day, counts, shares) => {
    const formId = pulseForm ?? (await publishReady(app, 'curator-pulse'));
    pulseForm = formId;
    const asked = all.slice(0, 42);
    const wave = await launch(askerOf(app), formId, { title, ...period(day, day), ...population(asked) });
    const answers = scale.flatMap((usefulness, at) =>
      Array.from({ length: counts[at] ?? 0 }, () => ({ usefulness, meetings: 6, at_school: 2 })),
    );
    await enterAll(app, wave, new Map(answers.map((answer, at) => [asked[at] ?? 0, answer])));
    const { parts, value } = await indicator(app, 'show', { code: 'curator-pulse', at: `w${String(wave.waveId)}` });
    expect(parts.map((part) => part.value.numerator)).toEqual(counts);
    expect(parts.map((part) => part.value.text)).toEqual(shares);
    expect(value).toMatchObject({ numerator: 42, denominator: 42 });
  });
  let pulseForm: number | null = null;
});

const activity: FormDefinition = formOf([
  {
    ...usual,
    code: 'asked',
    type: 'choice',
    options: [
      { code: 'yes', label: 'Да' },
      { code: 'no', label: 'Нет' },
    ],
  },
  integer('questions', { min: 0, visibleWhen: { kind: 'chosen', of: 'asked', option: 'yes' } }),
]);
const chosen = { kind: 'chosen', form: 'activity', of: 'asked', option: 'yes' };
const told = {
  ...{ group: 'own', numeratorTitle: 'задали вопросы', denominatorTitle: 'опрошенные школы', parts: [] },
  ...{ subject: 'school', direction: 'up', target: null, leastKnown: 1, source: 'Опрос школ' },
};
const askers = {
  title: 'Школы с вопросами',
  ...told,
  unit: 'percent',
  numerator: chosen,
  denominator: { kind: 'unit' },
};
const perSchool = {
  ...{ title: 'Вопросов на школу', ...told, unit: 'ratio', denominator: chosen },
  numerator: { kind: 'answer', form: 'activity', of: 'questions' },
};
const save = (code: string, definition: object, version = 0): object => ({ code, definition, version });

describe('R-467 an indicator of the region', () => {
  let formId: number;
  let waveId: number;

  test('is refused with the reason', async () => {
    formId = await publishForm(app, 'activity', { definition: activity });
    const wishes: readonly (readonly [object, string])[] = [
      [save('own-1', { ...askers, numerator: { ...chosen, form: 'nowhere' } }), 'no_such_form'],
      [save('own-1', { ...askers, numerator: { ...chosen, option: 'maybe' } }), 'no_such_question'],
      [save('own-1', { ...askers, numerator: { ...chosen, of: 'questions' } }), 'no_such_question'],
      [save('own-1', { ...perSchool, numerator: { ...perSchool.numerator, of: 'asked' } }), 'no_such_question'],
      [save('own-1', { ...askers, denominator: { kind: 'fact', fact: 'listed' } }), 'several_forms'],
      [save('own-1', { ...askers, subject: 'municipality' }), 'wrong_subject'],
      [save('own-1', { ...askers, unit: 'distribution' }), 'parts_missing'],
      [save('own-1', askers, 3), 'changed_meanwhile'],
    ];
    for (const [wish, code] of wishes)
      expect(await app.ask(indicatorsContract.save, wish), code).toMatchObject({ status: 409, body: { code } });
  });

  test('G10: 79 of 113 schools asked, 69.9 %', async () => {
    expect(await indicator(app, 'save', save('own-1', askers))).toEqual({ version: 1 });
    expect(await indicator(app, 'save', save('own-2', perSchool))).toEqual({ version: 1 });
    const asked = all.slice(0, 113);
    const wave = await launch(askerOf(app), formId, { title: 'Вопросы', ...population(asked) });
    waveId = wave.waveId;
    // 235 questions of 79 schools: three each, but for two that asked two.
    const answer = (at: number): Readonly<Record<string, string | number>> =>
      at < 79 ? { asked: 'yes', questions: at < 2 ? 2 : 3 } : { asked: 'no' };
    await enterAll(app, wave, new Map(asked.map((id, at) => [id, answer(at)])));
    expect((await indicator(app, 'show', { code: 'own-1' })).value).toMatchObject({ text: '69.9', denominator: 113 });
  });

  test('G10: 235 questions, 2.97 for each school that asked; who asked nothing is in neither sum', async () => {
    expect((await indicator(app, 'show', { code: 'own-2' })).value).toEqual({
      ...{ numerator: 235, denominator: 79, units: 113, known: 79, text: '2.97' },
    });
  });

  test('G10: 1,517 teachers of 212 of 233 schools were at courses, 91.0 %', async () => {
    const ids = all.slice(0, 233);
    const term = { startsOn: null, dueOn: '2025-10-01', owner: 'ИРО', coordinatorPart: null };
    const target = { kind: 'percent', percent: 100 };
    const event = { title: 'Курсы', ...term, milestones: [], target, sourceDocument: null, ...population(ids) };
    const { eventId } = (await app.ask(obligationsContract.eventAdd, event)).body as { eventId: number };
    const read = async (): Promise<z.output<typeof obligationsContract.event.output>> =>
      (await app.ask(obligationsContract.event, { eventId })).body as z.output<typeof obligationsContract.event.output>;
    // Seven teachers of each, and 33 schools more than seven.
    const been = (await read()).units.slice(0, 212).map(({ schoolId, municipalityId }, at) => {
      return { schoolId, municipalityId, people: at < 33 ? 8 : 7 };
    });
    await app.ask(obligationsContract.eventFulfil, { eventId, units: been });
    const { fulfilment } = (await read()).row;
    expect(fulfilment).toEqual({ of: 233, needed: 233, units: 212, people: 1517, verdict: 'not_met' });
    expect(formatPercent(fulfilment?.units ?? 0, fulfilment?.of ?? 0)).toBe('91.0');
  });

  test('R-466 a new answer counts at once, a draft and what is hidden count for nothing', async () => {
    const rows = (await indicator(app, 'sources', { code: 'own-1' })).units;
    expect(rows).toHaveLength(113);
    const last = rows.find(({ schoolId }) => schoolId === all[112]);
    const asker = askerOf(app);
    const key = { waveId, unitId: last?.answer?.unitId ?? 0 };
    const { unit } = await asker.get(null, 'sheet', key);
    const values = { asked: 'yes', questions: 5 };
    const { revision } = await asker.get(null, 'save', { ...key, revision: unit.revision, wish: { values } });
    expect((await indicator(app, 'show', { code: 'own-1' })).value).toMatchObject({ numerator: 79, known: 112 });
    await asker.get(null, 'submit', { ...key, revision });
    expect((await indicator(app, 'show', { code: 'own-1' })).value).toMatchObject({ numerator: 80, known: 113 });
    const again = await asker.get(null, 'save', { ...key, revision, wish: { values: { asked: 'no' } } });
    await asker.get(null, 'submit', { ...key, revision: again.revision });
    expect((await indicator(app, 'show', { code: 'own-2' })).value).toMatchObject({ numerator: 235, known: 79 });
    expect((await indicator(app, 'show', { code: 'own-1' })).value.text).toBe('69.9');
  });

  test('a closed wave keeps its values and the formula they were counted by', async () => {
    await askerOf(app).get(null, 'close', { waveId });
    const changed = { ...askers, numerator: { ...chosen, option: 'no' } };
    expect(await indicator(app, 'save', save('own-1', changed, 1))).toEqual({ version: 2 });
    expect(await indicator(app, 'show', { code: 'own-1' })).toMatchObject({
      ...{ version: 2, countedBy: 1 },
      value: { text: '69.9', numerator: 79, denominator: 113 },
    });
    const same = await app.ask(indicatorsContract.save, save('own-1', changed, 2));
    expect(same).toMatchObject({ status: 409, body: { code: 'nothing_changed' } });
  });

  test('put away and taken back', async () => {
    await indicator(app, 'retire', { code: 'own-2', isRetired: true });
    expect(await app.ask(indicatorsContract.show, { code: 'own-2' })).toMatchObject({ status: 404 });
    expect((await indicator(app, 'list', {})).retired).toContainEqual({ code: 'own-2', title: 'Вопросов на школу' });
    await indicator(app, 'retire', { code: 'own-2', isRetired: false });
    expect((await indicator(app, 'show', { code: 'own-2' })).value.text).toBe('2.97');
  });
});

describe('R-468 who sees what', () => {
  test('sums of all municipalities, answers of the own territory', async () => {
    const whole = await indicator(app, 'show', { code: 'T3-10' });
    expect(whole.municipalities).toHaveLength(3);
    for (const person of [director, coordinator])
      expect((await indicator(app, 'show', { code: 'T3-10' }, person)).municipalities).toEqual(whole.municipalities);
    const units = async (by: TestPerson | null): Promise<number> =>
      (await indicator(app, 'sources', { code: 'T3-10' }, by)).units.length;
    expect([await units(director), await units(coordinator), await units(null)]).toEqual([1, 109, 327]);
    const save2 = await app.askAs(coordinator, indicatorsContract.save, save('own-3', askers));
    expect(save2).toMatchObject({ status: 403 });
  });

  test('R-469 a file for everybody hides small cells, and another with them', async () => {
    const file = async (more: object): Promise<string> => {
      const { bytes } = await app.ask(indicatorsContract.export, { code: 'own-1', format: 'csv', ...more });
      return bytes.toString('utf8');
    };
    expect(await file({})).not.toContain('мало данных');
    expect((await file({ for: 'everybody' })).match(/мало данных/g)).toHaveLength(2);
  });
});

describe('R-471 the card of a municipality', () => {
  test('before there is a list it says so; duties are for who may see them', async () => {
    const municipalityId = await firstPlace();
    const card = await indicator(app, 'card', { municipalityId });
    expect(card).toMatchObject({ name: 'Район 01', list: null, overdue: 0 });
    expect(card.indicators.map(({ code, occasion }) => [code, occasion])).toContainEqual(['T3-02', null]);
    expect((await indicator(app, 'card', { municipalityId }, coordinator)).overdue).toBe(0);
    expect((await indicator(app, 'card', { municipalityId }, director)).overdue).toBeNull();
    expect(await app.ask(indicatorsContract.card, { municipalityId: 999_999 })).toMatchObject({ status: 404 });
  });
});
