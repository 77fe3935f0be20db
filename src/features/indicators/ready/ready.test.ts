import { expect, test } from 'vitest';
import { readyForms } from '#features/forms/ready/ready.ts';
import { compileForm } from '#features/forms/domain/compile.ts';
import { findReference } from '#features/forms/domain/reference.ts';
import type { Measure } from '../domain/definition.ts';
import { leavesOf } from '../domain/measure.ts';
import { formsBehind, measuresOf } from '../domain/reckon.ts';
import { readyIndicators } from './ready.ts';

test('R-470 codes are different, every part has a source', () => {
  expect(new Set(readyIndicators.map(({ code }) => code)).size).toBe(readyIndicators.length);
  for (const { code, definition } of readyIndicators) {
    expect(code).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$/);
    expect(definition.source.length, code).toBeGreaterThan(5);
    expect(formsBehind(definition).length, code).toBeLessThan(2);
    expect(definition.parts.length > 0, code).toBe(definition.unit === 'distribution');
  }
});

/** Null: the form is not there yet, or the measure asks no form. */
function isAsked(measure: Measure): boolean | null {
  if (measure.kind !== 'answer' && measure.kind !== 'chosen') return null;
  const form = readyForms.find(({ code }) => code === measure.form);
  const compiled = form === undefined ? null : compileForm(form.definition);
  if (compiled?.ok !== true) return null;
  const { fields } = compiled.value;
  if (measure.kind === 'answer') return typeof findReference(fields, measure.of) === 'object';
  const field = fields.get(measure.of);
  return field?.type === 'choice' && field.options.some(({ code }) => code === measure.option);
}

test('what a ready form asks is what the ready indicators look for', () => {
  const looked = readyIndicators.flatMap(({ code, definition }) =>
    measuresOf(definition)
      .flatMap(leavesOf)
      .map((measure) => ({ code, measure, isAsked: isAsked(measure) })),
  );
  expect(looked.filter((one) => one.isAsked === false)).toEqual([]);
  expect(looked.filter((one) => one.isAsked === true).length).toBeGreaterThan(40);
});
