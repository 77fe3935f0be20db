import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { copyEntries } from './store-entries.ts';

interface UnpublishedRun {
  readonly listRunId: number;
  readonly year: number;
}

/** Current computations of years without an own edition. */
export async function listUnpublishedRuns(db: Db, regionId: number): Promise<readonly UnpublishedRun[]> {
  const { rows } = await sql<UnpublishedRun>`
    select r.list_run_id, r.year from list_run r where r.region_id = ${regionId} and r.is_current and not exists (
      select from list_edition d where d.region_id = r.region_id and d.year = r.year and d.source = 'own' and d.state <> 'withdrawn')
    order by r.year`.execute(db);
  return rows;
}

interface AtOnce extends UnpublishedRun {
  readonly regionId: number;
  readonly checkedAt: Date;
  readonly publishedAt: Date;
  readonly opensOn: string;
}

/** Its entries come before it is published: afterwards nothing could be put in. */
export async function saveAtOnce(db: Db, edition: AtOnce): Promise<void> {
  const { regionId, listRunId, year, checkedAt, publishedAt, opensOn } = edition;
  const { editionId } = await db
    .insertInto('listEdition')
    .values({ regionId, listRunId, year, source: 'own', number: 1, state: 'draft', createdAt: checkedAt })
    .returning('editionId')
    .executeTakeFirstOrThrow();
  await copyEntries(db, { regionId, editionId });
  await db
    .updateTable('listEdition')
    .set({ state: 'published', checkedAt, shownAt: checkedAt, opensOn, publishedAt })
    .where('regionId', '=', regionId)
    .where('editionId', '=', editionId)
    .execute();
}
