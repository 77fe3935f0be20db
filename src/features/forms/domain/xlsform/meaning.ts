import { comparisons, type Comparison, type Condition, type Expression } from '../definition.ts';
import { parseExpression, type Node } from './parse.ts';

/** What a name of the form stands for. */
export type Named =
  | { readonly kind: 'number'; readonly of: string }
  | { readonly kind: 'choice'; readonly of: string; readonly options: ReadonlyMap<string, string> }
  /** A column of a table, which only a sum reads. */
  | { readonly kind: 'column'; readonly of: string }
  | { readonly kind: 'table'; readonly of: string }
  | { readonly kind: 'calculation'; readonly expression: Expression }
  | { readonly kind: 'other'; readonly of: string };
export type Names = (name: string) => Named | null;

export type Meant<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly fault: 'not_read' | 'not_supported' | 'no_such_name' | 'too_complex';
      readonly found: string;
    };

const fault = (kind: 'not_supported' | 'no_such_name', found: string): Meant<never> => ({
  ...{ ok: false, fault: kind, found },
});
const fine = <T>(value: T): Meant<T> => ({ ok: true, value });

/** As deep as the shape of a definition takes. */
const DEEPEST_EXPRESSION = 2;
const DEEPEST_CONDITION = 3;
/** As many as it takes: calculations that name each other twice would grow without end. */
const MOST_TERMS = 100;

export function conditionFrom(source: string, names: Names): Meant<Condition> {
  const parsed = parseExpression(source);
  if (!parsed.ok) return { ok: false, fault: 'not_read', found: source.slice(parsed.at, parsed.at + 60) };
  const meant = condition(parsed.node, names);
  return meant.ok && depthOf(meant.value) > DEEPEST_CONDITION ? complex(source) : meant;
}

export function expressionFrom(source: string, names: Names): Meant<Expression> {
  const parsed = parseExpression(source);
  if (!parsed.ok) return { ok: false, fault: 'not_read', found: source.slice(parsed.at, parsed.at + 60) };
  return expressionOf(parsed.node, names);
}

export function expressionOf(node: Node, names: Names): Meant<Expression> {
  const meant = expression(node, names);
  return meant.ok && heightOf(meant.value) > DEEPEST_EXPRESSION ? complex(textOf(node)) : meant;
}

function complex(source: string): Meant<never> {
  return { ok: false, fault: 'too_complex', found: source.slice(0, 60) };
}

function condition(node: Node, names: Names): Meant<Condition> {
  if (node.kind === 'call') return called(node, names);
  if (node.kind !== 'pair') return fault('not_supported', textOf(node));
  if (node.sign === 'and' || node.sign === 'or') return joined(node.sign, node, names);
  return isComparison(node.sign) ? compared(node.sign, node, names) : fault('not_supported', textOf(node));
}

type Pair = Extract<Node, { kind: 'pair' }>;
type Call = Extract<Node, { kind: 'call' }>;

function isComparison(sign: string): sign is Comparison {
  return (comparisons as readonly string[]).includes(sign);
}

/** Parts joined alike stand side by side. */
export function partsOf(node: Node, sign: string): readonly Node[] {
  return node.kind === 'pair' && node.sign === sign
    ? [...partsOf(node.left, sign), ...partsOf(node.right, sign)]
    : [node];
}

function joined(sign: 'and' | 'or', node: Pair, names: Names): Meant<Condition> {
  const of: Condition[] = [];
  for (const part of partsOf(node, sign)) {
    const meant = condition(part, names);
    if (!meant.ok) return meant;
    of.push(meant.value);
  }
  return fine({ kind: sign === 'and' ? 'all' : 'any', of });
}

function called(call: Call, names: Names): Meant<Condition> {
  const [first, second] = call.args;
  if (call.name === 'not' && first !== undefined && call.args.length === 1) return turned(first, names);
  const isSelected = call.name === 'selected' && call.args.length === 2;
  if (!isSelected || first?.kind !== 'name' || second?.kind !== 'text') return fault('not_supported', textOf(call));
  return picked(first.text, second.text, names);
}

function turned(node: Node, names: Names): Meant<Condition> {
  const inner = condition(node, names);
  return inner.ok ? fine({ kind: 'not', of: inner.value }) : inner;
}

function picked(name: string, option: string, names: Names): Meant<Condition> {
  const named = names(name);
  if (named === null) return fault('no_such_name', name);
  if (named.kind !== 'choice') return fault('not_supported', `\${${name}} = '${option}'`);
  const code = named.options.get(option);
  return code === undefined ? fault('no_such_name', option) : fine({ kind: 'chosen', of: named.of, option: code });
}

function compared(sign: Comparison, node: Pair, names: Names): Meant<Condition> {
  const text = withText(node, names);
  if (text !== null) return comparedWithText(sign, text, names);
  const left = expressionOf(node.left, names);
  if (!left.ok) return left;
  const right = expressionOf(node.right, names);
  return right.ok ? fine({ kind: 'compare', left: left.value, is: sign, right: right.value }) : right;
}

