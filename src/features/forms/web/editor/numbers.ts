import type { Expression, Field, FormDefinition } from '../../domain/definition.ts';
import { isLeaf, type Leaf } from '../../domain/numbers.ts';
import { listNumbers, splitReference } from '../../domain/reference.ts';
import { fieldsOf } from './edit.ts';
import type { EditorWords } from './ru.ts';

/** A number that can be chosen, as its place in a list of choices. */
export interface NumberChoice {
  readonly value: string;
  readonly label: string;
}

/** A number of a form in words: «Ученики 9 классов: всего». */
export function numberLabel(definition: FormDefinition, of: string, words: EditorWords): string {
  const { code, way } = splitReference(of);
  const field = fieldsOf(definition).find((one) => one.code === code);
  if (field === undefined) return of;
  const label = field.label === '' ? words.untold : field.label;
  const parts = wordsOfWay(field, way, words);
  return parts.length === 0 ? label : `${label}: ${parts.join(', ')}`;
}

function wordsOfWay(field: Field, [row, column]: readonly string[], words: EditorWords): readonly string[] {
  if (row === undefined) return [];
  if (field.type === 'percent') return [row === 'part' ? field.partLabel : field.wholeLabel];
  if (field.type === 'matrix') return [labelIn(field.indicators, row), labelIn(field.categories, column)];
  if (field.type !== 'table') return [];
  return [labelIn(field.columns, column), row === '*' ? words.inAll : labelIn(rowsOf(field), row)];
}

function rowsOf({ rows }: Extract<Field, { readonly type: 'table' }>): readonly { code: string; label: string }[] {
  return 'fixed' in rows ? [...rows.fixed] : [];
}

function labelIn(list: readonly { readonly code: string; readonly label: string }[], code: string | undefined): string {
  return list.find((one) => one.code === code)?.label ?? code ?? '';
}

/** Numbers of the form to choose from, as leaves of expressions in one list. */
export function numberChoices(
  definition: FormDefinition,
  words: EditorWords,
): Record<'now' | 'before' | 'rows', readonly NumberChoice[]> {
  const numbers = listNumbers(definition).map((of) => ({ of, label: numberLabel(definition, of, words) }));
  const tables = fieldsOf(definition).filter(({ type }) => type === 'table');
  return {
    now: numbers.map(({ of, label }) => ({ value: `field ${of}`, label })),
    before: numbers.map(({ of, label }) => ({ value: `before ${of}`, label: words.lastTime(label) })),
    rows: tables.map(({ code, label }) => ({ value: `rows ${code}`, label: words.rowsOf(label) })),
  };
}

/** One summand: a number, maybe times a factor. */
export interface Term {
  readonly factor: string | null;
  readonly leaf: Leaf;
}

/** A number as the editor can show it; null: it is more than a sum of summands. */
export function termsOf(expression: Expression): readonly Term[] | null {
  const terms = expression.kind === 'sum' ? expression.terms : [expression];
  const read = terms.map(termOf);
  return read.includes(null) ? null : read.filter((term) => term !== null);
}

function termOf(expression: Expression): Term | null {
  if (isLeaf(expression)) return expression.kind === 'other' ? null : { factor: null, leaf: expression };
  const isTimes = expression.kind === 'times' && isLeaf(expression.of) && expression.of.kind !== 'other';
  return isTimes ? { factor: expression.factor, leaf: expression.of as Leaf } : null;
}

export function expressionOf(terms: readonly Term[]): Expression {
  const each = terms.map(({ factor, leaf }): Expression =>
    factor === null ? leaf : { kind: 'times', factor, of: leaf },
  );
  const [only] = each;
  return only !== undefined && each.length === 1 ? only : { kind: 'sum', terms: each };
}

export function choiceOf(leaf: Leaf): string {
  return leaf.kind === 'number' || leaf.kind === 'other' ? 'number' : `${leaf.kind} ${leaf.of}`;
}

export function leafOf(choice: string): Leaf {
  const [kind, of = ''] = choice.split(' ');
  if (kind === 'field' || kind === 'before' || kind === 'rows') return { kind, of };
  return { kind: 'number', value: '0' };
}
