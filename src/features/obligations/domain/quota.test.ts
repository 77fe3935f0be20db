import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enoughOf, isOwedByEach, reckon, type Target } from './quota.ts';

const percent = (share: number): Target => ({ kind: 'percent', percent: share });
const each = (count: number): Target => ({ kind: 'count_per_unit', count });

describe('R-444 a quota is reached by what was recorded', () => {
  test.each([
    [percent(100), 0, 0, 0, 'no_data'],
    [percent(100), 28, 27, 28, 'not_met'],
    [percent(100), 28, 28, 28, 'met'],
    [percent(25), 28, 6, 7, 'not_met'],
    [percent(25), 28, 7, 7, 'met'],
    [percent(25), 29, 7, 8, 'not_met'],
    [percent(1), 3, 0, 1, 'not_met'],
    [each(1), 28, 27, 28, 'not_met'],
    [each(1), 28, 28, 28, 'met'],
    [null, 44, 43, 44, 'not_met'],
    [null, 44, 44, 44, 'met'],
  ] as const)('%j of %i units, %i did: %i needed, %s', (...[target, of, units, needed, verdict]) => {
    expect(reckon(target, { of, units, people: units })).toEqual({ of, units, needed, people: units, verdict });
  });

  test('a share is compared exactly: met when 100 × units is no less than percent × all', () => {
    const natural = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), natural, natural, (share, of, some) => {
        const units = Math.min(of, some);
        const { verdict, needed } = reckon(percent(share), { of, units, people: units });
        expect(verdict === 'met').toBe(100 * units >= share * of);
        expect(needed).toBeGreaterThan(0);
        expect(needed).toBeLessThanOrEqual(of);
      }),
    );
  });

  test('a part of the population is owed by the municipality, all else by each unit', () => {
    expect([null, percent(100), each(2)].map(isOwedByEach)).toEqual([true, true, true]);
    expect(isOwedByEach(percent(25))).toBe(false);
    expect([null, percent(25), each(3)].map(enoughOf)).toEqual([1, 1, 3]);
  });
});
