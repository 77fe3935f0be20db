import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareShare } from '#kernel/share.ts';
import {
  clusterAggregates,
  defaultParameters,
  type ClusterAggregate,
} from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { en } from '../en.ts';
import { ru } from '../ru.ts';
import { buildList } from './build-list.ts';
import { clusterOf, judgedCounts, meanPercent } from './cluster.ts';
import type { ListEntry } from './evaluation.ts';
import { explain } from './explain.ts';
import { shareOfEvaluation } from './shown-share.ts';

const by = (CLUSTER_AGGREGATE: ClusterAggregate) => ({ ...defaultParameters, CLUSTER_AGGREGATE });
const names = { schoolName: null, municipality: null, methodology: { name: 'federal', version: 1 } };
function entryOf(aggregate: ClusterAggregate, results: Record<string, string>): ListEntry {
  const cells = [2021, 2022].flatMap((year) => school('1', year, results));
  const [entry] = buildList(cells, 2023, by(aggregate));
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

describe('R-019 the counts and the share shown are those the cluster was judged by', () => {
  const results = { ru6: '10/20', ma6: '30/100', ru7: '0/80', ma7: '9/9' };

  test.each([
    [
      'pooled_low',
      [40, 120, '33.3', 'basic'],
      'Вместе по процедурам с низким результатом: 40 из 120, то есть 33,3 % (',
    ],
    ['pooled_all', [40, 200, '20.0', 'below_range'], 'Вместе по всем процедурам, по которым можно судить: 40 из 200'],
    ['max_low', [10, 20, '50.0', 'moderate'], 'Наибольшая доля среди процедур с низким результатом: 10 из 20, то есть'],
    ['mean_low', [40, 120, '40.0', 'moderate'], 'Средняя доля по процедурам с низким результатом: 40,0 %. Кластер: ум'],
  ] as const)('%s', (aggregate, [low, participants, sharePercent, cluster], words) => {
    const entry = entryOf(aggregate, results);
    expect(entry).toMatchObject({ low, participants, cluster });
    const told = explain(entry, by(aggregate), names);
    expect(told).toMatchObject({ low, participants, sharePercent, clusterAggregate: aggregate });
    expect(told.wilsonLowPercent === null).toBe(aggregate === 'mean_low');
    expect(told.wilsonHighPercent === null).toBe(aggregate === 'mean_low');
    expect(ru.explanation.pooled(told).replaceAll('\u00a0', ' ')).toContain(words);
    expect(en.explanation.pooled(told)).not.toContain('null');
  });

  test.each(clusterAggregates)('%s: no counts where no procedure is low', (aggregate) => {
    const entry = entryOf(aggregate, { ru6: '1/20', ma6: '1/20' });
    expect(entry).toMatchObject({ low: 0, participants: 0 });
    expect(shareOfEvaluation(entry, by(aggregate)).sharePercent).toBeNull();
  });

  test('of equal shares the one with more participants is shown', () => {
    expect(
      judgedCounts(
        [
          { low: 4, participants: 10 },
          { low: 8, participants: 20 },
        ],
        [],
        by('max_low'),
      ),
    ).toEqual({
      low: 8,
      participants: 20,
    });
  });
});

describe('R-002 a mean of shares is rounded once', () => {
  const counts = fc
    .record({ participants: fc.integer({ min: 1, max: 400 }), part: fc.integer({ min: 0, max: 400 }) })
    .map(({ participants, part }) => ({ participants, low: part % (participants + 1) }));

  test('half-up, from the exact mean', () => {
    // 29.9 and 30.0 give 29.95
    expect(
      meanPercent([
        { low: 299, participants: 1000 },
        { low: 3, participants: 10 },
      ]),
    ).toBe('30.0');
    // 4.14 and 4.14 and 4.17: rounded first, 4.1, 4.1 and 4.2 give 4.13
    expect(meanPercent([{ low: 207, participants: 5000 }, { low: 207, participants: 5000 }, { low: 417, participants: 10000 }])).toBe('4.2'); // prettier-ignore
    expect(meanPercent([])).toBeNull();
  });

  test('it is within half a tenth of the mean, on whichever side of a bound the cluster says', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (results) => {
        const shown = Number(meanPercent(results));
        const mean =
          results.reduce((sum, { low, participants }) => sum + (100 * low) / participants, 0) / results.length;
        expect(Math.abs(shown - mean)).toBeLessThanOrEqual(0.05 + 1e-9);
        if (clusterOf(results, results, by('mean_low')) === 'strong') expect(shown).toBeGreaterThanOrEqual(50);
      }),
    );
  });

  test('counts of the highest share are not under any other, exactly', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (results) => {
        const highest = judgedCounts(results, [], by('max_low'));
        for (const bound of defaultParameters.CLUSTER_BOUNDS) {
          const signs = results.map((one) => compareShare(one.low, one.participants, bound));
          expect(compareShare(highest.low, highest.participants, bound)).toBe(Math.max(...signs));
        }
      }),
    );
  });
});
