import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterOutcomes, type ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import { compareEntries, countDifferences } from './differences.ts';
import type { Entry } from './edition.ts';

const entry = (schoolId: number, cluster: ClusterOutcome | null, isListed = true): Entry => ({
  schoolId,
  isListed,
  cluster,
});

test('R-326 two lists school by school', () => {
  const federal = [entry(1, 'basic'), entry(2, 'basic'), entry(3, null), entry(4, 'strong', false), entry(5, 'strong')];
  const own = [
    entry(5, 'moderate'),
    entry(1, 'basic'),
    entry(3, 'strong'),
    entry(4, 'strong'),
    entry(6, 'basic', false),
  ];
  const found = compareEntries(federal, own);
  expect(found).toEqual([
    { schoolId: 1, kind: 'same', first: 'basic', second: 'basic' },
    { schoolId: 2, kind: 'only_first', first: 'basic', second: null },
    { schoolId: 3, kind: 'same', first: null, second: 'strong' },
    { schoolId: 5, kind: 'other_cluster', first: 'strong', second: 'moderate' },
    { schoolId: 4, kind: 'only_second', first: null, second: 'strong' },
  ]);
  expect(countDifferences(found)).toEqual({ only_first: 1, only_second: 1, other_cluster: 1, same: 2 });
});

const list = fc.uniqueArray(
  fc.record({
    schoolId: fc.integer({ min: 1, max: 40 }),
    isListed: fc.boolean(),
    cluster: fc.constantFrom(...clusterOutcomes),
  }),
  { selector: ({ schoolId }) => schoolId },
);

test('R-326 the counts reconcile with both lists, whatever they are', () => {
  fc.assert(
    fc.property(list, list, (first, second) => {
      const { only_first, only_second, other_cluster, same } = countDifferences(compareEntries(first, second));
      expect(only_first + other_cluster + same).toBe(first.filter(({ isListed }) => isListed).length);
      expect(only_second + other_cluster + same).toBe(second.filter(({ isListed }) => isListed).length);
    }),
  );
});

test('R-326 G1: the list of 87 against itself without the thirty of the service', () => {
  const of = (cluster: ClusterOutcome, count: number, from: number): Entry[] =>
    Array.from({ length: count }, (_, index) => entry(from + index, cluster));
  const all = [...of('basic', 36, 1), ...of('moderate', 38, 101), ...of('strong', 13, 201)];
  const service = new Set([...of('moderate', 24, 101), ...of('strong', 6, 201)].map(({ schoolId }) => schoolId));
  const rest = all.filter(({ schoolId }) => !service.has(schoolId));
  expect(countDifferences(compareEntries(all, rest))).toEqual({
    only_first: 30,
    only_second: 0,
    other_cluster: 0,
    same: 57,
  });
});
