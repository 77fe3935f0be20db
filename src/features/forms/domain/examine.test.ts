import { describe, expect, test } from 'vitest';
import { answersOf, compiledOf, examined, formOf, integer, text, usual } from '#tests/support/forms.ts';
import type { Check, Field, FieldType } from './definition.ts';
import { exactText } from './exact.ts';
import { isSubmittable } from './examine.ts';
import { noContext, numberOf } from './numbers.ts';

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

describe('R-406 "no data" is an answer of its own', () => {
  test.each([
    [{ noData: 'Учёт не ведётся' }, true, [], 1],
    [{ noData: ' ' }, true, ['why_unknown'], 0],
    [{ noData: 'Учёт не ведётся' }, false, ['may_not_be_unknown'], 0],
  ])('%j where it may be %s', (answer, mayBeUnknown, kinds, answered) => {
    const said = examined([integer('q', { mayBeUnknown })], { q: answer });
    expect([said.problems.map(({ kind }) => kind), said.answered]).toEqual([kinds, answered]);
  });

  test('it is neither zero nor anything else that is compared', () => {
    const { compiled } = sums();
    const answers = answersOf({ part: { noData: 'Нет учёта' }, whole: 5 });
    expect(numberOf(compiled, answers, 'part')).toBe('unknown');
    expect(compiled.examine(answers, noContext)).toMatchObject({ errors: 0, answered: 2 });
  });
});

function sums() {
  const check = {
    code: 'fits',
    left: { kind: 'field', of: 'part' },
    is: '<=',
    right: { kind: 'field', of: 'whole' },
  } as const;
  const fields = [integer('part', { mayBeUnknown: true }), integer('whole')];
  const message = 'Часть не может быть больше целого';
  const compiled = compiledOf(formOf(fields, [{ ...check, severity: 'error', message }]));
  return { compiled, message };
}

describe('R-407 checks between answers', () => {
  test('an error says what was found, in the words of the form, at the question', () => {
    const { compiled, message } = sums();
    const said = compiled.examine(answersOf({ part: 7, whole: 5 }), noContext);
    const facts = { check: 'fits', left: '7', is: '<=', right: '5' };
    expect(said).toMatchObject({
      errors: 1,
      problems: [{ at: 'part', kind: 'check', severity: 'error', facts, message }],
    });
    expect(isSubmittable(compiled.examine(answersOf({ part: 5, whole: 5 }), noContext))).toBe(true);
  });

  test('where one side is not there, nothing is said', () => {
    const { compiled } = sums();
    expect(compiled.examine(answersOf({ part: 7 }), noContext)).toMatchObject({
      errors: 0,
      problems: [{ kind: 'missing' }],
    });
  });

  const grown: Check = {
    code: 'grown',
    is: '<=',
    severity: 'warning',
    message: 'Вдвое больше, чем в прошлый раз: объясните',
    left: { kind: 'field', of: 'n' },
    right: { kind: 'times', factor: '2', of: { kind: 'before', of: 'n' } },
  };
  test('against last time: a warning is settled by its reason', () => {
    const before = answersOf({ n: 4 });
    const bare = examined([integer('n')], { n: 9 }, { checks: [grown], before });
    expect(bare).toMatchObject({
      warnings: 1,
      errors: 0,
      problems: [{ kind: 'check', severity: 'warning' }],
      settled: [],
    });
    const told = { grown: 'Открыли второй корпус' };
    const settled = examined([integer('n')], { n: 9 }, { checks: [grown], before, reasons: told });
    expect(settled).toMatchObject({ warnings: 0, problems: [], settled: [{ kind: 'check' }] });
    expect(examined([integer('n')], { n: 9 }, { checks: [grown], before, reasons: { grown: ' ' } }).warnings).toBe(1);
    expect(examined([integer('n')], { n: 9 }, { checks: [grown] }).problems).toEqual([]);
  });

  test('against another form, under a condition, over the rows of a table', () => {
    const rows = { ...usual, ...added, code: 'rows' } as Field;
    const check: Check = {
      code: 'same',
      is: '=',
      severity: 'error',
      message: 'Сверьте с паспортом школы',
      left: {
        kind: 'sum',
        terms: [
          { kind: 'field', of: 'rows.*.n' },
          { kind: 'rows', of: 'rows' },
        ],
      },
      right: { kind: 'other', form: 'passport', of: 'staff' },
      when: { kind: 'answered', of: 'note' },
    };
    const fields = [rows, text('note', { isRequired: false })];
    const value = {
      rows: [
        { row: 'a', cells: { who: 'А', n: 2 } },
        { row: 'b', cells: { who: 'Б', n: 3 } },
      ],
    };
    const others = { passport: answersOf({ staff: 8 }) };
    const said = (values: object, more = others): number =>
      examined(fields, { rows: value, ...values }, { checks: [check], others: more }).errors;
    expect(said({ note: 'да' })).toBe(1);
    expect(said({})).toBe(0);
    expect(said({ note: 'да' }, { passport: answersOf({ staff: 7 }) })).toBe(0);
    const half = { rows: [...value.rows.slice(1), { row: 'a', cells: { who: 'А' } }] };
    expect(said({ rows: half, note: 'да' })).toBe(0);
  });
});

