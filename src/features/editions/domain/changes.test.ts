import { describe, expect, test } from 'vitest';
import { changesToward, judgeChanges, type Change, type ChangeProblem } from './changes.ts';
import type { Entry } from './edition.ts';

const entries: readonly Entry[] = [
  { schoolId: 1, isListed: true, cluster: 'basic' },
  { schoolId: 2, isListed: false, cluster: null },
];
const cases: readonly (readonly [string, Change, ChangeProblem['code'] | null])[] = [
  ['of a school nobody has results of', { schoolId: 9, change: 'removed', cluster: null }, 'unknown_school'],
  ['taking out who is in', { schoolId: 1, change: 'removed', cluster: null }, null],
  ['taking out who is not in', { schoolId: 2, change: 'removed', cluster: null }, 'not_listed'],
  ['taking in without a cluster', { schoolId: 2, change: 'added', cluster: null }, 'cluster_needed'],
  ['taking in who is in', { schoolId: 1, change: 'added', cluster: 'strong' }, 'already_listed'],
  ['taking in who is not in', { schoolId: 2, change: 'added', cluster: 'strong' }, null],
  ['the cluster it has', { schoolId: 1, change: 'cluster', cluster: 'basic' }, 'same_cluster'],
  ['another cluster', { schoolId: 1, change: 'cluster', cluster: 'moderate' }, null],
  ['a cluster of who is not in', { schoolId: 2, change: 'cluster', cluster: 'moderate' }, 'not_listed'],
];
test.each(cases)('R-324 %s', (_, change, code) => {
  expect(judgeChanges(entries, [change])).toEqual(code === null ? [] : [{ schoolId: change.schoolId, code }]);
});

test('R-324 all problems of a decision at once, and a school named twice', () => {
  const out: Change = { schoolId: 1, change: 'removed', cluster: null };
  const changes: Change[] = [out, out, { schoolId: 2, change: 'removed', cluster: null }];
  expect(judgeChanges(entries, changes).map(({ code }) => code)).toEqual(['twice', 'not_listed']);
});

describe('R-319 a newer computation as a decision', () => {
  const list = (...listed: readonly (readonly [number, Entry['cluster']])[]): Entry[] =>
    listed.map(([schoolId, cluster]) => ({ schoolId, isListed: true, cluster }));
  const old = list([1, 'basic'], [2, 'strong'], [3, 'basic']);
  const computed = [
    ...list([1, 'basic'], [3, 'moderate'], [4, 'basic']),
    { schoolId: 5, isListed: false, cluster: null },
  ];

  test('who goes, who comes, who has another cluster; the same is no change', () => {
    expect(changesToward(old, computed, new Set())).toEqual([
      { schoolId: 2, change: 'removed', cluster: null },
      { schoolId: 3, change: 'cluster', cluster: 'moderate' },
      { schoolId: 4, change: 'added', cluster: 'basic' },
    ]);
    expect(changesToward(old, old, new Set())).toEqual([]);
  });

  test('what decisions have said of a school stays', () => {
    expect(changesToward(old, computed, new Set([2, 4])).map(({ schoolId }) => schoolId)).toEqual([3]);
  });

  test('taken as it is, it contradicts the list in nothing', () => {
    const known = [...old, { schoolId: 4, isListed: false, cluster: null }];
    expect(judgeChanges(known, changesToward(known, computed, new Set()))).toEqual([]);
  });
});
