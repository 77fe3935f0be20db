import { describe, expect, test } from 'vitest';
import { formOf, integer, text, usual } from '#tests/support/forms.ts';
import { compileForm } from './compile.ts';
import type { Check, Condition, Expression, Field, FormDefinition } from './definition.ts';

function told(form: FormDefinition): readonly string[] {
  const compiled = compileForm(form);
  return compiled.ok ? [] : compiled.error.map(({ at, kind }) => `${at} ${kind}`);
}

const field = (of: string): Expression => ({ kind: 'field', of });
const one: Expression = { kind: 'number', value: '1' };
const answered = (of: string): Condition => ({ kind: 'answered', of });
const check = (more: Partial<Check>): Check => {
  const usualCheck = { code: 'k', is: '<=', severity: 'error', message: 'Проверьте' } as const;
  return { ...usualCheck, left: field('n'), right: one, ...more };
};
const typed = (type: object): Field => ({ ...usual, code: 'q', ...type }) as Field;
const options = [{ code: 'yes', label: 'Да' }];
const q = 'sections.0.fields.0';

describe('R-400 everything wrong with a definition is told at once, with its place', () => {
  test('of one form', () => {
    const fields = [
      integer('n', { min: 5, max: 1 }),
      integer('n', { label: ' ' }),
      integer('Бед', { visibleWhen: answered('nobody') }),
    ];
    const checks = [check({ left: field('m'), right: { kind: 'number', value: '1,5' } }), check({ message: '' })];
    expect(told({ ...formOf(fields, checks), title: '', minutes: 0 })).toEqual([
      'title blank',
      'minutes out_of_range',
      'checks.1.code code_twice',
      'sections.0.fields.1.code code_twice',
      'sections.0.fields.2.code bad_code',
      `${q}.max bounds_crossed`,
      'sections.0.fields.1.label blank',
      'sections.0.fields.2.visibleWhen.of no_such_field',
      'checks.0.left.of no_such_field',
      'checks.0.right.value bad_number',
      'checks.1.message blank',
    ]);
  });

  test('with what was found and what is expected, under the code it is about', () => {
    const shown: Condition = { kind: 'chosen', of: 'has', option: 'maybe' };
    const form = formOf([{ ...usual, code: 'has', type: 'choice', options }, integer('n', { visibleWhen: shown })]);
    const compiled = compileForm(form);
    expect(compiled.ok ? [] : compiled.error).toEqual([
      {
        at: 'sections.0.fields.1.visibleWhen.option',
        ...{ code: 'n', kind: 'no_such_option', found: 'maybe', expected: 'yes' },
      },
    ]);
  });

  test('a form without questions is none', () => {
    expect(told(formOf([]))).toEqual(['sections no_fields', 'sections.0.fields no_fields']);
  });

  test.each<[string, object, string]>([
    ['a choice of nothing', { type: 'choice', options: [] }, 'options no_options'],
    ['an option twice', { type: 'choice', options: [...options, ...options] }, 'options.1.code code_twice'],
    ['more than there are', { type: 'many', options, most: 2 }, 'most out_of_range'],
    ['too fine', { type: 'decimal', digits: 1, min: '0.25' }, 'min too_many_digits'],
    ['no number', { type: 'decimal', digits: 1, max: 'много' }, 'max bad_number'],
    ['seven digits', { type: 'decimal', digits: 7 }, 'digits out_of_range'],
    ['no day', { type: 'date', min: '2023-02-30' }, 'min bad_day'],
    ['days crossed', { type: 'date', min: '2023-03-01', max: '2023-02-01' }, 'max bounds_crossed'],
    ['no letters', { type: 'text', maxLength: 0 }, 'maxLength out_of_range'],
    ['no files', { type: 'file', maxFiles: 0 }, 'maxFiles out_of_range'],
    ['no label', { type: 'percent', partLabel: '', wholeLabel: 'Всего' }, 'partLabel blank'],
    ['no columns', { type: 'table', columns: [], rows: { most: 5 } }, 'columns no_options'],
    ['too many rows', { type: 'table', columns: [integer('c')], rows: { most: 501 } }, 'rows.most out_of_range'],
    ['no rows', { type: 'table', columns: [integer('c')], rows: { fixed: [] } }, 'rows.fixed no_options'],
    ['no categories', { type: 'matrix', indicators: options, categories: [] }, 'categories no_options'],
    ['a name in a count', { type: 'integer', prefill: { from: 'registry', fact: 'name' } }, 'prefill wrong_prefill'],
    [
      'a kind as text',
      { type: 'text', maxLength: 9, prefill: { from: 'registry', fact: 'kind' } },
      'prefill wrong_prefill',
    ],
  ])('%s', (_name, type, problem) => {
    expect(told(formOf([typed(type)]))).toEqual([`${q}.${problem}`]);
  });

  const table = { ...usual, code: 't', type: 'table', columns: [integer('c'), text('w')], rows: { most: 3 } } as Field;
  test.each<[string, string]>([
    ['n', ''],
    ['n.part', 'no_such_part'],
    ['w', 'not_a_number'],
    ['t', 'no_such_part'],
    ['t.*.c', ''],
    ['t.*.w', 'not_a_number'],
    ['t.*.x', 'no_such_column'],
    ['t.a.c', 'no_such_row'],
    ['', 'no_such_field'],
  ])('the number %j: %s', (of, problem) => {
    const form = formOf([integer('n'), text('w'), table], [check({ right: field(of) })]);
    expect(told(form)).toEqual(problem === '' ? [] : [`checks.0.right.of ${problem}`]);
  });

  test('a check is about a question of this form, or nobody could mend it', () => {
    const elsewhere = check({ left: { kind: 'other', form: 'passport', of: 'n' }, right: { kind: 'before', of: 'n' } });
    expect(told(formOf([integer('n')], [elsewhere]))).toEqual(['checks.0.left about_nothing']);
  });

  test('more conditions than anyone can follow are told once', () => {
    const many: Condition = { kind: 'all', of: Array.from({ length: 2100 }, () => answered('n')) };
    const form = formOf([integer('n'), integer('m', { visibleWhen: many })]);
    expect(told(form).map((line) => line.split(' ')[1])).toEqual(['too_complex']);
  });
});

