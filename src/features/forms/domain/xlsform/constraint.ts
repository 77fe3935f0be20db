import { exactOf } from '../exact.ts';
import type { Check, Comparison, Field } from '../definition.ts';
import { expressionOf, partsOf, textOf, type Names } from './meaning.ts';
import { parseExpression, type Node } from './parse.ts';

/** What a constraint asks, as far as a form can ask it. */
export interface Constrained {
  /** Bounds of the question itself. */
  readonly bounds: Readonly<Record<string, number | string>>;
  readonly checks: readonly Pick<Check, 'left' | 'is' | 'right'>[];
  /** Parts that no form can ask. */
  readonly left: readonly string[];
}

type Asked = Pick<Field, 'code' | 'type'>;
type Bounds = Record<string, number | string>;

const TURNED: Readonly<Record<Comparison, Comparison>> = {
  ...{ '<': '>', '<=': '>=', '>': '<', '>=': '<=' },
  ...{ '=': '=', '!=': '!=' },
};

export function readConstraint(source: string, field: Asked, names: Names): Constrained {
  const parsed = parseExpression(source);
  if (!parsed.ok) return { bounds: {}, checks: [], left: [source] };
  const bounds: Bounds = {};
  const checks: Pick<Check, 'left' | 'is' | 'right'>[] = [];
  const left: string[] = [];
  for (const part of partsOf(parsed.node, 'and')) {
    const bound = boundOf(part, field);
    const check = bound === null ? checkOf(part, field, names) : null;
    if (bound !== null && !Object.hasOwn(bounds, bound[0])) bounds[bound[0]] = bound[1];
    else if (check !== null) checks.push(check);
    else left.push(textOf(part));
  }
  return { bounds, checks, left };
}

interface Comparing {
  readonly left: Node;
  readonly is: Comparison;
  readonly right: Node;
}

function comparing(node: Node): Comparing | null {
  if (node.kind !== 'pair' || !Object.hasOwn(TURNED, node.sign)) return null;
  const is = node.sign as Comparison;
  const isAboutRight = isOwn(node.right) && !isOwn(node.left);
  return isAboutRight
    ? { left: node.right, is: TURNED[is], right: node.left }
    : { left: node.left, is, right: node.right };
}

function isOwn(node: Node): boolean {
  return node.kind === 'self' || (node.kind === 'call' && node.args[0]?.kind === 'self');
}

function boundOf(node: Node, { type }: Asked): readonly [string, number | string] | null {
  const found = comparing(node);
  if (found === null) return null;
  const { left, is, right } = found;
  if (left.kind === 'call' && right.kind === 'number') return measureBound(left.name, [is, right.text], type);
  if (left.kind !== 'self') return null;
  if (type === 'date') return dateBound(is, right);
  return right.kind === 'number' ? numberBound(type, is, right.text) : null;
}

function numberBound(type: Asked['type'], is: Comparison, text: string): readonly [string, number | string] | null {
  if (type === 'integer') return wholeBound(is, text);
  if (type !== 'decimal' || (is !== '>=' && is !== '<=')) return null;
  return [is === '>=' ? 'min' : 'max', text];
}

/** Whole numbers have a next one. */
function wholeBound(is: Comparison, text: string): readonly [string, number] | null {
  const exact = exactOf(text);
  const value = Number(text);
  if (exact === null || !Number.isSafeInteger(value)) return null;
  switch (is) {
    case '>=':
      return ['min', value];
    case '>':
      return ['min', value + 1];
    case '<=':
      return ['max', value];
    case '<':
      return ['max', value - 1];
    case '=':
    case '!=':
      return null;
  }
}

function measureBound(
  name: string,
  [is, text]: readonly [Comparison, string],
  type: Asked['type'],
): readonly [string, number] | null {
  const most = wholeBound(is, text);
  if (most?.[0] !== 'max' || most[1] < 1) return null;
  if (name === 'string-length' && type === 'text') return ['maxLength', most[1]];
  return name === 'count-selected' && type === 'many' ? ['most', most[1]] : null;
}

function dateBound(is: Comparison, right: Node): readonly [string, string] | null {
  const written = right.kind === 'call' && right.name === 'date' ? right.args[0] : right;
  if (written?.kind !== 'text' || !/^\d{4}-\d{2}-\d{2}$/.test(written.text)) return null;
  if (is === '>=') return ['min', written.text];
  return is === '<=' ? ['max', written.text] : null;
}

/** A comparison with other numbers of the form is a check of it. */
function checkOf(node: Node, { code, type }: Asked, names: Names): Pick<Check, 'left' | 'is' | 'right'> | null {
  const found = comparing(node);
  if (found === null) return null;
  const own = ' ';
  const withOwn: Names = (name) =>
    name === own && (type === 'integer' || type === 'decimal') ? { kind: 'number', of: code } : names(name);
  const [left, right] = [found.left, found.right].map((side) => expressionOf(named(side, own), withOwn));
  return left?.ok === true && right?.ok === true ? { left: left.value, is: found.is, right: right.value } : null;
}

/** The question itself under a name that no file can have. */
function named(node: Node, own: string): Node {
  switch (node.kind) {
    case 'self':
      return { kind: 'name', text: own };
    case 'pair':
      return { ...node, left: named(node.left, own), right: named(node.right, own) };
    case 'call':
      return { ...node, args: node.args.map((arg) => named(arg, own)) };
    case 'name':
    case 'number':
    case 'text':
      return node;
  }
}
