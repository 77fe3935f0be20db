import type { Condition } from '../../domain/definition.ts';

/** One test of a condition, as the editor shows it. */
export type Test = Extract<Condition, { readonly kind: 'chosen' | 'answered' | 'compare' }>;
export interface ShownTest {
  readonly isNot: boolean;
  readonly test: Test;
}
export interface ShownCondition {
  readonly kind: 'all' | 'any';
  readonly tests: readonly ShownTest[];
}

/** A condition as a list of tests of which all, or any, must hold; null: it is more than that. */
export function shownCondition(condition: Condition): ShownCondition | null {
  const isList = condition.kind === 'all' || condition.kind === 'any';
  const tests = (isList ? condition.of : [condition]).map(shownTest);
  if (tests.includes(null)) return null;
  return { kind: isList ? condition.kind : 'all', tests: tests.filter((test) => test !== null) };
}

function shownTest(condition: Condition): ShownTest | null {
  if (condition.kind === 'not') return isTest(condition.of) ? { isNot: true, test: condition.of } : null;
  return isTest(condition) ? { isNot: false, test: condition } : null;
}

function isTest(condition: Condition): condition is Test {
  return ['chosen', 'answered', 'compare'].includes(condition.kind);
}

/** Undefined: no tests are no condition. */
export function conditionOf({ kind, tests }: ShownCondition): Condition | undefined {
  const each = tests.map(({ isNot, test }): Condition => (isNot ? { kind: 'not', of: test } : test));
  return each.length > 1 ? { kind, of: each } : each[0];
}
