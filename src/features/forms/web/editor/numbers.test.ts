import { describe, expect, test } from 'vitest';
import type { Expression, FormDefinition } from '../../domain/definition.ts';
import { choiceOf, expressionOf, leafOf, numberChoices, numberLabel, termsOf } from './numbers.ts';
import { ru } from './ru.ts';

const definition: FormDefinition = {
  title: 'Ф',
  purpose: '',
  minutes: 5,
  checks: [],
  sections: [
    {
      code: 's1',
      title: 'Р',
      fields: [
        { code: 'pupils', label: 'Ученики', isRequired: true, type: 'integer' },
        { code: 'share', label: 'Доля', isRequired: true, type: 'percent', partLabel: 'сдали', wholeLabel: 'всего' },
        {
          code: 'staff',
          label: 'Кадры',
          isRequired: true,
          type: 'table',
          columns: [{ code: 'c1', label: 'ставок', type: 'integer', isRequired: true }],
          rows: { fixed: [{ code: 'r1', label: 'учителя' }] },
        },
      ],
    },
  ],
};

describe('numbers in words', () => {
  test.each([
    ['pupils', 'Ученики'],
    ['share.part', 'Доля: сдали'],
    ['staff.*.c1', 'Кадры: ставок, всего'],
    ['staff.r1.c1', 'Кадры: ставок, учителя'],
    ['gone', 'gone'],
  ])('%s', (of, label) => {
    expect(numberLabel(definition, of, ru)).toBe(label);
  });

  test('whatever can be chosen is read back as it was chosen', () => {
    const { now, before, rows } = numberChoices(definition, ru);
    const values = [...now, ...before, ...rows].map(({ value }) => value);
    expect(values).toHaveLength(5 + 5 + 1);
    expect(values.map((value) => choiceOf(leafOf(value)))).toEqual(values);
  });

  test.each<Expression>([
    { kind: 'field', of: 'pupils' },
    { kind: 'times', factor: '1.2', of: { kind: 'before', of: 'pupils' } },
    {
      kind: 'sum',
      terms: [
        { kind: 'field', of: 'pupils' },
        { kind: 'number', value: '5' },
      ],
    },
  ])('a number that the editor can show stays the same: %j', (expression) => {
    expect(expressionOf(termsOf(expression) ?? [])).toEqual(expression);
  });

  test.each<Expression>([
    { kind: 'other', form: 'f', of: 'q' },
    { kind: 'difference', from: { kind: 'number', value: '1' }, less: { kind: 'number', value: '1' } },
    { kind: 'sum', terms: [{ kind: 'sum', terms: [] }] },
  ])('one that is more than a sum is left alone: %j', (expression) => {
    expect(termsOf(expression)).toBeNull();
  });
});
