import fc from 'fast-check';
import type { Answers } from '#features/forms/domain/answers.ts';
import {
  comparisons,
  isOfOneValue,
  type CellType,
  type Check,
  type Column,
  type Condition,
  type Expression,
  type Field,
  type FieldType,
  type FormDefinition,
  type Option,
} from '#features/forms/domain/definition.ts';
import { listNumbers } from '#features/forms/domain/reference.ts';
import { formOf } from './forms.ts';

const label = fc.constantFrom('Сколько учащихся', 'Есть ли программа', 'Почему');
const small = fc.integer({ min: -5, max: 30 });
const written = fc.tuple(small, fc.nat(99)).map(([whole, part]) => `${String(whole)}.${String(part)}`);

function options(prefix: string): fc.Arbitrary<readonly Option[]> {
  return fc
    .integer({ min: 1, max: 3 })
    .map((count) => Array.from({ length: count }, (_, index) => ({ code: `${prefix}${String(index)}`, label: 'Да' })));
}

const bounds = fc.oneof(
  fc.constant({}),
  fc.tuple(small, fc.nat(50)).map(([min, width]) => ({ min, max: min + width })),
  small.map((min) => ({ min })),
);

const cellTypes = [
  bounds.map((some) => ({ type: 'integer' as const, ...some })),
  fc.constant({ type: 'decimal' as const, digits: 2, min: '-3.5' }),
  options('o').map((all) => ({ type: 'choice' as const, options: all })),
  fc.constant({ type: 'text' as const, maxLength: 20 }),
  fc.constant({ type: 'date' as const, min: '2020-01-01', max: '2030-12-31' }),
  fc.constant({ type: 'link' as const }),
] as const;

const columns: fc.Arbitrary<readonly Column[]> = fc
  .array(fc.tuple(fc.oneof(...cellTypes), fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map(([type, isRequired], index) => ({ ...type, code: `c${String(index)}`, label: 'Столбец', isRequired })),
  );

const fieldType: fc.Arbitrary<FieldType> = fc.oneof(
  ...cellTypes,
  fc.constant({ type: 'percent' as const, partLabel: 'Часть', wholeLabel: 'Целое' }),
  options('o').map((all) => ({ type: 'many' as const, options: all, most: all.length })),
  fc.constant({ type: 'file' as const, maxFiles: 2 }),
  fc
    .tuple(
      columns,
      fc.oneof(
        options('r').map((fixed) => ({ fixed })),
        fc.constant({ most: 3 }),
      ),
    )
    .map(([all, rows]) => ({ type: 'table' as const, columns: all, rows })),
  fc
    .tuple(options('i'), options('k'))
    .map(([indicators, categories]) => ({ type: 'matrix' as const, indicators, categories })),
);

/** Expressions over the numbers of these fields; those of checks look at the time before and at another form too. */
function expression(before: readonly Field[], looksBack: boolean): fc.Arbitrary<Expression> {
  const numbers = listNumbers(formOf(before));
  const tables = before.filter(({ type }) => type === 'table').map(({ code }) => code);
  const leaves: fc.Arbitrary<Expression>[] = [small.map((value) => ({ kind: 'number', value: String(value) }))];
  if (numbers.length > 0) {
    const of = fc.constantFrom(...numbers);
    leaves.push(of.map((one) => ({ kind: 'field', of: one })));
    if (looksBack) leaves.push(of.map((one) => ({ kind: 'before', of: one })));
    if (looksBack) leaves.push(of.map((one) => ({ kind: 'other', form: 'other', of: one })));
  }
  if (tables.length > 0) leaves.push(fc.constantFrom(...tables).map((of) => ({ kind: 'rows', of })));
  const leaf = fc.oneof(...leaves);
  const sum = fc.array(leaf, { minLength: 1, maxLength: 3 }).map((terms): Expression => ({ kind: 'sum', terms }));
  const difference = fc.tuple(leaf, leaf).map(([from, less]): Expression => ({ kind: 'difference', from, less }));
  const times = fc.tuple(written, leaf).map(([factor, of]): Expression => ({ kind: 'times', factor, of }));
  return fc.oneof({ weight: 3, arbitrary: leaf }, sum, difference, times);
}

function test(before: readonly Field[]): fc.Arbitrary<Condition> {
  const side = expression(before, false);
  const tests: fc.Arbitrary<Condition>[] = [
    fc
      .tuple(side, fc.constantFrom(...comparisons), side)
      .map(([left, is, right]) => ({ kind: 'compare', left, is, right })),
  ];
  if (before.length > 0)
    tests.push(fc.constantFrom(...before.map(({ code }) => code)).map((of) => ({ kind: 'answered', of })));
  const chosen = before.flatMap((field) =>
    field.type === 'choice' || field.type === 'many'
      ? field.options.map(({ code }) => ({ kind: 'chosen' as const, of: field.code, option: code }))
      : [],
  );
  if (chosen.length > 0) tests.push(fc.constantFrom(...chosen));
  return fc.oneof(...tests);
}

function condition(before: readonly Field[]): fc.Arbitrary<Condition> {
  const one = test(before);
  const not = one.map((of): Condition => ({ kind: 'not', of }));
  const several = fc
    .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(one, { minLength: 1, maxLength: 3 }))
    .map(([kind, of]): Condition => ({ kind, of }));
  return fc.oneof({ weight: 3, arbitrary: one }, not, several);
}

