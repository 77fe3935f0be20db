import type { Entry } from './edition.ts';

export const differenceKinds = ['only_first', 'only_second', 'other_cluster', 'same'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  readonly schoolId: number;
  readonly kind: DifferenceKind;
  readonly first: Entry['cluster'];
  readonly second: Entry['cluster'];
}

/** Two lists school by school: every school listed in either stands once, in the order of the first, then of the second. */
export function compareEntries(first: readonly Entry[], second: readonly Entry[]): readonly Difference[] {
  const others = new Map(second.filter(({ isListed }) => isListed).map((entry) => [entry.schoolId, entry]));
  const listed = first.filter(({ isListed }) => isListed);
  const known = new Set(listed.map(({ schoolId }) => schoolId));
  const own = listed.map(({ schoolId, cluster }): Difference => {
    const other = others.get(schoolId);
    if (other === undefined) return { schoolId, kind: 'only_first', first: cluster, second: null };
    const kind = isOtherCluster(cluster, other.cluster) ? 'other_cluster' : 'same';
    return { schoolId, kind, first: cluster, second: other.cluster };
  });
  const added = [...others.values()].filter(({ schoolId }) => !known.has(schoolId));
  return [
    ...own,
    ...added.map(({ schoolId, cluster }): Difference => ({
      schoolId,
      kind: 'only_second',
      first: null,
      second: cluster,
    })),
  ];
}

/** A list that names no cluster of a school says nothing against the other's. */
function isOtherCluster(first: Entry['cluster'], second: Entry['cluster']): boolean {
  return first !== null && second !== null && first !== second;
}

export type DifferenceCounts = Readonly<Record<DifferenceKind, number>>;

export function countDifferences(differences: readonly Difference[]): DifferenceCounts {
  const counts = { only_first: 0, only_second: 0, other_cluster: 0, same: 0 };
  for (const { kind } of differences) counts[kind] += 1;
  return counts;
}
