import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { buildList } from './build-list.ts';
import type { ListEntry } from './evaluation.ts';
import { buildFlow, countClusters, labelsOf, type FlowCounts } from './flow.ts';
import { buildLineage } from './lineage.ts';

const low = { ru6: '4/10', ma6: '4/10' };
const fine = { ru6: '1/10', ma6: '1/10' };
/** Two years of results; each letter of a history says the year: L low, S very low, f fine, - nothing, 1 one procedure only. */
function cellsOf(histories: Record<string, string>) {
  return Object.entries(histories).flatMap(([code, letters]) =>
    Array.from(letters).flatMap((letter, i) => {
      const results = { L: low, S: { ru6: '8/10', ma6: '8/10' }, f: fine, '1': { ru6: '4/10' }, '-': {} }[letter] ?? {};
      return school(code, 2020 + i, results);
    }),
  );
}
function lists(histories: Record<string, string>, lineage?: Parameters<typeof buildFlow>[2]['lineage']) {
  const cells = cellsOf(histories);
  return [2022, 2023].map((year) => buildList(cells, year, defaultParameters, { lineage })) as [
    ListEntry[],
    ListEntry[],
  ];
}

describe('R-024 flow between two lists', () => {
  const histories = { a1: 'LLL', a2: 'LLf', a3: 'LL-', a4: 'fLL', a5: 'LL1', b1: 'fff', b2: 'ff-' };
  const flow = buildFlow(...lists(histories), { municipalityOf: (code) => code[0] ?? '' });

  test('who stayed, left, came and vanished', () => {
    expect(flow.region).toEqual({
      old: 4,
      newList: 2,
      stayed: 1,
      left: 2,
      new: 1,
      goneNoData: 1,
      leftNotEvaluable: 1,
      closed: 0,
      mergedAway: 0,
      labels: ['must_audit'],
    });
    expect(flow.schools.map(({ school: code, move }) => `${code} ${move}`)).toEqual([
      'a1 stayed',
      'a2 left',
      'a3 gone_no_data',
      'a4 new',
      'a5 left',
    ]);
    expect(flow.schools[1]).toMatchObject({ oldCluster: 'moderate', newCluster: null });
  });

  test('a municipality without listed schools is there, with its label', () => {
    expect(flow.municipalities.map(({ municipality, old, labels }) => [municipality, old, labels])).toEqual([
      ['a', 4, ['must_audit']],
      ['b', 0, ['no_listed']],
    ]);
  });

  test('clusters are counted by municipality', () => {
    const [, now] = lists(histories);
    expect(countClusters(now, (code) => code[0] ?? '')).toEqual([
      { unit: 'a', schools: 5, listed: 2, byCluster: { basic: 0, moderate: 2, strong: 0, below_range: 0 } },
      { unit: 'b', schools: 2, listed: 0, byCluster: { basic: 0, moderate: 0, strong: 0, below_range: 0 } },
    ]);
  });

  test('R-027 the successor stands for merged schools, once; a closed school is a sub-count', () => {
    const lineage = buildLineage([
      { from: 'x', to: 'w', kind: 'merge', year: 2022 },
      { from: 'z', to: 'w', kind: 'merge', year: 2022 },
      { from: 'c', to: null, kind: 'close', year: 2022 },
      { from: 'd', to: null, kind: 'close', year: 2023 },
    ]);
    if (!lineage.ok) throw new Error('refused');
    const [before, now] = lists({ x: 'LL-', z: 'SS-', w: '--L', c: 'LL-', d: 'LL-' }, lineage.value);
    const { region, schools } = buildFlow(before, now, {
      municipalityOf: () => 'm',
      lineage: lineage.value,
      resultsYear: 2022,
    });
    expect(region).toMatchObject({ old: 3, newList: 1, stayed: 1, new: 0, goneNoData: 2, closed: 1, mergedAway: 1 });
    expect(schools.map(({ school: code, move, oldCluster }) => [code, move, oldCluster])).toEqual([
      ['c', 'gone_no_data', 'moderate'],
      ['d', 'gone_no_data', 'moderate'],
      ['w', 'stayed', 'strong'], // the worse of the two before
    ]);
    const turned = buildFlow([...before].reverse(), now, { municipalityOf: () => 'm', lineage: lineage.value });
    expect(turned.schools.find(({ school: code }) => code === 'w')?.oldCluster).toBe('strong');
  });

  test.each([
    ['nothing on either list', { old: 0, newList: 0, stayed: 0, new: 0 }, ['no_listed']],
    ['all left', { old: 3, newList: 0, stayed: 0, new: 0 }, ['no_listed']],
    ['none left and grew', { old: 2, newList: 3, stayed: 0, new: 3 }, ['none_left', 'number_grew', 'must_audit']],
    ['none left, same number', { old: 2, newList: 2, stayed: 0, new: 2 }, ['none_left', 'must_audit']],
    ['no new', { old: 3, newList: 2, stayed: 2, new: 0 }, ['no_new']],
    ['some of each', { old: 3, newList: 2, stayed: 1, new: 1 }, ['must_audit']],
  ])('labels overlap by design: %s', (_, counts, labels) => {
    expect(labelsOf(counts)).toEqual(labels);
  });

  test('law: old = stayed + left + gone, new list = stayed + new, the region is the sum of its municipalities', () => {
    const histories = fc.dictionary(fc.stringMatching(/^[abc][0-9]$/), fc.stringMatching(/^[Lf1-]{3}$/), {
      maxKeys: 30,
    });
    fc.assert(
      fc.property(histories, (drawn) => {
        const [before, now] = lists(drawn);
        const { region, municipalities } = buildFlow(before, now, { municipalityOf: (code) => code[0] ?? '' });
        expect(region.old).toBe(region.stayed + region.left + region.goneNoData);
        expect(region.newList).toBe(region.stayed + region.new);
        expect(region.old).toBe(before.filter((entry) => entry.isListed).length);
        expect(region.newList).toBe(now.filter((entry) => entry.isListed).length);
        for (const count of ['old', 'newList', 'stayed', 'left', 'new', 'goneNoData'] satisfies (keyof FlowCounts)[]) {
          expect(municipalities.reduce((sum, one) => sum + one[count], 0)).toBe(region[count]);
        }
      }),
    );
  });
});
