import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { ResultEvents } from '../domain/events.ts';

export async function sumSchoolYears(
  db: Db,
  scope: Scope,
  schoolId: number,
): Promise<readonly ResultEvents['results.year'][]> {
  const { rows } = await sql<ResultEvents['results.year']>`
    select c.year, count(distinct c.procedure_id)::int as procedures, sum(c.participants)::int as participants,
      sum(c.low)::int as low
    from result_cell c
    where c.region_id = ${scope.regionId} and c.school_id = ${schoolId} and ${schoolIn(scope, 'c.school_id')}
      and c.participants > 0
    group by c.year order by c.year`.execute(db);
  return rows;
}

export interface BatchWaiting {
  readonly batchId: number;
  readonly fileName: string;
  readonly state: 'staged' | 'refused' | 'failed';
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}

/** Batches that somebody has to decide on, oldest first. Belongs to who answers for the whole region. */
export async function listWaitingBatches(db: Db, regionId: number, limit: number): Promise<readonly BatchWaiting[]> {
  const rows = await db
    .selectFrom('resultBatch')
    .select(['batchId', 'fileName', 'state', 'rowsAccepted', 'rowsRejected'])
    .where('regionId', '=', regionId)
    .where('state', 'in', ['staged', 'refused', 'failed'])
    .orderBy('batchId')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as BatchWaiting['state'] }));
}

export interface BatchLoaded {
  readonly batchId: number;
  readonly fileName: string;
  readonly years: readonly number[];
  readonly rowsAccepted: number;
  readonly committedAt: Date;
}

/** Newest first. */
export async function listLoadedBatches(db: Db, regionId: number, limit: number): Promise<readonly BatchLoaded[]> {
  const rows = await db
    .selectFrom('resultBatch')
    .select(['batchId', 'fileName', 'years', 'rowsAccepted', 'committedAt'])
    .where('regionId', '=', regionId)
    .where('state', '=', 'committed')
    .orderBy('committedAt', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ committedAt, ...row }) => (committedAt === null ? [] : [{ ...row, committedAt }]));
}