describe('R-408 what is asked follows from what was answered', () => {
  const shown = { kind: 'chosen', of: 'has', option: 'yes' } as const;
  const has = { ...usual, code: 'has', type: 'choice', options } as Field;
  const asked = (visibleWhen: Field['visibleWhen'], values: object): readonly string[] => [
    ...examined([has, integer('n', visibleWhen === undefined ? {} : { visibleWhen })], { ...values }).visible,
  ];
  test.each([
    ['chosen', shown, { has: 'yes' }, true],
    ['not chosen', shown, { has: 'no' }, false],
    ['not answered', shown, {}, false],
    ['the opposite of what is not known is not known', { kind: 'not', of: shown }, {}, false],
    ['the opposite', { kind: 'not', of: shown }, { has: 'no' }, true],
    ['not answered is known', { kind: 'not', of: { kind: 'answered', of: 'has' } }, {}, true],
    [
      'one of any is enough',
      { kind: 'any', of: [shown, { kind: 'not', of: { kind: 'answered', of: 'has' } }] },
      {},
      true,
    ],
    [
      'all with one unknown',
      { kind: 'all', of: [shown, { kind: 'not', of: { kind: 'answered', of: 'has' } }] },
      {},
      false,
    ],
  ] as const)('%s', (_name, visibleWhen, values, isAsked) => {
    expect(asked(visibleWhen as Field['visibleWhen'], values).includes('n')).toBe(isAsked);
  });

  test('a hidden answer is not read, in whatever order the form asks', () => {
    const last = integer('last', { visibleWhen: { kind: 'answered', of: 'n' } });
    const hidden = integer('n', { visibleWhen: shown });
    const said = examined([last, hidden, has], { has: 'no', n: 5, last: 6 });
    expect([...said.visible]).toEqual(['has']);
    expect(said).toMatchObject({ asked: 1, answered: 1, problems: [] });
    const compiled = compiledOf(formOf([last, hidden, has]));
    expect(numberOf(compiled, answersOf({ has: 'no', n: 5 }), 'n')).toBe('unknown');
    const open = numberOf(compiled, answersOf({ has: 'yes', n: 5 }), 'n');
    expect(open === 'unknown' ? open : exactText(open)).toBe('5');
  });
});

test('R-401 every number of a form has one name', () => {
  const fields = [
    { ...usual, ...percent, code: 'p' },
    { ...usual, ...matrix, code: 'm' },
    { ...usual, ...fixed, code: 't' },
    { ...usual, code: 'd', type: 'decimal', digits: 2 },
  ] as const satisfies readonly Field[];
  const compiled = compiledOf(formOf(fields));
  const answers = answersOf({
    ...{ p: { part: 1, whole: 4 }, m: { counts: { yes: { all: 6 } } }, d: '0.10' },
    t: {
      rows: [
        { row: 'yes', cells: { n: 2 } },
        { row: 'no', cells: { n: 3 } },
      ],
    },
  });
  const read = (of: string): string => {
    const found = numberOf(compiled, answers, of);
    return found === 'unknown' ? found : exactText(found);
  };
  const names = ['p.part', 'p.whole', 'm.yes.all', 'm.no.all', 't.yes.n', 't.*.n', 'd', 'x', 'p.x', 't.x.n'];
  expect(names.map(read)).toEqual(['1', '4', '6', 'unknown', '2', '5', '0.1', 'unknown', 'unknown', 'unknown']);
});
