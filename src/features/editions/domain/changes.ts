import { compareEntries } from './differences.ts';
import type { ChangeKind, Entry } from './edition.ts';

export interface Change {
  readonly schoolId: number;
  readonly change: ChangeKind;
  readonly cluster: Entry['cluster'];
}

export interface ChangeProblem {
  readonly schoolId: number;
  readonly code: 'unknown_school' | 'already_listed' | 'not_listed' | 'same_cluster' | 'cluster_needed' | 'twice';
}

/** What stands against the changes of a decision, all at once: each has to change something of the list as it is. */
export function judgeChanges(entries: readonly Entry[], changes: readonly Change[]): ChangeProblem[] {
  const known = new Map(entries.map((entry) => [entry.schoolId, entry]));
  const seen = new Set<number>();
  return changes.flatMap((change) => {
    const code = seen.has(change.schoolId) ? 'twice' : problemOf(known.get(change.schoolId), change);
    seen.add(change.schoolId);
    return code === null ? [] : [{ schoolId: change.schoolId, code }];
  });
}

/**
 * What a decision would change so that the list is as computed anew. What decisions have said of a school stays: a
 * computation knows nothing of it.
 */
export function changesToward(
  entries: readonly Entry[],
  computed: readonly Entry[],
  decided: ReadonlySet<number>,
): readonly Change[] {
  return compareEntries(entries, computed).flatMap(({ schoolId, kind, second: cluster }): Change[] => {
    if (kind === 'same' || decided.has(schoolId)) return [];
    if (kind === 'only_first') return [{ schoolId, change: 'removed', cluster: null }];
    return [{ schoolId, change: kind === 'only_second' ? 'added' : 'cluster', cluster }];
  });
}

function problemOf(entry: Entry | undefined, { change, cluster }: Change): ChangeProblem['code'] | null {
  if (entry === undefined) return 'unknown_school';
  if (change === 'removed') return entry.isListed ? null : 'not_listed';
  if (cluster === null) return 'cluster_needed';
  if (change === 'added') return entry.isListed ? 'already_listed' : null;
  if (!entry.isListed) return 'not_listed';
  return entry.cluster === cluster ? 'same_cluster' : null;
}
