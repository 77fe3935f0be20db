import type { Answers } from './answers.ts';
import type { Finding } from './answer-problem.ts';
import type { Expression, Field } from './definition.ts';
import { addExact, exactFrom, exactOf, exactOfInteger, negated, timesExact, type Exact } from './exact.ts';
import { listOf, own, recordOf } from './own.ts';
import { splitReference } from './reference.ts';

/** What the unit answered elsewhere: without fields that were hidden there. */
export interface AnswerContext {
  /** To the same form, the time before. */
  readonly before: Answers | null;
  /** To other forms, by their codes, last. */
  readonly others: Readonly<Record<string, Answers>>;
}
export const noContext: AnswerContext = { before: null, others: {} };

/** Answers as far as they may be read: what is hidden is unknown. */
export interface Frame extends AnswerContext {
  readonly fields: ReadonlyMap<string, Field>;
  readonly answers: Answers;
  readonly visible: ReadonlySet<string>;
  /** Fields that were looked through already: many conditions may ask for the same. */
  readonly found: Map<string, Finding>;
}

const ZERO: Exact = { units: 0n, digits: 0 };

/** @returns null when anything it needs is unknown */
export function evaluate(expression: Expression, frame: Frame): Exact | null {
  if (isLeaf(expression)) return lookUp(expression, frame);
  switch (expression.kind) {
    case 'sum':
      return sumOf(expression.terms.map((term) => evaluate(term, frame)));
    case 'difference': {
      const less = evaluate(expression.less, frame);
      return less === null ? null : sumOf([evaluate(expression.from, frame), negated(less)]);
    }
    case 'times': {
      const [factor, of] = [exactOf(expression.factor), evaluate(expression.of, frame)];
      return factor === null || of === null ? null : timesExact(factor, of);
    }
  }
}

/** What is made of nothing else. */
export type Leaf = Extract<Expression, { readonly kind: 'number' | 'field' | 'rows' | 'before' | 'other' }>;

export function isLeaf(expression: Expression): expression is Leaf {
  return !['sum', 'difference', 'times'].includes(expression.kind);
}

function lookUp(leaf: Leaf, frame: Frame): Exact | null {
  switch (leaf.kind) {
    case 'number':
      return exactOf(leaf.value);
    case 'field':
      return readVisible(frame, leaf.of, readNumber);
    case 'rows':
      return readVisible(frame, leaf.of, countRows);
    case 'before':
      return frame.before === null ? null : readFrom(frame.before, leaf.of);
    case 'other': {
      const other = own(frame.others, leaf.form);
      return other === undefined ? null : readFrom(other, leaf.of);
    }
  }
}

function sumOf(terms: readonly (Exact | null)[]): Exact | null {
  return terms.reduce((sum, term) => (sum === null || term === null ? null : addExact(sum, term)), ZERO);
}

type Read = (answer: unknown, way: readonly string[], field?: Field) => Exact | null;

function readVisible({ fields, answers, visible }: Frame, of: string, read: Read): Exact | null {
  const { code, way } = splitReference(of);
  return visible.has(code) ? read(own(answers.values, code), way, fields.get(code)) : null;
}

/** A number of answers as they are written, whatever form they are of. */
export function readFrom({ values }: Answers, of: string): Exact | null {
  const { code, way } = splitReference(of);
  return readNumber(own(values, code), way);
}

function readNumber(answer: unknown, way: readonly string[], field?: Field): Exact | null {
  const [row, column] = way;
  if (row === undefined) return exactFrom(answer);
  const record = recordOf(answer);
  if (record === null) return null;
  if (column === undefined) return exactFrom(own(record, row));
  if (row === '*') return sumColumn(record, column, field);
  const cells = recordOf(own(recordOf(record['counts']) ?? {}, row)) ?? cellsOf(record, row);
  return cells === null ? null : exactFrom(own(cells, column));
}

function rowsOf(record: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return (listOf(record['rows']) ?? []).map(recordOf).filter((row) => row !== null);
}

function cellsOf(record: Readonly<Record<string, unknown>>, code: string): Readonly<Record<string, unknown>> | null {
  return recordOf(rowsOf(record).find(({ row }) => row === code)?.['cells']);
}

/** Known when every row has the number: a row without it is no zero. */
function sumColumn(record: Readonly<Record<string, unknown>>, column: string, field?: Field): Exact | null {
  const given = rowsOf(record);
  const fixed = field?.type === 'table' && 'fixed' in field.rows ? field.rows.fixed : null;
  const isWhole = given.length > 0 && (fixed === null || fixed.length === given.length);
  const cells = given.map((row) => exactFrom(own(recordOf(row['cells']) ?? {}, column)));
  return isWhole ? sumOf(cells) : null;
}

function countRows(answer: unknown): Exact | null {
  const rows = listOf(recordOf(answer)?.['rows']);
  return rows === null ? null : exactOfInteger(rows.length);
}

/** A form as far as its answers are read. */
interface Readable {
  read(answers: Answers, context: AnswerContext): Frame;
}

/** One number of answers, exactly; what is hidden, not answered or "no data" is unknown. `of` as in an expression. */
export function numberOf(form: Readable, answers: Answers, of: string): Exact | 'unknown' {
  return numbersOf(form, answers)(of);
}

/** The same for many numbers of the same answers: what is visible is found once. */
export function numbersOf(form: Readable, answers: Answers): (of: string) => Exact | 'unknown' {
  const frame = form.read(answers, noContext);
  return (of) => evaluate({ kind: 'field', of }, frame) ?? 'unknown';
}
