import type { Answers } from './answers.ts';
import type { CompiledForm } from './compile.ts';
import { isOfOneValue, type CellType, type Field, type Option } from './definition.ts';
import { addExact, compareExact, exactFrom, exactText, type Exact } from './exact.ts';
import type { AnswerContext } from './numbers.ts';
import { listOf, own, recordOf } from './own.ts';

/** An answer to a form, and whose it is. */
export interface Given<From> {
  readonly from: From;
  readonly answers: Answers;
  readonly context: AnswerContext;
}

export interface OptionCount {
  readonly code: string;
  readonly count: number;
}

/** What many answers of one kind say together. Numbers are exact text; null where there is none. */
export interface ValuesSummary {
  readonly filled: number;
  readonly sum: string | null;
  readonly least: string | null;
  readonly most: string | null;
  /** Of a choice: all options in their order, those that nobody took too. */
  readonly options: readonly OptionCount[] | null;
}
export interface CellSummary extends ValuesSummary {
  readonly column: string;
}
export interface RowSummary {
  /** `*`: all rows that were added. */
  readonly row: string;
  readonly cells: readonly CellSummary[];
}

/** What all answers to one field say together: sums, how often each option was taken, the first of the texts. */
export interface FieldSummary<From> {
  readonly code: string;
  /** To how many it was shown. */
  readonly asked: number;
  /** How many answered it with something other than "no data". */
  readonly answered: number;
  readonly unknown: number;
  /** Of a field of one value, or of several options. */
  readonly values: ValuesSummary | null;
  /** Of a percent, over those who gave both counts: the share is made of the sums. */
  readonly share: { readonly part: string; readonly whole: string } | null;
  /** Of a table or a matrix. */
  readonly rows: readonly RowSummary[] | null;
  /** Files attached, or rows added. */
  readonly things: number | null;
  readonly texts: readonly { readonly from: From; readonly text: string }[];
}

/** A summary shows no more texts than are read at once; all of them stand in the table of answers. */
export const MOST_TEXTS = 20;

interface Said<From> {
  readonly from: From;
  readonly answer: unknown;
}

/** only what was asked counts; hidden answers, "no data" and what is not there are no zeros. */
export function summarise<From>(
  form: Pick<CompiledForm, 'fields' | 'read'>,
  given: readonly Given<From>[],
): readonly FieldSummary<From>[] {
  const read = given.map(({ from, answers, context }) => ({ from, frame: form.read(answers, context) }));
  return [...form.fields.values()].map((field) => {
    const asked = read.filter(({ frame }) => frame.visible.has(field.code));
    const said = asked
      .map(({ from, frame }): Said<From> => ({ from, answer: own(frame.answers.values, field.code) }))
      .filter(({ answer }) => isGiven(answer));
    const known = said.filter(({ answer }) => !isUnknown(answer));
    const counts = { asked: asked.length, answered: known.length, unknown: said.length - known.length };
    return { code: field.code, ...counts, ...together(field, known) };
  });
}

function isUnknown(answer: unknown): boolean {
  return Object.hasOwn(recordOf(answer) ?? {}, 'noData');
}

function isGiven(value: unknown): boolean {
  const parts = recordOf(value);
  if (parts !== null) return Object.values(parts).some(isGiven);
  return value !== undefined && value !== null && value !== '' && listOf(value)?.length !== 0;
}

type Together<From> = Pick<FieldSummary<From>, 'values' | 'share' | 'rows' | 'things' | 'texts'>;
const nothing = { values: null, share: null, rows: null, things: null, texts: [] };

function together<From>(field: Field, known: readonly Said<From>[]): Together<From> {
  const answers = known.map(({ answer }) => answer);
  if (isOfOneValue(field)) return { ...nothing, values: valuesOf(field, answers), texts: textsOf(field, known) };
  switch (field.type) {
    case 'many':
      return { ...nothing, values: { ...noNumbers(answers), options: countOptions(field.options, answers) } };
    case 'percent':
      return { ...nothing, share: shareOf(answers) };
    case 'file':
      return { ...nothing, things: lengthOf(answers, 'files') };
    case 'matrix':
      return { ...nothing, rows: matrixRows(field, answers) };
    case 'table':
      return tableOf(field, answers);
  }
}

