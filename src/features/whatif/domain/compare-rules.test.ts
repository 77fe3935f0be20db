import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildList } from '#features/lists/domain/build-list.ts';
import { judgeList, prepareCells } from '#features/lists/domain/judge-list.ts';
import { restsOnFew } from '#features/lists/domain/rests-on-few.ts';
import {
  clusterAggregates,
  defaultParameters,
  poolings,
  rules,
  type Parameters,
} from '#features/methodology/domain/parameters.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import { cell, school } from '#tests/support/cells.ts';
import { compareRules, type RulesCompared } from './compare-rules.ts';

const listYear = 2023;
const schools = ['a', 'b', 'c', 'd'];
const drawnCells = fc.array(
  fc
    .record({
      code: fc.constantFrom(...schools),
      year: fc.constantFrom(2018, 2019, 2020, 2021, 2022),
      short: fc.constantFrom('ru5', 'ru6', 'ma5', 'ma6', 'oge-ru'),
      participants: fc.integer({ min: 0, max: 24 }),
      lowPart: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ code, year, short, participants, lowPart }) => {
      return cell(code, year, short, `${String(Math.floor((participants * lowPart) / 100))}/${String(participants)}`);
    }),
  { minLength: 1, maxLength: 80 },
);
const drawnParameters: fc.Arbitrary<Parameters> = fc
  .record({
    RULE: fc.constantFrom(...rules),
    SMALL_SCHOOL_POOLING: fc.constantFrom(...poolings),
    CLUSTER_AGGREGATE: fc.constantFrom(...clusterAggregates),
    MIN_PARTICIPANTS: fc.constantFrom(1, 5, 10),
    MIN_LOW_PROCEDURES: fc.constantFrom(1, 2),
    LOW_SHARE_INCLUSIVE: fc.boolean(),
    percent: fc.constantFrom(20, 30, 35, 50),
  })
  .map(({ percent, ...change }) => ({ ...defaultParameters, ...change, LOW_SHARE_PCT: { default: percent } }));

const unitOf = (code: string): number => schools.indexOf(code) % 2;

function compare(cells: readonly Cell[], before: Parameters, after: Parameters): RulesCompared {
  const prepared = prepareCells(cells);
  return compareRules(judgeList(prepared, listYear, before), judgeList(prepared, listYear, after), unitOf);
}

describe('R-340 the verdicts are those of the list', () => {
  test('whatever the cells and the parameters, from the years that a verdict looks at', () => {
    fc.assert(
      fc.property(drawnCells, drawnParameters, (cells, parameters) => {
        const judged = judgeList(prepareCells(cells.filter(({ year }) => year >= 2019)), listYear, parameters);
        for (const entry of buildList(cells, listYear, parameters)) {
          const verdict = judged.get(entry.school);
          const { isListed, isWarning, cluster, low, participants } = entry;
          const isSmall = isListed && restsOnFew(entry, parameters);
          const said = { isListed, isWarning, cluster, low, participants, isSmall };
          if (verdict === undefined) expect(entry.hasResults).toBe(false);
          else expect(verdict).toMatchObject(said);
        }
      }),
    );
  });

  test('the same parameters: nobody comes, goes or changes cluster', () => {
    fc.assert(
      fc.property(drawnCells, drawnParameters, (cells, parameters) => {
        expect(compare(cells, parameters, { ...parameters })).toMatchObject({
          schools: [],
          region: { came: 0, left: 0, cluster: 0 },
        });
      }),
    );
  });

  test('a higher threshold lists nobody new', () => {
    fc.assert(
      fc.property(drawnCells, drawnParameters, fc.integer({ min: 1, max: 40 }), (cells, parameters, more) => {
        const percent = parameters.LOW_SHARE_PCT.default + more;
        expect(compare(cells, parameters, { ...parameters, LOW_SHARE_PCT: { default: percent } }).region.came).toBe(0);
      }),
    );
  });
});

describe('R-341 the sums reconcile', () => {
  test('before = stayed + left, after = stayed + came, and the region is its municipalities', () => {
    fc.assert(
      fc.property(drawnCells, drawnParameters, drawnParameters, (cells, one, other) => {
        const { before, after, region, units, schools: changed } = compare(cells, one, other);
        expect(region.before).toBe(before.listed);
        expect(region.after).toBe(after.listed);
        for (const counts of [region, ...units]) {
          expect(counts.before).toBe(counts.stayed + counts.left);
          expect(counts.after).toBe(counts.stayed + counts.came);
          expect(counts.cluster).toBeLessThanOrEqual(counts.stayed);
        }
        for (const key of ['before', 'after', 'stayed', 'came', 'left', 'cluster'] as const) {
          expect(units.reduce((sum, unit) => sum + unit[key], 0)).toBe(region[key]);
        }
        expect(changed.length).toBe(region.came + region.left + region.cluster);
        expect(Object.values(after.byCluster).reduce((sum, count) => sum + count, 0)).toBe(after.listed);
      }),
    );
  });

  test('who changes one way comes back the other way', () => {
    fc.assert(
      fc.property(drawnCells, drawnParameters, drawnParameters, (cells, one, other) => {
        const there = compare(cells, one, other).region;
        const back = compare(cells, other, one).region;
        expect([back.came, back.left, back.cluster]).toEqual([there.left, there.came, there.cluster]);
      }),
    );
  });
});

describe('R-342 what rests on few pupils is said', () => {
  const weak = (participants: number): readonly Cell[] => {
    const low = Math.ceil(participants * 0.4);
    const share = `${String(low)}/${String(participants)}`;
    return [2021, 2022].flatMap((year) => school('a', year, { ru6: share, ma6: share }));
  };
  test.each([
    ['9 participants, fewer than 10', 9, 1],
    ['10 participants', 10, 0],
  ])('%s', (_, participants, few) => {
    const strict = { ...defaultParameters, MIN_PARTICIPANTS: 30 };
    const compared = compare(weak(participants), strict, { ...defaultParameters, MIN_PARTICIPANTS: 1 });
    expect(compared).toMatchObject({ region: { came: 1 }, onFew: { came: few } });
    expect(compared.schools).toMatchObject([{ school: 'a', change: 'came', restsOnFew: few === 1 }]);
  });

  test('a school that only changes cluster', () => {
    const bounds = { ...defaultParameters, CLUSTER_BOUNDS: [30, 45, 50] as const };
    expect(compare(weak(10), defaultParameters, bounds)).toMatchObject({
      region: { before: 1, after: 1, stayed: 1, cluster: 1 },
      schools: [{ change: 'cluster', before: { cluster: 'moderate' }, after: { cluster: 'basic' } }],
    });
  });
});
