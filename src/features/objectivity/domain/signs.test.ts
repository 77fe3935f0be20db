import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJump, findNotConfirmed, findShift, type Marks } from './signs.ts';

const region: Marks = [100, 300, 400, 200];
const weak: Marks = [8, 8, 4, 0];
const strong: Marks = [0, 0, 5, 15];

describe('R-350 a check work that the exam does not confirm', () => {
  test.each<[string, Marks, Marks, boolean]>([
    ['far above, the exam below', strong, weak, true],
    ['far above, the exam above too', strong, strong, false],
    ['as the region, the exam below', [2, 6, 8, 4], weak, false],
    ['below in both', weak, weak, false],
    ['nine pupils', [0, 0, 0, 9], weak, false],
    ['nine pupils in the exam', strong, [9, 0, 0, 0], false],
    ['nobody', [0, 0, 0, 0], [0, 0, 0, 0], false],
    ['the exam exactly as the region', strong, [10, 30, 40, 20], false],
  ])('%s', (_, work, exam, isFound) => {
    const found = findNotConfirmed({ school: work, region }, { school: exam, region });
    expect(found !== null).toBe(isFound);
  });

  test('means are said in hundredths, half-up', () => {
    expect(findNotConfirmed({ school: strong, region }, { school: weak, region })).toEqual({
      ...{ schoolMean100: 475, regionMean100: 370, examMean100: 280, examRegionMean100: 370 },
    });
  });

  test('everybody alike in the region: no deviation, so anything above stands out', () => {
    const alike: Marks = [0, 1000, 0, 0];
    expect(findNotConfirmed({ school: [0, 19, 1, 0], region: alike }, { school: weak, region })).not.toBeNull();
    expect(findNotConfirmed({ school: [0, 20, 0, 0], region: alike }, { school: weak, region })).toBeNull();
  });
});

describe('R-351 a jump at the boundary of a mark', () => {
  const scores = (...counts: readonly (readonly [number, number])[]): ReadonlyMap<number, number> => new Map(counts);
  test.each<[string, ReadonlyMap<number, number>, number | null]>([
    ['no scores', scores(), null],
    ['29 scores', scores([8, 29]), null],
    ['30 scores, all at the boundary', scores([8, 30]), 8],
    ['twice the mean of the neighbours is not more', scores([7, 30], [8, 60], [9, 30]), null],
    ['one more is', scores([7, 30], [8, 61], [9, 30]), 8],
    ['more than twice, and chance would do it too', scores([7, 10], [8, 21], [9, 10]), null],
    ['six of six: once in 729', scores([8, 6], [3, 30]), null],
    ['seven of seven: once in 2187', scores([8, 7], [3, 30]), 8],
    ['a heap elsewhere', scores([7, 30], [8, 4], [9, 1]), null],
    ['the greater of two', scores([8, 10], [14, 20]), 14],
  ])('%s', (_, given, score) => {
    const boundaries = [8, 14, 20].map((lowest, place) => ({ mark: place + 3, score: lowest }));
    expect(findJump(given, boundaries)?.score ?? null).toBe(score);
  });
});

describe('R-352 the same cohort a year later', () => {
  test.each<[string, Marks, Marks, boolean]>([
    ['nobody', [0, 0, 0, 0], [0, 0, 0, 0], false],
    ['nine before', [9, 0, 0, 0], [0, 0, 0, 30], false],
    ['the same', [5, 10, 10, 5], [5, 10, 10, 5], false],
    ['all twos became fives', [20, 0, 0, 0], [0, 0, 0, 20], true],
    ['all fives became twos', [0, 0, 0, 20], [20, 0, 0, 0], false],
    ['a little better', [5, 10, 10, 5], [4, 9, 11, 6], false],
    ['much better, few pupils', [5, 5, 0, 0], [3, 5, 2, 0], false],
  ])('%s', (_, before, now, isFound) => {
    expect(findShift(before, now) !== null).toBe(isFound);
  });

  test('the distance is that of Kolmogorov: 20 of 20 against 0 of 20 is all of it', () => {
    expect(findShift([20, 0, 0, 0], [0, 0, 0, 20])).toEqual({
      ...{ mark: 3, betterBefore: 0, betterNow: 20, distancePercent: 100, before: 20, now: 20 },
    });
    expect(findShift([2, 18, 0, 0], [2, 0, 10, 10])).toMatchObject({ mark: 4, betterBefore: 0, betterNow: 20 });
  });

  const marks = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30));
  test('the same counts give the same verdict; what becomes worse at every mark is never one', () => {
    fc.assert(
      fc.property(marks, marks, (before, now) => {
        expect(findShift(before, now)).toEqual(findShift(before, now));
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(marks, fc.nat(5), ([two, three, four, five], moved) => {
        const worse: Marks = [two + Math.min(moved, five), three, four, five - Math.min(moved, five)];
        expect(findShift([two, three, four, five], worse)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  test('by chance alone it is rare: of a hundred pairs from one distribution hardly any is far apart', () => {
    let found = 0;
    for (let pair = 0; pair < 100; pair += 1) {
      const roll = (salt: number): Marks => {
        const counts: [number, number, number, number] = [0, 0, 0, 0];
        for (let pupil = 0; pupil < 25; pupil += 1) {
          const place = ((pair * 7919 + salt * 104_729 + pupil * 15_485_863) % 97) % 4;
          counts[place as 0 | 1 | 2 | 3] += 1;
        }
        return counts;
      };
      if (findShift(roll(1), roll(2)) !== null) found += 1;
    }
    expect(found).toBeLessThanOrEqual(5);
  });
});