function textsOf<From>({ type }: CellType, known: readonly Said<From>[]): Together<From>['texts'] {
  if (type !== 'text' && type !== 'link') return [];
  return known.slice(0, MOST_TEXTS).map(({ from, answer }) => ({ from, text: String(answer) }));
}

function valuesOf(type: CellType, values: readonly unknown[]): ValuesSummary {
  if (type.type === 'choice') return { ...noNumbers(values), options: countOptions(type.options, values) };
  if (type.type === 'date') return { ...noNumbers(values), ...edgesOf(values) };
  if (type.type !== 'integer' && type.type !== 'decimal') return noNumbers(values);
  const numbers = values.map(exactFrom).filter((number) => number !== null);
  const sorted = numbers.toSorted(compareExact);
  const [least, most] = [sorted.at(0), sorted.at(-1)];
  const text = (number: Exact | undefined): string | null => (number === undefined ? null : exactText(number));
  return { filled: numbers.length, sum: sumText(numbers), least: text(least), most: text(most), options: null };
}

function noNumbers(values: readonly unknown[]): ValuesSummary {
  return { filled: values.length, sum: null, least: null, most: null, options: null };
}

/** Of days: the first and the last. */
function edgesOf(values: readonly unknown[]): Pick<ValuesSummary, 'least' | 'most'> {
  const days = values.filter((value) => typeof value === 'string').toSorted();
  return { least: days.at(0) ?? null, most: days.at(-1) ?? null };
}

function sumText(numbers: readonly Exact[]): string | null {
  const [first, ...others] = numbers;
  return first === undefined ? null : exactText(others.reduce(addExact, first));
}

/** @param answers a code each, or a list of them */
function countOptions(options: readonly Option[], answers: readonly unknown[]): readonly OptionCount[] {
  const taken = answers.flatMap((answer) => listOf(answer) ?? [answer]);
  return options.map(({ code }) => ({ code, count: taken.filter((one) => one === code).length }));
}

function shareOf(answers: readonly unknown[]): FieldSummary<never>['share'] {
  const pairs = answers.flatMap((answer) => {
    const counts = recordOf(answer) ?? {};
    const [part, whole] = [exactFrom(own(counts, 'part')), exactFrom(own(counts, 'whole'))];
    return part === null || whole === null ? [] : [{ part, whole }];
  });
  const part = sumText(pairs.map((pair) => pair.part));
  const whole = sumText(pairs.map((pair) => pair.whole));
  return part === null || whole === null ? null : { part, whole };
}

function lengthOf(answers: readonly unknown[], key: string): number {
  return answers.reduce<number>((sum, answer) => sum + (listOf(recordOf(answer)?.[key])?.length ?? 0), 0);
}

function matrixRows(
  { indicators, categories }: Extract<Field, { type: 'matrix' }>,
  answers: readonly unknown[],
): readonly RowSummary[] {
  return indicators.map(({ code }) => {
    const cells = answers.map((answer) => recordOf(own(recordOf(recordOf(answer)?.['counts']) ?? {}, code)) ?? {});
    const columns = categories.map((category) => ({ type: 'integer', code: category.code }) as const);
    return { row: code, cells: columns.map((column) => cellOf(column, cells)) };
  });
}

type Cells = Readonly<Record<string, unknown>>;

function tableOf({ columns, rows }: Extract<Field, { type: 'table' }>, answers: readonly unknown[]): Together<never> {
  const given = answers.flatMap((answer) =>
    (listOf(recordOf(answer)?.['rows']) ?? []).map((row) => recordOf(row) ?? {}),
  );
  const within = (row: string): readonly Cells[] =>
    given.filter((one) => row === '*' || one['row'] === row).map((one) => recordOf(one['cells']) ?? {});
  const codes = 'fixed' in rows ? rows.fixed.map(({ code }) => code) : ['*'];
  const summed = codes.map((row) => ({ row, cells: columns.map((column) => cellOf(column, within(row))) }));
  return { ...nothing, rows: summed, things: 'fixed' in rows ? null : given.length };
}

function cellOf(column: CellType & { readonly code: string }, cells: readonly Cells[]): CellSummary {
  const values = cells.map((one) => own(one, column.code)).filter(isGiven);
  return { column: column.code, ...valuesOf(column, values) };
}
