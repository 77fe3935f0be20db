import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersShape, definitionShape } from '../contract.ts';
import { anyAnswers, anyForm, fullAnswers, likelyAnswers, soundForm } from '#tests/support/arbitrary-forms.ts';
import { compiledOf, integer } from '#tests/support/forms.ts';
import type { Answers } from './answers.ts';
import { onlyAsked } from './asked.ts';
import { compileForm } from './compile.ts';
import type { FormDefinition } from './definition.ts';
import { differenceOf } from './difference.ts';
import { isSubmittable } from './examine.ts';
import { noContext } from './numbers.ts';

/** `OPORA_FORM_RUNS=20000` tries that many of each. */
const numRuns = Number(process.env['OPORA_FORM_RUNS'] ?? 300);

function law<T extends readonly unknown[]>(
  arbitraries: { readonly [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
): void {
  fc.assert(
    fc.property(fc.tuple(...arbitraries) as unknown as fc.Arbitrary<T>, (values) => {
      holds(...values);
    }),
    { numRuns },
  );
}

function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Everything that may be asked about some answers. */
const asked: readonly [fc.Arbitrary<FormDefinition>, fc.Arbitrary<Answers>, fc.Arbitrary<Answers>] = [
  soundForm,
  anyAnswers,
  likelyAnswers,
];
const examine = (form: FormDefinition, answers: Answers, before: Answers) =>
  compiledOf(form).examine(answers, { before, others: { other: before } });

describe('R-400 a definition is data', () => {
  test('whatever it says, it compiles or tells what is wrong, and the same again after it was sent', () => {
    law([anyForm], (form) => {
      const once = compileForm(form);
      const again = compileForm(sent(form));
      expect(again.ok).toBe(once.ok);
      if (!once.ok && !again.ok) expect(again.error).toEqual(once.error);
    });
  });

  test('its shape is kept as it is, and it differs in nothing from itself', () => {
    law([soundForm], (form) => {
      expect(definitionShape.parse(sent(form))).toEqual(form);
      expect(differenceOf(form, sent(form))).toEqual([]);
      expect(compileForm(form).ok).toBe(true);
    });
  });
});

describe('R-402 the browser and the server say the same of any answers', () => {
  test('nothing that is sent makes it fail, and asking twice gives the same', () => {
    law(asked, (form, answers, before) => {
      const kept = structuredClone(answers);
      const said = examine(form, answers, before);
      expect(examine(form, answers, before)).toEqual(said);
      expect(answers).toEqual(kept);
    });
  });

  test('and after both were sent as JSON', () => {
    law(asked, (form, answers, before) => {
      const readable = sent(answers);
      expect(examine(sent(form), sent(readable), sent(before))).toEqual(examine(form, readable, before));
    });
  });

  test('what the shape lets through it says something about; an honest form is let through', () => {
    law([soundForm, likelyAnswers], (form, answers) => {
      const parsed = answersShape.safeParse(sent(answers));
      if (parsed.success) expect(parsed.data).toEqual(sent(answers));
      expect(answersShape.parse(sent(fullAnswers(form)))).toEqual(fullAnswers(form));
    });
  });
});

describe('R-403 completeness never lies', () => {
  test('no more is answered than asked, and counted is what is told', () => {
    law(asked, (form, answers, before) => {
      const said = examine(form, answers, before);
      expect(said.answered).toBeLessThanOrEqual(said.asked);
      expect(said.asked).toBe(said.visible.size);
      const of = (severity: string): number => said.problems.filter((one) => one.severity === severity).length;
      expect([of('error'), of('warning')]).toEqual([said.errors, said.warnings]);
    });
  });

  test('all that is asked is answered and nothing is wrong: it may be submitted', () => {
    law(asked, (form, answers, before) => {
      const said = examine(form, answers, before);
      const isDone = said.answered === said.asked && said.errors === 0 && said.warnings === 0;
      if (isDone) expect(said.problems).toEqual([]);
    });
  });

  test('what may be submitted leaves nothing out that is required', () => {
    law([soundForm, likelyAnswers], (form, answers) => {
      const full = fullAnswers(form);
      const merged = { ...full, values: { ...full.values, ...answers.values } };
      const compiled = compiledOf(form);
      const said = compiled.examine(merged, noContext);
      if (!isSubmittable(said)) return;
      const required = [...compiled.fields.values()].filter(
        ({ code, isRequired }) => isRequired && said.visible.has(code),
      );
      expect(required.filter(({ code }) => merged.values[code] === undefined)).toEqual([]);
    });
  });

  test('right answers to everything leave only what checks say', () => {
    law([soundForm], (form) => {
      const said = compiledOf(form).examine(fullAnswers(form), noContext);
      expect(said.answered).toBe(said.asked);
      expect(said.problems.filter(({ kind }) => kind !== 'check')).toEqual([]);
    });
  });
});

describe('R-404 hiding a question loses no answer', () => {
  test('what was answered is there again when the question is', () => {
    law([soundForm], (form) => {
      const gate = integer('gate', { isRequired: false });
      const open = {
        kind: 'compare',
        left: { kind: 'field', of: 'gate' },
        is: '>',
        right: { kind: 'number', value: '0' },
      } as const;
      const gated = form.sections.map((section) => ({ ...section, visibleWhen: open }));
      const first = { code: 'first', title: 'Начало', fields: [gate] };
      const compiled = compiledOf({ ...form, sections: [first, ...gated] });
      const answers = fullAnswers(form);
      const set = (value: number): Answers => ({ ...answers, values: { ...answers.values, gate: value } });
      const shown = compiled.examine(set(1), noContext);
      const hidden = set(0);
      expect(compiled.examine(hidden, noContext)).toMatchObject({ asked: 1, answered: 1, errors: 0 });
      expect(onlyAsked(compiled, hidden).values).toEqual({ gate: 0 });
      const { values, reasons } = hidden;
      expect(compiled.examine({ reasons, values: { ...values, gate: 1 } }, noContext)).toEqual(shown);
    });
  });
});
