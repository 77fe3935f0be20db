import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export interface StoredEdition {
  readonly editionId: number;
  readonly year: number;
  readonly source: 'own' | 'federal';
  readonly number: number;
  readonly state: 'draft' | 'checked' | 'published' | 'amended' | 'withdrawn';
  readonly documentTitle: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly shownAt: Date | null;
  readonly opensOn: string | null;
  readonly publishedAt: Date | null;
  /** Working days in which an appeal against it is answered. */
  readonly answerWorkingDays: number;
}

const columns = sql`e.edition_id, e.year, e.source, e.number, e.state, e.document_title, e.document_number, e.document_date,
  e.shown_at, e.opens_on, e.published_at, e.answer_working_days`;

export async function findEdition(db: Db, regionId: number, editionId: number): Promise<StoredEdition | null> {
  const { rows } = await sql<StoredEdition>`
    select ${columns} from list_edition e where e.region_id = ${regionId} and e.edition_id = ${editionId}`.execute(db);
  return rows[0] ?? null;
}

interface ReadingKey {
  readonly regionId: number;
  readonly editionId: number | null;
  readonly schoolId: number;
  readonly personId: number | null;
}

/** When the person read the school's sheet of the edition. */
export async function findReading(
  db: Db,
  { regionId, editionId, schoolId, personId }: ReadingKey,
): Promise<Date | null> {
  const found = await db
    .selectFrom('sheetReading')
    .select('readAt')
    .where('regionId', '=', regionId)
    .where('editionId', '=', editionId ?? 0)
    .where('schoolId', '=', schoolId)
    .where('personId', '=', personId ?? 0)
    .executeTakeFirst();
  return found?.readAt ?? null;
}

/** The edition in which what was decided on another one has come about: the next published one, or itself published after that moment. */
export async function findFollowing(
  db: Db,
  regionId: number,
  { editionId, since }: { readonly editionId: number; readonly since: Date },
): Promise<StoredEdition | null> {
  const { rows } = await sql<StoredEdition>`
    select ${columns} from list_edition e
    join list_edition o on o.region_id = e.region_id and o.year = e.year and o.source = e.source
    where e.region_id = ${regionId} and o.edition_id = ${editionId} and e.number >= o.number and e.published_at > ${since}
    order by e.number limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Accepted appeals of the region after which no edition has been published yet. */
export async function countNotCarriedOut(db: Db, regionId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from appeal a
    join list_edition o on o.region_id = a.region_id and o.edition_id = a.edition_id
    join appeal_step t on t.region_id = a.region_id and t.appeal_id = a.appeal_id and t.verb = 'accept'
    where a.region_id = ${regionId} and a.state = 'accepted' and not exists (select from list_edition e
      where e.region_id = o.region_id and e.year = o.year and e.source = o.source and e.number >= o.number
        and e.published_at > t.said_at)`.execute(db);
  return rows[0]?.count ?? 0;
}
