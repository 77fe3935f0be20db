import type { Finding } from './answer-problem.ts';
import type { Comparison, Condition, Expression, Field } from './definition.ts';
import { compareExact, type Exact } from './exact.ts';
import { examineField } from './examine-field.ts';
import { evaluate, type Frame } from './numbers.ts';
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

/** Fields of the same form that a condition looks at. */
export function fieldsOfCondition(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'compare':
      return [...fieldsOfExpression(condition.left), ...fieldsOfExpression(condition.right)];
    case 'chosen':
    case 'answered':
      return [condition.of];
    case 'all':
    case 'any':
      return condition.of.flatMap(fieldsOfCondition);
    case 'not':
      return fieldsOfCondition(condition.of);
  }
}

/** Numbers of the same form that an expression reads now, as they are written; not those of the time before. */
export function numbersRead(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'field':
    case 'rows':
      return [expression.of];
    case 'sum':
      return expression.terms.flatMap(numbersRead);
    case 'difference':
      return [...numbersRead(expression.from), ...numbersRead(expression.less)];
    case 'times':
      return numbersRead(expression.of);
    case 'before':
    case 'number':
    case 'other':
      return [];
  }
}

function fieldsOfExpression(expression: Expression): readonly string[] {
  return numbersRead(expression).map((of) => of.split('.')[0] ?? '');
}
