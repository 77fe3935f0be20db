import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileForm } from '#features/forms/domain/compile.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { anyAnswers, fullAnswers, likelyAnswers, soundForm } from '#tests/support/arbitrary-forms.ts';
import { askerOf, launch, publishForm, type Asker } from '#tests/support/campaigns.ts';
import { spoilt } from '#tests/support/mutate.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

/** A hundred thousand before a release: `OPORA_FORM_FUZZ=100000 npm test -- tests/api/forms-answers-fuzz`. */
const SUBMISSIONS = Number(process.env['OPORA_FORM_FUZZ'] ?? 200);
const FORMS = 6;

let app: TestApp;
let towns: TwoTowns;
let asker: Asker;
const asked: { readonly waveId: number; readonly unitId: number }[] = [];

beforeAll(async () => {
  // One sender sends what an office would send in a day.
  app = await buildTestApp(undefined, { narrow: { limits: { perMinute: 1e9, openPerMinute: 1e9 } } });
  towns = await buildTwoTowns(app);
  asker = askerOf(app);
  for (const [index, definition] of fc.sample(soundForm, { numRuns: FORMS, seed: 2023 }).entries()) {
    const formId = await publishForm(app, `fuzz-${String(index)}`, { definition });
    const { waveId, unitOf } = await launch(asker, formId);
    asked.push({ waveId, unitId: unitOf(towns.school['101']) });
  }
});
afterAll(() => app.close());

type Unit = (typeof asked)[number];

/** The sheet as the browser gets it, examined as the browser does it. */
async function isSameInBrowser(unit: Unit): Promise<void> {
  const sheet = await asker.get(towns.director, 'sheet', unit);
  const compiled = compileForm(sheet.definition);
  if (!compiled.ok) throw new Error('a published form compiles');
  const others = Object.fromEntries(Object.entries(sheet.others));
  const said = compiled.value.examine(sheet.answers, { before: sheet.before?.answers ?? null, others });
  expect(sheet.problems).toEqual(said.problems);
  const { asked: all, answered, errors, warnings } = said;
  if (sheet.unit.revision > 0) expect(sheet.unit).toMatchObject({ asked: all, answered, errors, warnings });
}

const wish = fc.oneof(likelyAnswers, anyAnswers, spoilt(likelyAnswers), fc.constant('whole' as const));
const sender = fc.record({ unit: fc.nat(FORMS - 1), wish, behind: fc.nat(2), submits: fc.boolean() });

test(
  'R-402 whatever is sent as answers, it is kept or refused in words, and the browser says of it what the server says',
  async () => {
    const statuses = new Map<string, number>();
    const faults: string[] = [];
    const send = async (key: 'save' | 'submit', input: object): Promise<void> => {
      const { status } = await asker.ask(towns.director, key, input);
      statuses.set(`${key} ${String(status)}`, (statuses.get(`${key} ${String(status)}`) ?? 0) + 1);
      if (status >= 500) faults.push(`${key} ${JSON.stringify(input).slice(0, 500)} ${app.logged.at(-1) ?? ''}`);
    };
    const property = fc.asyncProperty(sender, async ({ unit: index, wish: wished, behind, submits }) => {
      const unit = asked[index % asked.length] ?? { waveId: 0, unitId: 0 };
      const sheet = await asker.get(towns.director, 'sheet', unit);
      const answers = wished === 'whole' ? fullAnswers(sheet.definition) : wished;
      await send('save', { ...unit, revision: Math.max(0, sheet.unit.revision - behind), wish: answers });
      await isSameInBrowser(unit);
      if (submits) await send('submit', { ...unit, revision: sheet.unit.revision + 1 });
      expect(faults).toEqual([]);
    });
    await fc.assert(property, { numRuns: SUBMISSIONS });
    const usual = ['save 200', 'save 409', 'save 422', 'submit 200'];
    expect([...statuses.keys()].filter((one) => one !== 'submit 409').sort()).toEqual(usual);
  },
  300_000 + 200 * SUBMISSIONS,
);
