import { describe, expect, test } from 'vitest';
import { examined, integer, usual } from '#tests/support/forms.ts';
import type { Field, FieldType } from './definition.ts';

const options = [
  { code: 'yes', label: 'Да' },
  { code: 'no', label: 'Нет' },
];
const column = { label: 'Столбец', isRequired: true };
const fixed = {
  type: 'table',
  columns: [{ ...column, code: 'n', type: 'integer', min: 0 }],
  rows: { fixed: options },
} as const;
const added: FieldType = {
  type: 'table',
  rows: { most: 2 },
  columns: [
    { ...column, code: 'who', type: 'text', maxLength: 20 },
    { ...column, code: 'n', type: 'integer', isRequired: false },
  ],
};
const matrix = { type: 'matrix', indicators: options, categories: [{ code: 'all', label: 'Всего' }] } as const;
const percent = { type: 'percent', partLabel: 'С маршрутом', wholeLabel: 'Всего' } as const;

/** What is said of one question: places with what is wrong there. */
function told(type: FieldType, answer: unknown, more: Partial<Field> = {}): readonly string[] {
  const field = { ...usual, ...type, code: 'q', ...more } as Field;
  return examined([field], { q: answer }).problems.map(({ at, kind }) => `${at} ${kind}`);
}

describe('R-405 a question takes only an answer of its type', () => {
  const whole = { type: 'integer', min: 0, max: 10 } as const;
  const decimal = { type: 'decimal', digits: 2, min: '0.5', max: '99.99' } as const;
  const date = { type: 'date', min: '2023-01-01', max: '2023-12-31' } as const;
  const many = { type: 'many', options, most: 1 } as const;
  const file = { sha256: 'a'.repeat(64), name: 'план.pdf', bytes: 10 };
  test.each<[string, FieldType, unknown, readonly string[]]>([
    ['nothing', whole, undefined, ['q missing']],
    ['blank', { type: 'text', maxLength: 5 }, '  ', ['q missing']],
    ['zero', whole, 0, []],
    ['less', whole, -1, ['q too_small']],
    ['more', whole, 11, ['q too_large']],
    ['a fraction', whole, 1.5, ['q wrong_type']],
    ['figures as text', whole, '5', ['q wrong_type']],
    ['a decimal', decimal, '12.50', []],
    ['the least', decimal, '0.5', []],
    ['under it', decimal, '0.49', ['q too_small']],
    ['a comma', decimal, '1,5', ['q wrong_type']],
    ['too fine', decimal, '1.505', ['q too_many_digits']],
    ['an option', { type: 'choice', options }, 'yes', []],
    ['no option', { type: 'choice', options }, 'constructor', ['q no_such_option']],
    ['long', { type: 'text', maxLength: 5 }, 'длинно', ['q too_long']],
    ['a day', date, '2023-05-06', []],
    ['no day', date, '2023-02-30', ['q wrong_type']],
    ['early', date, '2022-12-31', ['q too_early']],
    ['late', date, '2024-01-01', ['q too_late']],
    ['a link', { type: 'link' }, 'https://школа.рф/план?год=2023', []],
    ['a script', { type: 'link' }, 'javascript:alert(1)', ['q not_a_link']],
    ['a password in a link', { type: 'link' }, 'https://a:b@school.ru/', ['q not_a_link']],
    ['several', many, ['yes'], []],
    ['none of them', many, [], ['q missing']],
    ['too many, twice, strange', many, ['yes', 'yes', 'x'], ['q chosen_twice', 'q no_such_option', 'q too_many']],
    ['a file', { type: 'file', maxFiles: 1 }, { files: [file] }, []],
    ['two files', { type: 'file', maxFiles: 1 }, { files: [file, file] }, ['q too_many']],
    ['half a file', { type: 'file', maxFiles: 1 }, { files: [{ name: 'x' }] }, ['q wrong_type']],
    ['two counts', percent, { part: 3, whole: 5 }, []],
    ['nobody of nobody', percent, { part: 0, whole: 0 }, []],
    ['half', percent, { part: 3 }, ['q.whole missing']],
    ['more than all', percent, { part: 6, whole: 5 }, ['q.part part_above_whole']],
    ['less than nobody', percent, { part: -1, whole: 5 }, ['q.part too_small']],
    ['nothing of either', percent, {}, ['q missing']],
    ['a matrix', matrix, { counts: { yes: { all: 0 }, no: { all: 4 } } }, []],
    ['half a matrix', matrix, { counts: { yes: { all: 1 } } }, ['q.no.all missing']],
    ['strange rows', matrix, { counts: { x: { all: 1 } } }, ['q no_such_row']],
    [
      'given rows',
      fixed,
      {
        rows: [
          { row: 'yes', cells: { n: 1 } },
          { row: 'no', cells: { n: 0 } },
        ],
      },
      [],
    ],
    ['one of them', fixed, { rows: [{ row: 'yes', cells: { n: 1 } }] }, ['q.no.n missing']],
    ['no row begun', fixed, { rows: [{ row: 'yes', cells: {} }] }, ['q missing']],
    [
      'a row twice',
      fixed,
      {
        rows: [
          { row: 'yes', cells: { n: 1 } },
          { row: 'yes', cells: {} },
        ],
      },
      ['q row_twice', 'q.no.n missing'],
    ],
    ['an added row', added, { rows: [{ row: 'a1', cells: { who: 'Педсовет' } }] }, []],
    ['an empty one', added, { rows: [{ row: 'a1', cells: {} }] }, ['q.a1.who missing']],
    ['no rows', added, { rows: [] }, ['q missing']],
    ['a strange column', added, { rows: [{ row: 'a', cells: { who: 'x', y: 1 } }] }, ['q.a no_such_column']],
    ['rows that are none', added, { rows: [null] }, ['q wrong_type']],
    ['something else', added, 5, ['q wrong_type']],
  ])('%s', (_name, type, answer, problems) => {
    expect(told(type, answer)).toEqual(problems);
  });

  test('what need not be answered is missing only when it was begun', () => {
    expect(told(percent, undefined, { isRequired: false })).toEqual([]);
    expect(told(percent, { whole: 5 }, { isRequired: false })).toEqual(['q.part missing']);
    expect(told(added, { rows: [{ row: 'a', cells: {} }] }, { isRequired: false })).toEqual(['q.a.who missing']);
  });

  test('an answer to a question that is not there is an error, whatever the question is called', () => {
    const said = examined([integer('a')], { a: 1, constructor: 2 });
    expect(said.problems).toMatchObject([
      { kind: 'no_such_field', severity: 'error', facts: { found: 'constructor' } },
    ]);
    expect(examined([integer('constructor')], {}).problems).toMatchObject([{ kind: 'missing' }]);
  });
});
