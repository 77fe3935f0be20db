import { describe, expect, test } from 'vitest';
import type { Condition } from '../../domain/definition.ts';
import { conditionOf, shownCondition } from './tests-of.ts';

const chosen: Condition = { kind: 'chosen', of: 'q1', option: 'yes' };
const answered: Condition = { kind: 'answered', of: 'q2' };

describe('a condition as sentences', () => {
  test.each<Condition>([
    chosen,
    { kind: 'not', of: chosen },
    { kind: 'all', of: [chosen, answered] },
    { kind: 'any', of: [{ kind: 'not', of: chosen }, answered] },
  ])('what is shown says the same: %j', (condition) => {
    const shown = shownCondition(condition);
    expect(shown === null ? null : conditionOf(shown)).toEqual(condition);
  });

  test.each<Condition>([
    { kind: 'not', of: { kind: 'all', of: [chosen] } },
    { kind: 'all', of: [{ kind: 'any', of: [chosen] }] },
  ])('a nested one is not taken apart: %j', (condition) => {
    expect(shownCondition(condition)).toBeNull();
  });

  test('without tests there is no condition', () => {
    expect(conditionOf({ kind: 'all', tests: [] })).toBeUndefined();
  });
});