function field(before: readonly Field[]): fc.Arbitrary<Field> {
  const code = `f${String(before.length)}`;
  return fc
    .tuple(fieldType, label, fc.boolean(), fc.boolean(), fc.option(condition(before), { nil: undefined }))
    .map(([type, named, isRequired, mayBeUnknown, visibleWhen]) => ({
      ...{ code, label: named, isRequired, mayBeUnknown, ...type },
      ...(visibleWhen === undefined ? {} : { visibleWhen }),
    }));
}

function fields(count: number): fc.Arbitrary<readonly Field[]> {
  if (count === 0) return fc.constant([]);
  return fields(count - 1).chain((before) => field(before).map((one) => [...before, one]));
}

function checks(over: readonly Field[]): fc.Arbitrary<readonly Check[]> {
  const numbers = listNumbers(formOf(over));
  if (numbers.length === 0) return fc.constant([]);
  const number = fc.constantFrom(...numbers).map((of) => ({ kind: 'field' as const, of }));
  const left = fc
    .tuple(number, expression(over, true))
    .map(([one, more]) => ({ kind: 'sum' as const, terms: [one, more] }));
  const one = fc.tuple(left, fc.constantFrom(...comparisons), expression(over, true), fc.boolean(), fc.boolean());
  return fc.array(one, { maxLength: 2 }).map((all) =>
    all.map(([sum, is, right, isError, isConditional], index) => ({
      ...{ code: `k${String(index)}`, left: sum, is, right, message: 'Проверьте числа' },
      severity: isError ? ('error' as const) : ('warning' as const),
      ...(isConditional && over[0] !== undefined ? { when: { kind: 'answered' as const, of: over[0].code } } : {}),
    })),
  );
}

/** A form that compiles: each condition looks at what stands before it. */
export const soundForm: fc.Arbitrary<FormDefinition> = fc
  .integer({ min: 1, max: 5 })
  .chain(fields)
  .chain((all) => checks(all).map((some) => formOf(all, some)));

/** A form in which anything may be wrong: references to what is not there, circles, crossed bounds, empty lists. */
export const anyForm: fc.Arbitrary<FormDefinition> = fc
  .tuple(soundForm, soundForm, fc.array(fc.nat(4)))
  .map(([one, other, order]): FormDefinition => {
    const foreign = other.sections.flatMap((section) => section.fields);
    const own = one.sections.flatMap((section) => section.fields);
    const mixed = order
      .map((index, place) => (place % 2 === 0 ? own : foreign)[index])
      .filter((each) => each !== undefined);
    const cut = mixed.map((each) => (each.type === 'choice' ? { ...each, options: [] } : each));
    const twice = { code: 'main', title: '', fields: mixed };
    return {
      ...one,
      minutes: order.length,
      sections: [...one.sections, { ...twice, fields: cut }],
      checks: other.checks,
    };
  });

