import { buildLineage, type LineageEdge } from '#features/lists/domain/lineage.ts';
import type { Evidence } from '#features/lists/domain/school-view.ts';
import type { RegistryIndex, RegistrySchool } from '#features/results/domain/school-match.ts';

/** Mergers, splits and closures of the registry for the list. A registry that contradicts itself says nothing. */
export function evidenceOf(registry: RegistryIndex | undefined): Evidence {
  const lineage = buildLineage((registry?.schools ?? []).flatMap(edgesOf));
  return lineage.ok ? { lineage: lineage.value } : {};
}

function edgesOf({ school, isGone, goneFromYear, successors }: RegistrySchool): LineageEdge[] {
  if (!isGone || goneFromYear === null) return [];
  if (successors.length === 0) return [{ from: school, to: null, kind: 'close', year: goneFromYear }];
  const kind = successors.length > 1 ? 'split' : 'merge';
  return successors.map((to) => ({ from: school, to, kind, year: goneFromYear }));
}
