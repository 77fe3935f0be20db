import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { campaignsContract } from '#features/campaigns/contract.ts';
import { todayContract } from '#features/today/contract.ts';
import { obligationsContract } from '#features/obligations/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { formOf, text } from '#tests/support/forms.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { surveyAskerOf, type SurveyAsker } from '#tests/support/surveys.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
let asker: SurveyAsker;
beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  asker = surveyAskerOf(app);
});
afterAll(() => app.close());

const yes = { values: { help: 'yes' }, reasons: {} };
const first = (): number => towns.school['101'];

async function countsOf(waveId: number): Promise<readonly (readonly unknown[])[]> {
  const { rows } = await asker.get(null, 'responses', { waveId });
  return rows.flatMap(({ schoolId, groups }) =>
    groups.map(({ respondents, invited, answered, needed, isEnough }) => {
      const code = Object.entries(towns.school).find(([, id]) => id === schoolId)?.[0];
      return [code, respondents, invited, answered, needed, isEnough];
    }),
  );
}

// First, while no other survey waits: the home page names ten.
test('R-492 the head is told on the home page until somebody is invited, the municipality by how many schools', async () => {
  const { waveId, unitOf } = await asker.launch();
  const unitId = unitOf.get(first());
  const told = async (by: TestPerson): Promise<unknown> => {
    const { cards } = (await app.askAs(by, todayContract.show)).body as z.output<typeof todayContract.show.output>;
    const own = cards.filter(({ to }) => to.startsWith(`/surveys/${String(waveId)}`));
    return own.map(({ kind, dueOn, facts, to }) => [kind, dueOn, facts['schools'], to]);
  };
  const page = `/surveys/${String(waveId)}`;
  expect(await told(towns.director)).toEqual([['surveys.uninvited', '2025-09-20', 1, `${page}/${String(unitId)}`]]);
  expect(await told(towns.northCoordinator)).toEqual([['surveys.uninvited', '2025-09-20', 2, page]]);
  await asker.get(towns.director, 'invite', { waveId, unitId, respondents: 'parents', count: 1 });
  expect(await told(towns.director)).toEqual([]);
  expect(await told(towns.coordinator)).toEqual([]);
});

describe('R-491 slips', () => {
  test('the head makes slips for the own school, each opens the form once, and never comes again', async () => {
    const { waveId, unitOf } = await asker.launch();
    const unitId = unitOf.get(first());
    const wish = { waveId, unitId, respondents: 'parents', count: 3 };
    const made = await asker.get(towns.director, 'invite', wish);
    expect(made).toMatchObject({ title: 'Опрос', school: 'МОУ СОШ № 1', dueOn: '2025-09-20', invited: 3 });
    expect(new Set(made.slips.map(({ code }) => code)).size).toBe(3);
    for (const { code, address, square } of made.slips) {
      expect(address).toBe(`http://localhost:8080/survey#${code}`);
      expect(square.path.startsWith('M4 4h7v1h-7z')).toBe(true);
    }
    const more = await asker.get(towns.director, 'invite', { ...wish, count: 2 });
    expect([more.invited, more.slips.length]).toEqual([5, 2]);
    const old = made.slips.map(({ code }) => code);
    expect(more.slips.filter(({ code }) => old.includes(code))).toEqual([]);
    const opened = await asker.get('stranger', 'open', { code: (old[0] ?? '').toUpperCase().replaceAll('-', ' ') });
    expect(opened).toMatchObject({
      title: 'Опрос',
      school: 'МОУ СОШ № 1',
      respondents: 'parents',
      dueOn: '2025-09-20',
    });
    expect(opened.definition.sections[0]?.fields.map(({ code }) => code)).toEqual(['help', 'hours']);
  });

  test('a slip answers once, also when it is sent twenty times at the same moment', async () => {
    const survey = await asker.launch();
    const [code = ''] = await asker.slips(survey, first(), 1);
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => asker.ask('stranger', 'answer', { code, answers: yes })),
    );
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(sent.filter(({ body }) => (body as { code?: string }).code === 'used')).toHaveLength(19);
    expect(await asker.ask('stranger', 'open', { code })).toMatchObject({ status: 409, body: { code: 'used' } });
    expect(await countsOf(survey.waveId)).toEqual([['101', 'parents', 1, 1, 10, false]]);
  });

  test('many at once: every answer is counted, none twice', async () => {
    const survey = await asker.launch();
    const codes = await asker.slips(survey, first(), 60);
    const answers = { values: { help: 'yes', hours: 2 }, reasons: {} };
    await Promise.all(
      codes.flatMap((code) => [code, code].map((one) => asker.ask('stranger', 'answer', { code: one, answers }))),
    );
    await asker.close(survey);
    const { groups } = await asker.get(towns.director, 'results', { waveId: survey.waveId });
    expect(groups).toMatchObject([{ invited: 60, answered: 60, countedAnswers: 60 }]);
    expect(groups[0]?.questions).toMatchObject([
      { code: 'help', answered: 60, options: [{ answered: 60 }, { answered: 0 }] },
      { code: 'hours', answered: 60, total: '120' },
    ]);
  });

  test('who may not invite: a stranger to the school finds nothing, and neither does a wave that schools answer', async () => {
    const { waveId, unitOf } = await asker.launch();
    const wish = { waveId, unitId: unitOf.get(first()), respondents: 'teachers', count: 1 };
    expect(await asker.ask(towns.neighbour, 'invite', wish)).toMatchObject({ status: 404 });
    expect(await asker.ask(towns.southCoordinator, 'invite', wish)).toMatchObject({ status: 404 });
    expect(await asker.ask('stranger', 'invite', wish)).toMatchObject({ status: 401 });
    expect((await asker.get(towns.northCoordinator, 'invite', wish)).invited).toBe(1);
    expect((await asker.get(null, 'invite', wish)).invited).toBe(2);
    const rows = (by: typeof towns.director) => asker.get(by, 'responses', { waveId });
    expect((await rows(towns.director)).rows.map(({ schoolId, mayInvite }) => [schoolId, mayInvite])).toEqual([
      [first(), true],
    ]);
    expect((await rows(towns.northCoordinator)).total).toBe(2);
  });

  test.each([0, 501, 1.5, '7'])('%s slips are not asked for', async (count) => {
    const { waveId, unitOf } = await asker.launch();
    const wish = { waveId, unitId: unitOf.get(first()), respondents: 'parents', count };
    expect((await asker.ask(null, 'invite', wish)).status).toBe(422);
  });
});

