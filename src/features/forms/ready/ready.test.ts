import { describe, expect, test } from 'vitest';
import { compiledOf } from '#tests/support/forms.ts';
import { fillings, type Filling } from '#tests/support/ready-fillings.ts';
import type { Answer } from '../domain/answers.ts';
import { isSubmittable, type Examined } from '../domain/examine.ts';
import { noContext } from '../domain/numbers.ts';
import type { ReadyForm } from './ready-form.ts';
import { readyForms } from './ready.ts';

function fillingOf({ code }: ReadyForm): Filling {
  const filling = fillings[code];
  if (filling === undefined) throw new Error(`nobody filled ${code}`);
  return filling;
}

function look(form: ReadyForm, changed: Readonly<Record<string, Answer>> = {}, without?: string): Examined {
  const { plausible, context = noContext } = fillingOf(form);
  const all = Object.entries({ ...plausible, ...changed }).filter(([code]) => code !== without);
  return compiledOf(form.definition).examine({ values: Object.fromEntries(all), reasons: {} }, context);
}

const slips = readyForms.flatMap((form) =>
  form.definition.checks.map((check) => [`${form.code} ${check.code}`, form, check] as const),
);

describe('R-480 a ready form compiles, takes an honest filling, and each of its checks catches its slip', () => {
  test.each(readyForms.map((form) => [form.code, form] as const))('%s: an honest filling may be sent', (_, form) => {
    expect(look(form)).toMatchObject({ problems: [], warnings: 0 });
    expect(Object.keys(fillingOf(form).slips).toSorted()).toEqual(
      form.definition.checks.map(({ code }) => code).toSorted(),
    );
  });

  test.each(slips)('%s', (_, form, check) => {
    const found = look(form, fillingOf(form).slips[check.code]);
    expect(isSubmittable(found)).toBe(false);
    expect(found.problems).toContainEqual(
      expect.objectContaining({ severity: check.severity, message: check.message }),
    );
  });

  test.each(readyForms.map((form) => [form.code, form] as const))('%s: what is needed is asked for', (_, form) => {
    const { needed } = fillingOf(form);
    expect(look(form, {}, needed).problems).toContainEqual(expect.objectContaining({ severity: 'missing' }));
  });
});

describe('R-481 what comes with the product is short, told, and asks nothing of a teacher', () => {
  test('codes are different', () => {
    expect(new Set(readyForms.map(({ code }) => code)).size).toBe(readyForms.length);
  });

  test.each(readyForms.map((form) => [form.code, form] as const))('%s', (_, { definition, source }) => {
    const fields = definition.sections.flatMap((section) => section.fields);
    expect(source).not.toBe('');
    expect(definition.purpose).not.toBe('');
    for (const { hint = '' } of fields) expect(hint.length).toBeLessThanOrEqual(160);
    expect(definition.minutes).toBeLessThanOrEqual(60);
  });

  test('the checklist shows a school the part of its group only', () => {
    const form = readyForms.find(({ code }) => code === 'group-checklist');
    if (form === undefined) throw new Error('no checklist');
    for (const section of form.definition.sections.filter(({ code }) => code.startsWith('part_'))) {
      const { visible } = look(form, { group: section.code.slice(5) });
      expect(section.fields.every(({ code }) => visible.has(code))).toBe(true);
      expect(
        form.definition.sections.flatMap(({ fields }) => fields).filter(({ code }) => visible.has(code)),
      ).toHaveLength(section.fields.length + 5);
    }
  });

  test('what is taken from another ready form is asked by it', () => {
    const fieldsOf = (code: string): readonly string[] =>
      readyForms
        .filter((form) => form.code === code)
        .flatMap((form) => form.definition.sections.flatMap(({ fields }) => fields.map((field) => field.code)));
    const prefills = readyForms.flatMap(({ definition }) =>
      definition.sections.flatMap(({ fields }) => fields.flatMap(({ prefill }) => prefill ?? [])),
    );
    const taken = prefills.filter((prefill) => prefill.from === 'form');
    expect(taken.length).toBeGreaterThan(0);
    for (const { form, of } of taken) expect(fieldsOf(form)).toContain(of);
  });
});
