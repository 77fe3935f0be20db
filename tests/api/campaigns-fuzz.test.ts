import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sameAnswer } from '#features/campaigns/domain/changes.ts';
import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import type { FormDefinition } from '#features/forms/domain/definition.ts';
import { addPublishedForm } from '#features/forms/server/public.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { anyAnswers, fullAnswers, likelyAnswers, soundForm } from '#tests/support/arbitrary-forms.ts';
import { askerOf, launch, type Asker } from '#tests/support/campaigns.ts';
import { compiledOf } from '#tests/support/forms.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

/** A hundred thousand before a release: `OPORA_ANSWER_FUZZ=100000 npm test -- tests/api/campaigns-fuzz`. */
const REQUESTS = Number(process.env['OPORA_ANSWER_FUZZ'] ?? 120);
const PER_FORM = 12;

let app: TestApp;
let towns: TwoTowns;
let asker: Asker;
let forms = 0;
let asked = 0;
const faults: string[] = [];

beforeAll(async () => {
  app = await buildTestApp(undefined, { narrow: { limits: { perMinute: 1e9, openPerMinute: 1e9 } } });
  towns = await buildTwoTowns(app);
  asker = askerOf(app);
});
afterAll(() => app.close());

interface Key {
  readonly waveId: number;
  readonly unitId: number;
}

async function sheetFor(definition: FormDefinition): Promise<Key> {
  forms += 1;
  const { services } = app;
  const work = { db: services.workDb, now: () => services.now() };
  const form = { code: `fuzz-${String(forms)}`, subject: 'school', isAnonymous: false } as const;
  const formId = await addPublishedForm(work, 1, { ...form, definition });
  const population = { subject: 'school', any: [{ kind: 'hand', ids: [towns.school['101']] }], also: [], except: [] };
  const { waveId, unitOf } = await launch(asker, formId, { population });
  return { waveId, unitId: unitOf(towns.school['101']) };
}

type Values = Record<string, Answer | null>;
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('save' as const), answers: fc.oneof(likelyAnswers, anyAnswers) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('grid' as const), answers: anyAnswers }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fill' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('submit' as const, 'return' as const, 'confirm' as const) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function tell(key: Parameters<Asker['ask']>[1], input: object): Promise<{ status: number; body: unknown }> {
  asked += 1;
  const by = key === 'return' || key === 'confirm' ? towns.northCoordinator : towns.director;
  const answer = await asker.ask(by, key, input);
  if (answer.status >= 500) faults.push(`${key} ${JSON.stringify(input).slice(0, 500)} ${app.logged.at(-1) ?? ''}`);
  return answer;
}

/** What the store must hold after it took the wish. */
function applied(known: Values, wish: unknown): Values {
  const sent = (JSON.parse(JSON.stringify(wish)) as { values?: Values }).values ?? {};
  const all = Object.entries({ ...known, ...sent });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

async function take(key: Key, revision: number, definition: FormDefinition, one: Step): Promise<object | null> {
  if (one.kind === 'grid') {
    const [[code, value] = ['x', 1]] = Object.entries(one.answers.values);
    const { status } = await tell('saveGrid', {
      waveId: key.waveId,
      code,
      cells: [{ unitId: key.unitId, revision, value }],
    });
    return status === 200 ? { values: { [code]: value } } : null;
  }
  if (one.kind === 'save' || one.kind === 'fill') {
    const { values, reasons } = one.kind === 'fill' ? fullAnswers(definition) : one.answers;
    const { status } = await tell('save', { ...key, revision, wish: { values, reasons } });
    return status === 200 ? { values } : null;
  }
  await tell(one.kind, { ...key, revision, remark: 'Проверьте' });
  return null;
}

test(
  'R-425 R-431 any form, any answers: nothing fails, nothing is lost, the counts are those of the browser',
  async () => {
    const property = fc.asyncProperty(
      soundForm,
      fc.array(step, { minLength: PER_FORM, maxLength: PER_FORM }),
      async (definition, steps) => {
        const key = await sheetFor(definition);
        const form = compiledOf(definition);
        let model: Values = {};
        for (const one of steps) {
          const { unit } = await asker.get(towns.director, 'sheet', key);
          const wish = await take(key, unit.revision, definition, one);
          if (wish !== null) model = applied(model, wish);
          const sheet = await asker.get(towns.director, 'sheet', key);
          expect(sameAnswer(sheet.answers.values, model), JSON.stringify([sheet.answers.values, model])).toBe(true);
          const answers: Answers = { values: sheet.answers.values, reasons: sheet.answers.reasons };
          const { problems, ...counts } = form.examine(answers, {
            before: sheet.before?.answers ?? null,
            others: sheet.others,
          });
          expect(sheet.problems).toEqual(JSON.parse(JSON.stringify(problems)));
          const { asked: all, answered, errors, warnings } = counts;
          expect(sheet.unit).toMatchObject({ asked: all, answered, errors, warnings });
          if (sheet.unit.state === 'submitted') expect(problems).toEqual([]);
        }
      },
    );
    await fc.assert(property, { numRuns: Math.max(2, Math.round(REQUESTS / PER_FORM)) });
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(10);
  },
  300_000 + 200 * REQUESTS,
);