describe('R-492 when a slip is taken', () => {
  test('not before the first day, not of an excused school, not when the wave is closed', async () => {
    const survey = await asker.launch();
    const { waveId, unitOf } = survey;
    const [one = '', other = ''] = await asker.slips(survey, first(), 2);
    const refusal = async (code: string): Promise<unknown> => {
      const [opened, answered] = [
        await asker.ask('stranger', 'open', { code }),
        await asker.ask('stranger', 'answer', { code, answers: yes }),
      ];
      expect(answered.body).toEqual(opened.body);
      return (opened.body as { code?: string }).code;
    };
    app.setNow('2025-08-31T09:00:00Z');
    expect(await refusal(one)).toBe('not_begun');
    app.setNow('2025-09-01T09:00:00Z');
    const unit = { waveId, unitId: unitOf.get(first()) };
    await app.ask(campaignsContract.excuse, { ...unit, reason: 'Ремонт' });
    expect(await refusal(one)).toBe('excused');
    const wish = { ...unit, respondents: 'parents', count: 1 };
    expect(await asker.ask(towns.director, 'invite', wish)).toMatchObject({ body: { code: 'excused' } });
    await app.ask(campaignsContract.expect, unit);
    await asker.answer([one], () => ({ help: 'no' }));
    await asker.close(survey);
    expect(await refusal(other)).toBe('closed');
    expect(await refusal(one)).toBe('used');
    expect(await asker.ask(towns.director, 'invite', wish)).toMatchObject({ body: { code: 'closed' } });
    expect(await refusal('abcd-efgh-jkmn-pqrs')).toBe('link_invalid');
    expect(await refusal('не код, а просто слова')).toBe('link_invalid');
  });

  test('closing and answers at the same moment: what was taken is counted, what was refused is not', async () => {
    const survey = await asker.launch();
    const codes = await asker.slips(survey, first(), 40);
    const sent = codes.map((code) => asker.ask('stranger', 'answer', { code, answers: yes }));
    const [said] = await Promise.all([Promise.all(sent), asker.close(survey)]);
    const taken = said.filter(({ status }) => status === 200).length;
    expect(said.every(({ status, body }) => status === 200 || (body as { code?: string }).code === 'closed')).toBe(
      true,
    );
    const { totals } = await asker.get(null, 'responses', { waveId: survey.waveId });
    expect(totals).toMatchObject([{ invited: 40, answered: taken }]);
  });
});

describe('R-491 what is wrong with answers is told at once, and the slip stays', () => {
  test.each<[string, object, readonly string[]]>([
    ['nothing', { values: {} }, ['help missing']],
    [
      'everything wrong',
      { values: { help: 'maybe', hours: 41, other: 1 } },
      ['other error', 'help error', 'hours error'],
    ],
    [
      'names of the language',
      JSON.parse('{"values": {"constructor": 1, "help": "yes"}}') as object,
      ['constructor error'],
    ],
  ])('%s', async (_name, answers, expected) => {
    const survey = await asker.launch();
    const [code = ''] = await asker.slips(survey, first(), 1);
    const { isTaken, problems } = await asker.get('stranger', 'answer', { code, answers: { reasons: {}, ...answers } });
    expect([isTaken, problems.map(({ at, severity }) => `${at} ${severity}`)]).toEqual([false, expected]);
    await asker.answer([code], () => ({ help: 'yes' }));
  });

  test.each([
    [{}],
    [{ code: 'abcd' }],
    [{ code: 7, answers: yes }],
    [{ code: 'a'.repeat(61), answers: yes }],
    [{ code: 'abcd-efgh-jkmn-pqrs', answers: [] }],
    [{ code: 'abcd-efgh-jkmn-pqrs', answers: { values: { help: { deep: { deeper: 1 } } }, reasons: {} } }],
    [{ code: 'abcd-efgh-jkmn-pqrs\u0000', answers: yes }],
  ])('a hostile body is refused: %j', async (input) => {
    expect((await asker.ask('stranger', 'answer', input)).status).toBe(422);
  });
});

test('R-492 a survey is owed by nobody: no duty, nobody late, nobody reminded', async () => {
  const { waveId } = await asker.launch();
  app.setNow('2025-12-01T09:00:00Z');
  const { body } = await app.askAs(towns.director, obligationsContract.mine, {});
  expect(JSON.stringify(body)).not.toContain('Опрос');
  const board = (await app.ask(campaignsContract.board, { waveId })).body as { overdue: number; toNudge: number };
  expect(board).toMatchObject({ overdue: 0, toNudge: 0 });
  expect(await app.ask(campaignsContract.nudge, { waveId, filter: {}, count: 4 })).toMatchObject({ status: 409 });
  expect((await app.ask(campaignsContract.close, { waveId })).body).toEqual({ owing: 0, toConfirm: 0 });
  app.setNow('2025-09-01T09:00:00Z');
});

test('R-494 only what is counted may be asked without a name', async () => {
  await expect(asker.launch(formOf([text('words')]))).rejects.toThrow('anonymous_asks');
});
