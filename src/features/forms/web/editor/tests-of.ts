import type { Condition } from '../../domain/definition.ts';

/** One test of a condition, as the editor shows it. */
export type Test = Extract<Condition, { readonly kind: 'chosen' | 'answered' | 'compare' }>;
export interface ShownTest {
  readonly isNot: boolean;
  readonly test: Test;
}
export interface ShownGroup {
  readonly isNot: boolean;
  readonly group: ShownCondition;
}
export type ShownPart = ShownTest | ShownGroup;
export interface ShownCondition {
  readonly kind: 'all' | 'any';
  readonly parts: readonly ShownPart[];
}

/** A condition as a list of tests, and of groups of them, of which all, or any, must hold. */
export function shownCondition(condition: Condition): ShownCondition {
  if (condition.kind === 'all' || condition.kind === 'any')
    return { kind: condition.kind, parts: condition.of.map((one) => shownPart(one, false)) };
  return { kind: 'all', parts: [shownPart(condition, false)] };
}

function shownPart(condition: Condition, isNot: boolean): ShownPart {
  if (condition.kind === 'not') return shownPart(condition.of, !isNot);
  return isTest(condition) ? { isNot, test: condition } : { isNot, group: shownCondition(condition) };
}

function isTest(condition: Condition): condition is Test {
  return condition.kind === 'chosen' || condition.kind === 'answered' || condition.kind === 'compare';
}

/** Undefined: no tests are no condition. */
export function conditionOf({ kind, parts }: ShownCondition): Condition | undefined {
  const each = parts.flatMap(conditionOfPart);
  return each.length > 1 ? { kind, of: each } : each[0];
}

/** A group of one stays a group: it is being written. */
function conditionOfPart(part: ShownPart): readonly Condition[] {
  const { isNot } = part;
  const inner: Condition =
    'test' in part ? part.test : { kind: part.group.kind, of: part.group.parts.flatMap(conditionOfPart) };
  if ('group' in part && part.group.parts.length === 0) return [];
  return [isNot ? { kind: 'not', of: inner } : inner];
}
