import { describe, expect, test } from 'vitest';
import { coverageOf, isExpected } from './coverage.ts';

describe('R-354 whose results are expected', () => {
  test.each([
    ['level not known', null, { type: 'VPR', grade: 4 }, null],
    ['a level nobody knows', 'other', { type: 'VPR', grade: 4 }, null],
    ['no grade', 'basic', { type: 'VPR', grade: null }, null],
    ['primary, grade 4', 'primary', { type: 'VPR', grade: 4 }, true],
    ['primary, grade 5', 'primary', { type: 'VPR', grade: 5 }, false],
    ['basic, grade 8', 'basic', { type: 'VPR', grade: 8 }, true],
    ['basic, the exam of grade 9', 'basic', { type: 'OGE', grade: null }, true],
    ['basic, the exam of grade 11', 'basic', { type: 'EGE', grade: null }, false],
    ['secondary, the exam of grade 11', 'secondary', { type: 'EGE', grade: null }, true],
  ])('%s', (_, level, procedure, expected) => {
    expect(isExpected(level, procedure)).toBe(expected);
  });

  test('expected, loaded and missing; a school without a level is missed by nobody', () => {
    const schools = [
      { schoolId: 1, level: 'primary' },
      { schoolId: 2, level: 'basic' },
      { schoolId: 3, level: 'secondary' },
      { schoolId: 4, level: null },
    ];
    expect(coverageOf(schools, { type: 'VPR', grade: 6 }, new Set([3, 4]))).toEqual({
      expected: 2,
      loaded: 2,
      missing: [2],
    });
    expect(coverageOf([], { type: 'VPR', grade: 6 }, new Set())).toEqual({ expected: 0, loaded: 0, missing: [] });
  });
});