interface WithText {
  readonly name: string;
  readonly text: string;
}

/** A name beside a text, or a choice beside a number that is one of its codes. */
function withText({ left, right }: Pair, names: Names): WithText | null {
  const sides = [
    [left, right],
    [right, left],
  ] as const;
  for (const [one, other] of sides) {
    if (one.kind !== 'name') continue;
    if (other.kind === 'text' || (other.kind === 'number' && names(one.text)?.kind === 'choice'))
      return { name: one.text, text: other.text };
  }
  return null;
}

function comparedWithText(sign: Comparison, { name, text }: WithText, names: Names): Meant<Condition> {
  const whole = `\${${name}} ${sign} '${text}'`;
  if (sign !== '=' && sign !== '!=') return fault('not_supported', whole);
  const positive = text === '' ? answered(name, names) : picked(name, text, names);
  if (!positive.ok) return positive;
  // Answered is what is not equal to nothing.
  const isTurned = text === '' ? sign === '=' : sign === '!=';
  return fine(isTurned ? { kind: 'not', of: positive.value } : positive.value);
}

function answered(name: string, names: Names): Meant<Condition> {
  const named = names(name);
  if (named === null) return fault('no_such_name', name);
  if (named.kind === 'calculation' || named.kind === 'column') return fault('not_supported', `\${${name}}`);
  return fine({ kind: 'answered', of: named.of });
}

function expression(node: Node, names: Names): Meant<Expression> {
  switch (node.kind) {
    case 'number':
      return fine({ kind: 'number', value: node.text });
    case 'name':
      return named(node.text, names);
    case 'call':
      return totalled(node, names);
    case 'pair':
      return reckoned(node, names);
    case 'text':
    case 'self':
      return fault('not_supported', textOf(node));
  }
}

function named(name: string, names: Names): Meant<Expression> {
  const found = names(name);
  if (found === null) return fault('no_such_name', name);
  if (found.kind === 'number') return fine({ kind: 'field', of: found.of });
  return found.kind === 'calculation' ? fine(found.expression) : fault('not_supported', `\${${name}}`);
}

/** `sum` over a column of a table, `count` of its rows. */
function totalled(call: Call, names: Names): Meant<Expression> {
  const [first] = call.args;
  const found = first?.kind === 'name' && call.args.length === 1 ? names(first.text) : null;
  if (call.name === 'sum' && found?.kind === 'column') return fine({ kind: 'field', of: found.of });
  if (call.name === 'count' && found?.kind === 'table') return fine({ kind: 'rows', of: found.of });
  return fault('not_supported', textOf(call));
}

function reckoned(node: Pair, names: Names): Meant<Expression> {
  if (node.sign === '*') return multiplied(node, names);
  if (node.sign === '-') {
    const [from, less] = [expression(node.left, names), expression(node.right, names)];
    if (!from.ok) return from;
    return less.ok ? fine({ kind: 'difference', from: from.value, less: less.value }) : less;
  }
  if (node.sign !== '+') return fault('not_supported', textOf(node));
  const terms: Expression[] = [];
  for (const part of partsOf(node, '+')) {
    const meant = expression(part, names);
    if (!meant.ok) return meant;
    terms.push(...(meant.value.kind === 'sum' ? meant.value.terms : [meant.value]));
    if (terms.length > MOST_TERMS) return complex(textOf(node));
  }
  return fine({ kind: 'sum', terms });
}

function multiplied({ left, right, sign }: Pair, names: Names): Meant<Expression> {
  const [factor, other] = left.kind === 'number' ? [left, right] : [right, left];
  if (factor.kind !== 'number') return fault('not_supported', textOf({ kind: 'pair', sign, left, right }));
  const of = expression(other, names);
  return of.ok ? fine({ kind: 'times', factor: factor.text, of: of.value }) : of;
}

function heightOf(one: Expression): number {
  switch (one.kind) {
    case 'sum':
      return 1 + Math.max(0, ...one.terms.map(heightOf));
    case 'difference':
      return 1 + Math.max(heightOf(one.from), heightOf(one.less));
    case 'times':
      return 1 + heightOf(one.of);
    case 'number':
    case 'field':
    case 'before':
    case 'other':
    case 'rows':
      return 0;
  }
}

export function depthOf(one: Condition): number {
  if (one.kind === 'not') return 1 + depthOf(one.of);
  return one.kind === 'all' || one.kind === 'any' ? 1 + Math.max(0, ...one.of.map(depthOf)) : 0;
}

/** As it may be shown again. */
export function textOf(node: Node): string {
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'text':
      return `'${node.text}'`;
    case 'name':
      return `\${${node.text}}`;
    case 'self':
      return '.';
    case 'call':
      return `${node.name}(${node.args.map(textOf).join(', ')})`.slice(0, 120);
    case 'pair':
      return `${textOf(node.left)} ${node.sign} ${textOf(node.right)}`.slice(0, 120);
  }
}
