import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShown, leftOut, type Cell, type Level } from './counted.ts';

/** Schools of one municipality by what was answered: [invited, answered]. */
function schools(...counts: readonly (readonly [number, number])[]): readonly Cell[] {
  return counts.map(([invited, answered], unitId) => {
    return { unitId, municipalityId: 1, invited, answered, people: answered };
  });
}
const idsOf = (cells: readonly Cell[]): readonly number[] => cells.map(({ unitId }) => unitId);

describe('R-493 what would tell of a school below the minimum is left out of the sums', () => {
  test.each<[string, readonly Cell[], readonly number[], readonly number[]]>([
    ['nobody answered', schools([20, 0]), [], []],
    ['a school below the minimum is in no sum', schools([20, 20], [20, 9]), [1], [1]],
    ['ten of a school that invited too many', schools([20, 20], [40, 12]), [1], [1]],
    ['two that are enough together', schools([20, 20], [10, 6], [10, 5]), [1, 2], []],
    ['two that are few together', schools([20, 20], [10, 5], [10, 4]), [1, 2], [1, 2]],
    ['two that are ten, but less than half', schools([20, 20], [20, 6], [20, 5]), [1, 2], [1, 2]],
    ['one with answers and one without', schools([20, 20], [20, 9], [20, 0]), [1], [1]],
  ])('%s', (_name, cells, ofSchools, ofMunicipality) => {
    expect(idsOf(leftOut(cells, 'school'))).toEqual(ofSchools);
    expect(idsOf(leftOut(cells, 'municipality'))).toEqual(ofMunicipality);
  });

  test('schools left out of their municipalities come into the region when they are enough together', () => {
    const [one, other] = [schools([10, 9]), schools([10, 8]).map((cell) => ({ ...cell, municipalityId: 2 }))];
    expect(leftOut([...one, ...other], 'municipality')).toHaveLength(2);
    expect(leftOut([...one, ...other], 'region')).toEqual([]);
    expect(leftOut(one, 'region')).toHaveLength(1);
  });
});

const cell = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat())
  .map(([municipalityId, invited, some, fewer]): Omit<Cell, 'unitId'> => {
    const answered = some % (invited + 1);
    return { municipalityId, invited, answered, people: fewer % (answered + 1) };
  });
const region = fc.array(cell, { maxLength: 24 }).map((cells) => cells.map((one, unitId) => ({ ...one, unitId })));

/** What is published are sums over sets of schools. Their differences are sums over these sets, which do not overlap. */
function partsTold(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const without = (level: Level): ReadonlySet<Cell> => new Set(leftOut(cells, level));
  const [ofSchools, ofPlaces, ofRegion] = [without('school'), without('municipality'), without('region')];
  const inPlaces = cells.filter((one) => ofSchools.has(one) && !ofPlaces.has(one));
  const inRegion = cells.filter((one) => ofPlaces.has(one) && !ofRegion.has(one));
  return [...Map.groupBy(inPlaces, ({ municipalityId }) => municipalityId).values(), inRegion];
}

test('R-493 by subtraction nothing comes out but sums of two schools at least that are enough together', () => {
  fc.assert(
    fc.property(region, (cells) => {
      for (const part of partsTold(cells)) {
        if (part.length === 0) continue;
        const sum = (of: (one: Cell) => number): number => part.reduce((total, one) => total + of(one), 0);
        const [invited, answered] = [sum((one) => one.invited), sum((one) => one.answered)];
        expect(part.length).toBeGreaterThanOrEqual(2);
        expect(isShown({ invited, answered, people: sum(({ people }) => people) })).toBe(true);
      }
    }),
  );
});

test('R-493 a school that is enough is in every sum, and a wider sum leaves out no more than a narrower one', () => {
  fc.assert(
    fc.property(region, (cells) => {
      const [narrow, wide] = [leftOut(cells, 'municipality'), leftOut(cells, 'region')];
      expect([...narrow, ...wide].filter(isShown)).toEqual([]);
      expect(wide.every((one) => narrow.includes(one))).toBe(true);
    }),
  );
});