const fittingCell = fc.oneof(
  small,
  written,
  fc.constantFrom('o0', 'o1', 'Нет', '2024-05-06', '2024-02-30', 'https://школа.рф/план.pdf', 'javascript:0', '', ' '),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, Number.NaN, Infinity, -0, 1e300, undefined, 2 ** 53),
);
const row = fc.record({
  row: fc.constantFrom('r0', 'r1', 'r2', 'x', '..'),
  cells: fc.dictionary(fc.constantFrom('c0', 'c1', 'c2', 'constructor'), fittingCell, { maxKeys: 3 }),
});
const counts = fc.dictionary(
  fc.constantFrom('i0', 'i1', 'i2'),
  fc.dictionary(fc.constantFrom('k0', 'k1', 'k2'), small, { maxKeys: 3 }),
);
const file = fc.record({ sha256: fc.constantFrom('a'.repeat(64), 'b'), name: label, bytes: fc.nat() });

/** One answer of any type. */
export const likelyAnswer = fc.oneof(
  fittingCell,
  fc.record({ noData: fc.constantFrom('', 'Учёт не ведётся') }),
  fc.record({ part: small, whole: small }, { requiredKeys: [] }),
  fc.array(fc.constantFrom('o0', 'o1', 'o9'), { maxLength: 3 }),
  fc.record({ files: fc.array(file, { maxLength: 3 }) }),
  fc.record({ rows: fc.array(row, { maxLength: 4 }) }),
  fc.record({ counts }),
);

const codes = fc.constantFrom('f0', 'f1', 'f2', 'f3', 'f4', 'constructor', 'no');
const reasons = fc.dictionary(fc.constantFrom('k0', 'k1'), fc.constantFrom('', 'Школа закрыта на ремонт'));

/** Answers as an honest form sends them. */
export const likelyAnswers = fc.record({
  values: fc.dictionary(codes, likelyAnswer, { maxKeys: 6 }),
  reasons,
}) as fc.Arbitrary<Answers>;

/** Whatever else a program may send. */
export const anyAnswers = fc.record({
  values: fc.dictionary(codes, fc.oneof(likelyAnswer, anything), { maxKeys: 6 }),
  reasons,
}) as fc.Arbitrary<Answers>;

/** A right answer to each question of a form, hidden ones too; nothing of what its checks want. */
export function fullAnswers({ sections }: FormDefinition): Answers {
  const all = sections.flatMap((section) => section.fields);
  return { values: Object.fromEntries(all.map((one) => [one.code, rightAnswer(one)])), reasons: {} };
}

type Answered = Answers['values'][string];

function rightAnswer(type: FieldType): Answered {
  if (isOfOneValue(type)) return rightCell(type);
  switch (type.type) {
    case 'percent':
      return { part: 3, whole: 5 };
    case 'many':
      return type.options.map(({ code }) => code);
    case 'file':
      return { files: [{ sha256: 'a'.repeat(64), name: 'план.pdf', bytes: 5 }] };
    case 'table': {
      const rows = 'fixed' in type.rows ? type.rows.fixed.map(({ code }) => code) : ['a1'];
      const cells = Object.fromEntries(type.columns.map((column) => [column.code, rightCell(column)]));
      return { rows: rows.map((code) => ({ row: code, cells })) };
    }
    case 'matrix': {
      const cells = Object.fromEntries(type.categories.map(({ code }) => [code, 0]));
      return { counts: Object.fromEntries(type.indicators.map(({ code }) => [code, cells])) };
    }
  }
}

const rightTexts = {
  decimal: '2.25',
  text: 'Ответ',
  date: '2024-05-06',
  link: 'https://school.example.org/plan',
} as const;

function rightCell(type: CellType): number | string {
  if (type.type === 'integer') return type.min ?? type.max ?? 7;
  return type.type === 'choice' ? (type.options[0]?.code ?? '') : rightTexts[type.type];
}
