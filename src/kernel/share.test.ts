import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { compareShare, formatPercent, isShareAbove, isShareAtLeast, wilsonInterval } from '#kernel/share.ts';

describe('R-001 thresholds are compared on counts', () => {
  test.each([
    [3, 10, 30, true],
    [29, 97, 30, false],
    [599, 2000, 30, false], // shown as 30.0, still not low
    [0, 0, 30, false],
    [300_000, 1_000_000, 30, true],
    [299_999, 1_000_000, 30, false],
    [1, 8, 12.5, true],
  ])('%i of %i at least %d %% is %s', (part, whole, percent, expected) => {
    expect(isShareAtLeast(part, whole, percent)).toBe(expected);
  });

  test('exactly at the bound is not above it', () => {
    expect(isShareAbove(5, 10, 50)).toBe(false);
    expect(isShareAbove(101, 200, 50)).toBe(true);
    expect(isShareAbove(0, 0, 50)).toBe(false);
  });
});

describe('R-002 a share is rounded half-up once, when shown', () => {
  test.each([
    [599, 2000, 1, '30.0'],
    [1, 8, 0, '13'],
    [3, 8, 0, '38'],
    [9, 24, 0, '38'],
    [7, 24, 0, '29'],
    [0, 5, 1, '0.0'],
    [5, 5, 1, '100.0'],
    [2, 3, 2, '66.67'],
  ] as const)('%i of %i with %i decimals is %s', (part, whole, decimals, expected) => {
    expect(formatPercent(part, whole, decimals)).toBe(expected);
  });
  test('R-003 nobody sat: no data, not zero', () => {
    expect(formatPercent(0, 0)).toBeNull();
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('R-004 Wilson interval', () => {
  test.each([
    [10, 20, 29.93, 70.07],
    [0, 10, 0, 27.75],
    [10, 10, 72.25, 100],
    [81, 263, 25.53, 36.62], // Newcombe 1998, table I, method 3
    [15, 148, 6.24, 16.05],
    [1, 29, 0.61, 17.18],
  ])('%i of %i is %d to %d', (part, whole, low, high) => {
    const interval = wilsonInterval(part, whole);
    expect(interval?.lowPercent).toBeCloseTo(low, 1);
    expect(interval?.highPercent).toBeCloseTo(high, 1);
  });
  test('it always holds the share itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (whole, raw) => {
        const part = Math.min(raw, whole);
        const { lowPercent, highPercent } = wilsonInterval(part, whole) ?? { lowPercent: NaN, highPercent: NaN };
        const share = (100 * part) / whole;
        return lowPercent <= share + 1e-9 && share <= highPercent + 1e-9 && lowPercent >= 0 && highPercent <= 100;
      }),
    );
  });
});

test('comparison is monotone in the part', () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.integer({ min: 1, max: 1000 }),
      (part, whole) => compareShare(part + 1, whole, 30) >= compareShare(part, whole, 30),
    ),
  );
});
