import { limits } from './check-type.ts';
import { leavesOfCondition } from './conditions.ts';
import type { Condition, Field, Expression } from './definition.ts';
import { exactOf } from './exact.ts';
import type { Place } from './form-problem.ts';
import { isLeaf, type Leaf } from './numbers.ts';
import { findReference, splitReference } from './reference.ts';

/** What the conditions and checks of a form may name, and how much of them there is. */
export interface Logic {
  readonly fields: ReadonlyMap<string, Field>;
  count: number;
}

export function checkCondition(condition: Condition, logic: Logic, place: Place): void {
  if (!isMore(logic, place)) return;
  switch (condition.kind) {
    case 'compare':
      checkExpression(condition.left, logic, place.in('left'));
      checkExpression(condition.right, logic, place.in('right'));
      return;
    case 'all':
    case 'any':
      if (condition.of.length === 0) place.in('of').tell('no_options');
      for (const [index, inner] of condition.of.entries()) checkCondition(inner, logic, place.in('of').in(index));
      return;
    case 'not':
      checkCondition(condition.of, logic, place.in('of'));
      return;
    case 'answered':
      checkKnown(condition.of, logic, place);
      return;
    case 'chosen':
      checkChosen(condition, logic, place);
  }
}

function checkKnown(of: string, { fields }: Logic, place: Place): void {
  if (!fields.has(of)) place.in('of').tell('no_such_field', of);
}

/**
 * What is asked follows from the answers themselves, so that whoever reads them later, with nothing beside them, sees the same
 * questions.
 */
export function checkVisibility(condition: Condition, logic: Logic, place: Place): void {
  checkCondition(condition, logic, place);
  const elsewhere = leavesOfCondition(condition).find(({ kind }) => kind === 'before' || kind === 'other');
  if (elsewhere !== undefined) place.tell('looks_elsewhere', elsewhere.kind);
}

/** A form of more conditions than anyone can follow is told once. */
function isMore(logic: Logic, place: Place): boolean {
  logic.count += 1;
  if (logic.count === limits.conditions + 1) place.tell('too_complex', null, limits.conditions);
  return logic.count <= limits.conditions;
}

function checkChosen({ of, option }: Extract<Condition, { kind: 'chosen' }>, logic: Logic, place: Place): void {
  const field = logic.fields.get(of);
  if (field === undefined) {
    place.in('of').tell('no_such_field', of);
    return;
  }
  if (field.type !== 'choice' && field.type !== 'many') {
    place.in('of').tell('not_a_choice', field.type);
    return;
  }
  const codes = field.options.map(({ code }) => code);
  if (!codes.includes(option)) place.in('option').tell('no_such_option', option, codes.join(', '));
}

export function checkExpression(expression: Expression, logic: Logic, place: Place): void {
  if (!isMore(logic, place)) return;
  if (isLeaf(expression)) {
    checkLeaf(expression, logic, place);
    return;
  }
  switch (expression.kind) {
    case 'sum':
      if (expression.terms.length === 0) place.in('terms').tell('no_options');
      for (const [index, term] of expression.terms.entries()) checkExpression(term, logic, place.in('terms').in(index));
      return;
    case 'difference':
      checkExpression(expression.from, logic, place.in('from'));
      checkExpression(expression.less, logic, place.in('less'));
      return;
    case 'times':
      checkNumber(expression.factor, place.in('factor'));
      checkExpression(expression.of, logic, place.in('of'));
  }
}

function checkLeaf(leaf: Leaf, logic: Logic, place: Place): void {
  switch (leaf.kind) {
    case 'number':
      checkNumber(leaf.value, place.in('value'));
      return;
    case 'field':
    case 'before':
      checkReference(leaf.of, logic, place.in('of'));
      return;
    case 'other':
      if (splitReference(leaf.of).code === '') place.in('of').tell('no_such_field', leaf.of);
      return;
    case 'rows':
      checkRows(leaf.of, logic, place.in('of'));
  }
}

function checkNumber(text: string, place: Place): void {
  if (exactOf(text) === null) place.tell('bad_number', text);
}

function checkReference(of: string, { fields }: Logic, place: Place): void {
  const found = findReference(fields, of);
  if (typeof found === 'string') place.tell(found, of);
}

function checkRows(of: string, { fields }: Logic, place: Place): void {
  const field = fields.get(of);
  if (field === undefined) place.tell('no_such_field', of);
  else if (field.type !== 'table') place.tell('not_a_table', field.type);
}
