import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';

export const editionStates = ['draft', 'checked', 'published', 'amended', 'withdrawn'] as const;
export type EditionState = (typeof editionStates)[number];
export const editionSources = ['own', 'federal'] as const;
export type EditionSource = (typeof editionSources)[number];
export const changeKinds = ['added', 'removed', 'cluster'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A school of an edition. Who is not listed is there only when a decision took it out. */
export interface Entry {
  readonly schoolId: number;
  readonly isListed: boolean;
  readonly cluster: ClusterOutcome | null;
}
