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
