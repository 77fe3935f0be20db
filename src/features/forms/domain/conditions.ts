import type { Finding } from './answer-problem.ts';
import type { Comparison, Condition, Expression, Field } from './definition.ts';
import { compareExact, type Exact } from './exact.ts';
import { examineField } from './examine-field.ts';
import { evaluate, isLeaf, type Frame, type Leaf } from './numbers.ts';
import { own } from './own.ts';

/** Whether it holds; null: unknown, neither true nor false. The opposite of what is unknown is unknown. */
export function holds(condition: Condition, frame: Frame): boolean | null {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [evaluate(condition.left, frame), evaluate(condition.right, frame)];
      return left === null || right === null ? null : compares(left, condition.is, right);
    }
    case 'chosen':
      return isChosen(condition, frame);
    case 'answered':
      return isAnswered(condition.of, frame);
    case 'all':
    case 'any':
      return together(condition.kind, condition.of, frame);
    case 'not': {
      const inner = holds(condition.of, frame);
      return inner === null ? null : !inner;
    }
  }
}

export function compares(left: Exact, is: Comparison, right: Exact): boolean {
  const sign = compareExact(left, right);
  switch (is) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '=':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '>=':
      return sign >= 0;
    case '>':
      return sign > 0;
  }
}

/** Of all, one false is enough, of any one true; without it, one unknown is. */
function together(kind: 'all' | 'any', conditions: readonly Condition[], frame: Frame): boolean | null {
  const each = conditions.map((condition) => holds(condition, frame));
  const enough = kind === 'any';
  if (each.includes(enough)) return enough;
  return each.includes(null) ? null : !enough;
}

function isChosen({ of, option }: Extract<Condition, { kind: 'chosen' }>, frame: Frame): boolean | null {
  if (!isAnswered(of, frame)) return null;
  const answer: unknown = own(frame.answers.values, of);
  if (Array.isArray(answer)) return answer.includes(option);
  return typeof answer === 'string' ? answer === option : null;
}

function isAnswered(code: string, frame: Frame): boolean {
  const { fields, visible } = frame;
  const field = fields.get(code);
  if (field === undefined || !visible.has(code)) return false;
  return findingOf(field, frame).isAnswered;
}

/** What is said of one field, looked for once. */
export function findingOf(field: Field, { answers, found }: Pick<Frame, 'answers' | 'found'>): Finding {
  const known = found.get(field.code) ?? examineField(field, own(answers.values, field.code));
  found.set(field.code, known);
  return known;
}

/** What a condition looks at in the end. */
export function leavesOfCondition(
  condition: Condition,
): readonly (Leaf | Extract<Condition, { readonly of: string }>)[] {
  switch (condition.kind) {
    case 'compare':
      return [...leavesOf(condition.left), ...leavesOf(condition.right)];
    case 'chosen':
    case 'answered':
      return [condition];
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOfCondition);
    case 'not':
      return leavesOfCondition(condition.of);
  }
}

/** Fields of the same form that a condition looks at. */
export function fieldsOfCondition(condition: Condition): readonly string[] {
  return leavesOfCondition(condition).flatMap((leaf) =>
    leaf.kind === 'answered' || leaf.kind === 'chosen' ? [leaf.of] : namesIn(leaf).map((of) => of.split('.')[0] ?? ''),
  );
}

/** Numbers of the same form that an expression reads now, as they are written; not those of the time before. */
export function numbersRead(expression: Expression): readonly string[] {
  return leavesOf(expression).flatMap(namesIn);
}

function namesIn(leaf: Leaf): readonly string[] {
  return leaf.kind === 'field' || leaf.kind === 'rows' ? [leaf.of] : [];
}

function leavesOf(expression: Expression): readonly Leaf[] {
  if (isLeaf(expression)) return [expression];
  switch (expression.kind) {
    case 'sum':
      return expression.terms.flatMap(leavesOf);
    case 'difference':
      return [...leavesOf(expression.from), ...leavesOf(expression.less)];
    case 'times':
      return leavesOf(expression.of);
  }
}
