import { loadKinds, loadLineage } from '#features/registry/server/public.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { buildLineage } from '../domain/lineage.ts';
import type { Evidence } from '../domain/school-view.ts';

/** What the registry knows of schools beside their results, as far as the rule asks. */
export async function loadEvidence(db: Db, scope: Scope): Promise<Result<Evidence, 'lineage_faulty'>> {
  const edges = await loadLineage(db, scope);
  const lineage = buildLineage(edges);
  if (!lineage.ok) return err('lineage_faulty');
  const kindOf = await loadKinds(db, scope);
  return ok({ kindOf, ...(edges.length > 0 ? { lineage: lineage.value } : {}) });
}