describe('R-408 a question cannot hang on itself', () => {
  test.each<[string, readonly Field[], readonly string[]]>([
    ['straight', [integer('a', { visibleWhen: answered('a') })], ['a']],
    [
      'by another',
      [
        integer('a', { visibleWhen: answered('b') }),
        integer('b', { visibleWhen: answered('a') }),
        integer('c', { visibleWhen: answered('b') }),
      ],
      ['a', 'b'],
    ],
    ['what stands behind may decide', [integer('a', { visibleWhen: answered('b') }), integer('b')], []],
  ])('%s', (_name, fields, circular) => {
    const compiled = compileForm(formOf(fields));
    expect(compiled.ok ? [] : compiled.error.map(({ code, kind }) => [code, kind])).toEqual(
      circular.map((code) => [code, 'looks_at_itself']),
    );
  });

  test.each<[string, Expression]>([
    ['the time before', { kind: 'before', of: 'a' }],
    ['another form', { kind: 'sum', terms: [one, { kind: 'other', form: 'passport', of: 'n' }] }],
  ])('nor on %s', (_name, left) => {
    const shown: Condition = { kind: 'not', of: { kind: 'compare', left, is: '>', right: one } };
    const form = formOf([integer('a'), integer('b', { visibleWhen: shown })]);
    expect(told(form)).toEqual(['sections.0.fields.1.visibleWhen looks_elsewhere']);
  });

  test('nor a section on a question in it', () => {
    const { sections, ...form } = formOf([integer('a')]);
    const gated = sections.map((section) => ({ ...section, visibleWhen: answered('a') }));
    expect(told({ ...form, sections: gated })).toEqual([`${q}.visibleWhen looks_at_itself`]);
  });
});
