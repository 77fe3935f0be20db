import { describe, expect, test } from 'vitest';
import { binomialLimits } from './binomial-limits.ts';
import { blur, judgeAgainst, limitCurves, regionOf, type FunnelVerdict } from './funnel.ts';

describe('R-290 the line of the region is all results together', () => {
  test.each([
    { of: 'nobody', schools: [], low: 0, participants: 0 },
    { of: 'a school without results adds nothing', schools: [[0, 0]], low: 0, participants: 0 },
    {
      of: 'a large school weighs as many as it has',
      schools: [
        [9, 10],
        [10, 90],
      ],
      low: 19,
      participants: 100,
    },
  ] as const)('$of', ({ schools, low, participants }) => {
    const counted = schools.map(([k, n]) => ({ low: k, participants: n }));
    expect(regionOf(counted)).toEqual({ low, participants });
  });
});

describe('R-291 exact binomial limits of 95 % and 99.8 %, interpolated', () => {
  // Ten of a region of 30 %: P(R<=0)=0.02825, P(R<=5)=0.95265, P(R<=6)=0.98941, P(R<=7)=0.99841, P(R<=8)=0.99986.
  test('worked by hand', () => {
    const { low998, low95, high95, high998 } = binomialLimits(10, 0.3);
    expect([low998, low95]).toEqual([0, 0]);
    expect(high95).toBeCloseTo((6 - (0.989408 - 0.975) / 0.036757) / 10, 4);
    expect(high998).toBeCloseTo((8 - (0.999856 - 0.999) / 0.001447) / 10, 3);
  });
  test.each([
    { size: 1, share: 0.3 },
    { size: 24, share: 0.01 },
    { size: 25, share: 0.99 },
    { size: 400, share: 0.5 },
    { size: 5000, share: 0.27 },
    { size: 20000, share: 0.27 },
  ])('$size of $share: in order, around the share', ({ size, share }) => {
    const { low998, low95, high95, high998 } = binomialLimits(size, share);
    expect([low998, low95, high95, high998]).toEqual([low998, low95, high95, high998].toSorted((a, b) => a - b));
    expect(low95).toBeLessThanOrEqual(share);
    expect(high95).toBeGreaterThanOrEqual(share);
  });
  test('a large size has the width of the normal curve', () => {
    const half = Math.sqrt((0.27 * 0.73) / 20000);
    expect(binomialLimits(20000, 0.27).high95).toBeCloseTo(0.27 + 1.96 * half, 3);
    expect(binomialLimits(20000, 0.27).low998).toBeCloseTo(0.27 - 3.09 * half, 3);
  });
  test.each([0, 1])('where everybody is the same (%s) the limits are the line', (share) => {
    expect(Object.values(binomialLimits(50, share))).toEqual([share, share, share, share]);
  });
  test('curves end at the largest school and have every size once', () => {
    const sizes = limitCurves({ low: 30, participants: 100 }, 40).map(({ participants }) => participants);
    expect([sizes[0], sizes.at(-1)]).toEqual([1, 40]);
    expect(new Set(sizes).size).toBe(sizes.length);
    expect(limitCurves({ low: 0, participants: 0 }, 40)).toEqual([]);
  });
});

describe('R-292 a school is told apart from the region only when chance does not explain it', () => {
  const judge = judgeAgainst({ low: 300, participants: 1000 }, 25);
  const cases: readonly (readonly [low: number, participants: number, said: FunnelVerdict | null])[] = [
    [0, 0, null],
    [1, 1, 'too_small'],
    [24, 24, 'too_small'],
    [25, 25, 'above_998'],
    [0, 25, 'below_998'],
    [30, 100, 'within'],
    [38, 100, 'within'],
    [39, 100, 'above_95'],
    [40, 100, 'above_95'],
    [44, 100, 'above_95'],
    [46, 100, 'above_998'],
    [20, 100, 'below_95'],
    [15, 100, 'below_998'],
  ];
  test.each(cases)('%s of %s: %s', (low, participants, said) => {
    expect(judge({ low, participants })).toBe(said);
  });
});

describe('R-293 of a foreign school only a coarse point is told', () => {
  test.each([
    { low: 3, participants: 9, told: null },
    { low: 1, participants: 40, told: null },
    { low: 2, participants: 40, told: null },
    { low: 0, participants: 10, told: { participants: 10, percent: 0 } },
    { low: 3, participants: 12, told: { participants: 10, percent: 25 } },
    { low: 5, participants: 13, told: { participants: 15, percent: 38 } },
    { low: 1001, participants: 1002, told: { participants: 1000, percent: 100 } },
  ])('$low of $participants', ({ low, participants, told }) => {
    expect(blur({ low, participants })).toEqual(told);
  });
});
