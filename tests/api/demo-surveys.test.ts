import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDemoSurveys } from '#features/demo/server/add-surveys.ts';
import { surveyAnswers } from '#features/demo/domain/survey-answers.ts';
import { helpSurvey } from '#features/forms/ready/help-survey.words.ts';
import { isEnough } from '#features/surveys/domain/enough.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf } from '#tests/support/campaigns.ts';
import { surveyAskerOf } from '#tests/support/surveys.ts';
import { buildTwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
  await buildTwoTowns(app);
  const { services } = app;
  const work = { db: services.workDb, now: () => services.now() };
  await addDemoSurveys(work, 1);
  await addDemoSurveys(work, 1);
});
afterAll(() => app.close());

test('R-135 an anonymous survey that is closed and one that is being answered come with the demonstration, once', async () => {
  const { waves } = await askerOf(app).get(null, 'list');
  expect(waves.map(({ state, answeredBy, units, overdue }) => [state, answeredBy, units, overdue])).toEqual([
    ['open', 'anyone', 4, 0],
    ['closed', 'anyone', 4, 0],
  ]);
  const asker = surveyAskerOf(app);
  for (const { waveId, state } of waves) {
    const { groups, places } = await asker.get(null, 'results', { waveId });
    const all = state === 'open' ? ['parents'] : ['parents', 'pupils', 'teachers'];
    expect(groups.map(({ respondents }) => respondents)).toEqual(all);
    expect([places.length, groups.every(({ hidden }) => hidden === 'open')]).toEqual([2, state === 'open']);
    for (const { questions, countedAnswers } of groups) {
      for (const { code, answered, options } of questions.filter(({ type }) => type === 'choice')) {
        const taken = options.reduce((sum, one) => sum + one.answered, 0);
        expect([code, answered, taken]).toEqual([code, countedAnswers, countedAnswers]);
      }
    }
  }
});

test('R-490 of the invented schools most have enough answers and some too few; what they chose is in the form', () => {
  const fields = helpSurvey.definition.sections.flatMap((section) => section.fields);
  const known = fields.flatMap((field) => {
    const options = 'options' in field ? field.options.map(({ code }) => code) : [];
    return ['', ...options].map((option) => `${field.code}/${option}`);
  });
  const all = Array.from({ length: 200 }, (_, school) =>
    surveyAnswers(String(school), { wave: '2025-03-01', share: 1 }),
  ).flat();
  const enough = all.filter(({ answered, invited }) => isEnough(answered, invited)).length;
  expect(enough / all.length).toBeGreaterThan(0.5);
  expect(enough / all.length).toBeLessThan(0.9);
  const told = all.flatMap(({ counts }) => counts.map(({ field, option }) => `${field}/${option}`));
  expect([...new Set(told)].toSorted()).toEqual(known.toSorted());
});
