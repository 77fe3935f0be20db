import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { ClusterOutcome, HistoryYear } from '../domain/evaluation.ts';
import { entriesOf, type RunKey } from './store-show.ts';

export interface ListedSchool {
  readonly schoolId: number;
  readonly cluster: ClusterOutcome | null;
  readonly history: readonly HistoryYear[];
}

/** The listed schools of a run with their years. */
export async function listListedSchools(db: Db, key: RunKey): Promise<readonly ListedSchool[]> {
  const { rows } = await sql<ListedSchool>`
    select e.school_id, e.cluster, e.entry -> 'history' as history
    from list_entry e where ${entriesOf(key)} and e.is_listed order by e.place`.execute(db);
  return rows;
}
