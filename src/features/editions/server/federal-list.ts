import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Entry } from '../domain/edition.ts';
import { findEditionIn, listEntries } from './store.ts';

export interface FederalList {
  readonly editionId: number;
  readonly entries: readonly Entry[];
}

/**
 * The accepted federal list of a year as far as the scope goes, null when there is none: for track 1 it counts before the own list
 * (R-328).
 */
export async function federalListOf(db: Db, scope: Scope, year: number): Promise<FederalList | null> {
  const { regionId, isWholeRegion, schoolIds } = scope;
  const edition = await findEditionIn(db, { regionId, year, source: 'federal' }, ['published']);
  if (edition === null) return null;
  const entries = await listEntries(db, { regionId, editionId: edition.editionId });
  const own = entries.filter(({ schoolId }) => isWholeRegion || schoolIds.includes(schoolId));
  return { editionId: edition.editionId, entries: own };
}
