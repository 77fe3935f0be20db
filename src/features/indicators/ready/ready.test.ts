import { expect, test } from 'vitest';
import { readyForms } from '#features/forms/ready/ready.ts';
import { compileForm } from '#features/forms/domain/compile.ts';
import { findReference } from '#features/forms/domain/reference.ts';
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

test('what a ready form asks is what the ready indicators look for', () => {
  let looked = 0;
  for (const { code, definition } of readyIndicators)
    for (const measure of measuresOf(definition).flatMap(leavesOf)) {
      if (measure.kind !== 'answer' && measure.kind !== 'chosen') continue;
      const form = readyForms.find((one) => one.code === measure.form);
      const compiled = form === undefined ? null : compileForm(form.definition);
      if (compiled?.ok !== true) continue;
      looked += 1;
      if (measure.kind === 'answer')
        expect(findReference(compiled.value.fields, measure.of), code).toHaveProperty('field');
      else {
        const field = compiled.value.fields.get(measure.of);
        expect(field?.type === 'choice' && field.options.some((option) => option.code === measure.option), code).toBe(
          true,
        );
      }
    }
  expect(looked).toBeGreaterThan(10);
});
