import { describe, expect, test } from 'vitest';
import { compileForm } from '../domain/compile.ts';
import { readyForms } from './ready.ts';

describe('ready forms', () => {
  test.each(readyForms.map((form) => [form.code, form] as const))('%s compiles', (_, { definition }) => {
    const compiled = compileForm(definition);
    expect(compiled.ok ? [] : compiled.error).toEqual([]);
  });

  test('codes are different', () => {
    expect(new Set(readyForms.map(({ code }) => code)).size).toBe(readyForms.length);
  });
});
