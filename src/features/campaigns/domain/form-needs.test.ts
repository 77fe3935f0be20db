import { expect, test } from 'vitest';
import { formOf, integer } from '#tests/support/forms.ts';
import { needsOf } from './form-needs.ts';

const number = (value: string) => ({ kind: 'number', value }) as const;

test('R-436 only what checks and conditions look at is read', () => {
  expect(needsOf(formOf([integer('a', { prefill: { from: 'before' } })]))).toEqual({ before: false, forms: [] });
  const left = {
    kind: 'sum',
    terms: [
      { kind: 'before', of: 'a' },
      { kind: 'other', form: 'passport', of: 'n' },
    ],
  } as const;
  const check = { code: 'c', left, is: '<', right: number('1'), severity: 'warning', message: 'Проверьте' } as const;
  expect(needsOf(formOf([integer('a')], [check]))).toEqual({ before: true, forms: ['passport'] });
  const visibleWhen = {
    kind: 'compare',
    left: { kind: 'other', form: 'pulse', of: 'n' },
    is: '>',
    right: number('0'),
  } as const;
  expect(needsOf(formOf([integer('a', { visibleWhen })]))).toEqual({ before: false, forms: ['pulse'] });
});
