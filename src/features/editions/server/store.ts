import { sql } from 'kysely';
import { USUAL_ANSWER_DAYS } from '#features/appeals/domain/deadline.ts';
import type { Db } from '#platform/db/database.ts';
import type { EditionSource, EditionState, Entry } from '../domain/edition.ts';
import type { EditionKey } from './store-entries.ts';

export interface Edition {
  readonly editionId: number;
  readonly year: number;
  readonly source: EditionSource;
  readonly number: number;
  readonly state: EditionState;
  readonly listRunId: number | null;
  readonly decidedRunId: number | null;
  readonly checkedBy: number | null;
  readonly shownAt: Date | null;
  readonly opensOn: string | null;
  readonly answerWorkingDays: number;
}

/** One change of editions of a region at a time, until the transaction ends. */
export async function lockEditions(db: Db, regionId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('editions'), ${regionId})`.execute(db);
}

const columns = [
  ...(['editionId', 'year', 'source', 'number', 'state', 'listRunId', 'decidedRunId'] as const),
  ...(['checkedBy', 'shownAt', 'opensOn', 'answerWorkingDays'] as const),
] as const;

export async function findEdition(db: Db, { regionId, editionId }: EditionKey): Promise<Edition | null> {
  const found = await db
    .selectFrom('listEdition')
    .select(columns)
    .where('regionId', '=', regionId)
    .where('editionId', '=', editionId)
    .executeTakeFirst();
  return found === undefined ? null : (found as Edition);
}

/** The edition of a year and source in one of the states; there is one at most of `published`, and one of draft and checked. */
export async function findEditionIn(
  db: Db,
  of: { readonly regionId: number; readonly year: number; readonly source: EditionSource },
  states: readonly EditionState[],
): Promise<Edition | null> {
  const found = await db
    .selectFrom('listEdition')
    .select(columns)
    .where('regionId', '=', of.regionId)
    .where('year', '=', of.year)
    .where('source', '=', of.source)
    .where('state', 'in', states)
    .executeTakeFirst();
  return found === undefined ? null : (found as Edition);
}

export interface CurrentRun {
  readonly listRunId: number;
  readonly identifiedAt: Date;
}

export async function findCurrentRun(db: Db, regionId: number, year: number): Promise<CurrentRun | null> {
  const found = await db
    .selectFrom('listRun')
    .select(['listRunId', 'identifiedAt'])
    .where('regionId', '=', regionId)
    .where('year', '=', year)
    .where('isCurrent', '=', true)
    .executeTakeFirst();
  return found ?? null;
}

export interface NewEdition {
  readonly year: number;
  readonly source: EditionSource;
  readonly listRunId: number | null;
  readonly decidedRunId?: number | null;
  readonly amendsEditionId?: number | null;
  readonly fileName?: string;
  readonly fileSha256?: string;
  readonly createdAt: Date;
  readonly createdBy: number | null;
}

/** A draft of the next number of its year and source; what was withdrawn has given its number back. Appeals are answered as fast as the last time. */
export async function addDraft(db: Db, regionId: number, edition: NewEdition): Promise<number> {
  const { rows } = await sql<{ number: number; answerWorkingDays: number | null }>`
    select coalesce(max(number) filter (where year = ${edition.year} and source = ${edition.source} and state <> 'withdrawn'), 0) + 1
      as number, (array_agg(answer_working_days order by edition_id desc))[1] as answer_working_days
    from list_edition where region_id = ${regionId}`.execute(db);
  const answerWorkingDays = rows[0]?.answerWorkingDays ?? USUAL_ANSWER_DAYS;
  const { editionId } = await db
    .insertInto('listEdition')
    .values({ regionId, ...edition, number: rows[0]?.number ?? 1, state: 'draft', answerWorkingDays })
    .returning('editionId')
    .executeTakeFirstOrThrow();
  return editionId;
}

export interface EditionChange {
  readonly state?: EditionState;
  readonly note?: string | null;
  readonly documentTitle?: string;
  readonly documentNumber?: string;
  readonly documentDate?: string;
  readonly checkedAt?: Date | null;
  readonly checkedBy?: number | null;
  readonly shownAt?: Date | null;
  readonly opensOn?: string | null;
  readonly answerWorkingDays?: number;
  readonly publishedAt?: Date;
  readonly publishedBy?: number | null;
}

export async function changeEdition(db: Db, { regionId, editionId }: EditionKey, change: EditionChange): Promise<void> {
  await db
    .updateTable('listEdition')
    .set(change)
    .where('regionId', '=', regionId)
    .where('editionId', '=', editionId)
    .execute();
}

export async function listEntries(db: Db, { regionId, editionId }: EditionKey): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('editionEntry')
    .select(['schoolId', 'isListed', 'cluster'])
    .where('regionId', '=', regionId)
    .where('editionId', '=', editionId)
    .orderBy('schoolId')
    .execute();
  return rows.map((row) => ({ ...row, cluster: row.cluster as Entry['cluster'] }));
}

/** Every school of a computation, listed or not. */
export async function listRunEntries(db: Db, regionId: number, listRunId: number): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('listEntry')
    .select(['schoolId', 'isListed', 'cluster'])
    .where('regionId', '=', regionId)
    .where('listRunId', '=', listRunId)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({ ...row, cluster: row.cluster as Entry['cluster'] }));
}

/** Somebody who answers for the region has a role today. */
export async function hasAuthority(db: Db, regionId: number, today: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from assignment a join person p using (region_id, person_id)
      where a.region_id = ${regionId} and a.role in ('regional_authority', 'regional_coordinator') and p.state = 'active'
        and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date)) as found`.execute(
    db,
  );
  return rows[0]?.found === true;
}
