import { describe, expect, test } from 'vitest';
import type { Condition } from '../../domain/definition.ts';
import { conditionOf, shownCondition } from './tests-of.ts';

const chosen: Condition = { kind: 'chosen', of: 'q1', option: 'yes' };
const answered = { kind: 'answered', of: 'q2' } as const;
const either: Condition = { kind: 'any', of: [chosen, { kind: 'not', of: answered }] };

describe('a condition as sentences', () => {
  test.each<Condition>([
    chosen,
    { kind: 'not', of: chosen },
    { kind: 'all', of: [chosen, answered] },
    either,
    { kind: 'not', of: either },
    { kind: 'all', of: [answered, { kind: 'not', of: either }] },
    { kind: 'any', of: [chosen, { kind: 'all', of: [answered, either] }] },
    { kind: 'all', of: [chosen, { kind: 'any', of: [answered] }] },
  ])('what is shown says the same: %j', (condition) => {
    expect(conditionOf(shownCondition(condition))).toEqual(condition);
  });

  test('twice not is nothing', () => {
    expect(conditionOf(shownCondition({ kind: 'not', of: { kind: 'not', of: chosen } }))).toEqual(chosen);
  });

  test('without tests there is no condition, and an empty group is none', () => {
    expect(conditionOf({ kind: 'all', parts: [] })).toBeUndefined();
    const empty = { isNot: false, group: { kind: 'any', parts: [] } } as const;
    expect(conditionOf({ kind: 'all', parts: [empty, { isNot: false, test: answered }] })).toEqual(answered);
  });
});
