import { sql } from 'kysely';
import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import type { Scope } from '#kernel/territory.ts';
import { clearWords } from '#platform/db/clear-words.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { EditionKey } from './store-entries.ts';
import type { ChangeKind } from '../domain/edition.ts';

export interface OpenEdition {
  readonly editionId: number;
  readonly year: number;
  readonly state: 'draft' | 'checked';
  readonly shownAt: Date | null;
  readonly opensOn: string | null;
  readonly listed: number;
  readonly read: number;
}

/** Own editions that are being made, with how many of their schools have read. */
export async function listOpenEditions(db: Db, regionId: number): Promise<readonly OpenEdition[]> {
  const { rows } = await sql<OpenEdition>`
    select d.edition_id, d.year, d.state, d.shown_at, d.opens_on::text as opens_on,
      (select count(*)::int from edition_entry e
        where e.region_id = d.region_id and e.edition_id = d.edition_id and e.is_listed) as listed,
      (select count(distinct r.school_id)::int from sheet_reading r join edition_entry e using (region_id, edition_id, school_id)
        where r.region_id = d.region_id and r.edition_id = d.edition_id and e.is_listed) as read
    from list_edition d
    where d.region_id = ${regionId} and d.source = 'own' and d.state in ('draft', 'checked') order by d.year`.execute(
    db,
  );
  return rows;
}

export interface UnreadSheet {
  readonly year: number;
  readonly schoolId: number;
  readonly schoolName: string;
  readonly opensOn: string | null;
}

/** Listed schools of the scope that have not read their sheet in the newest edition they have been shown. */
export async function listUnreadSheets(db: Db, scope: Scope): Promise<readonly UnreadSheet[]> {
  const { rows } = await sql<UnreadSheet>`
    select d.year, e.school_id, l.school_name, case when d.state = 'checked' then d.opens_on::text end as opens_on
    from (select * from list_edition where region_id = ${scope.regionId} and source = 'own'
        and (state = 'published' or state = 'checked' and shown_at is not null)
      order by year desc limit 1) d
    join edition_entry e on e.region_id = d.region_id and e.edition_id = d.edition_id and e.is_listed
    join list_entry l on l.region_id = e.region_id and l.list_run_id = coalesce(d.decided_run_id, d.list_run_id)
      and l.school_id = e.school_id
    where ${schoolIn(scope, 'e.school_id')} and not exists (select from sheet_reading r
      where r.region_id = e.region_id and r.edition_id = e.edition_id and r.school_id = e.school_id)
    order by l.place`.execute(db);
  return rows;
}

export interface SchoolEdition {
  readonly year: number;
  readonly publishedAt: Date;
  readonly cluster: ClusterOutcome | null;
  readonly change: ChangeKind | null;
  readonly documentNumber: string | null;
}

/** Published own editions as far as they are about a school: the first of its year, and what decisions changed of it; oldest first. */
export async function listSchoolEditions(db: Db, scope: Scope, schoolId: number): Promise<readonly SchoolEdition[]> {
  const { rows } = await sql<SchoolEdition>`
    select d.year, d.published_at, e.cluster, e.change, d.document_number
    from list_edition d
    join list_entry l on l.region_id = d.region_id and l.list_run_id = coalesce(d.decided_run_id, d.list_run_id)
      and l.school_id = ${schoolId} and ${schoolIn(scope, 'l.school_id')}
    left join edition_entry e on e.region_id = d.region_id and e.edition_id = d.edition_id and e.school_id = ${schoolId}
    where d.region_id = ${scope.regionId} and d.source = 'own' and d.published_at is not null
      and (d.amends_edition_id is null or e.change is not null)
    order by d.published_at`.execute(db);
  return rows;
}

export interface Publication {
  readonly publishedAt: Date;
  /** Number of the decision that changed the edition before it; null: the first of its year. */
  readonly amendedBy: string | null;
}

export async function findPublication(db: Db, { regionId, editionId }: EditionKey): Promise<Publication> {
  const { rows } = await sql<Publication>`
    select published_at, case when amends_edition_id is not null then coalesce(document_number, '') end as amended_by
    from list_edition where region_id = ${regionId} and edition_id = ${editionId} and published_at is not null`.execute(
    db,
  );
  const [found] = rows;
  if (found === undefined) throw new Error(`edition ${String(editionId)} is not published`);
  return found;
}

type Row = Readonly<Record<string, unknown>>;

/** Editions the person made, checked or published, and sheets the person has read. */
export async function collectDeeds(
  db: Db,
  { regionId, personId }: { readonly regionId: number; readonly personId: number },
): Promise<{ readonly editions: readonly Row[]; readonly sheets: readonly Row[] }> {
  const editions = await sql<Row>`
    select d.year, d.source, d.number, case when d.created_by = ${personId} then d.created_at end as created_at,
      case when d.checked_by = ${personId} then d.checked_at end as checked_at,
      case when d.published_by = ${personId} then d.published_at end as published_at
    from list_edition d
    where d.region_id = ${regionId} and ${personId} in (d.created_by, d.checked_by, d.published_by)
    order by d.edition_id`.execute(db);
  const sheets = await sql<Row>`
    select d.year, place_name(r.region_id, null, r.school_id) as school, r.read_at
    from sheet_reading r join list_edition d using (region_id, edition_id)
    where r.region_id = ${regionId} and r.person_id = ${personId} order by r.read_at`.execute(db);
  return { editions: editions.rows, sheets: sheets.rows };
}

/** Words that name a person give way to an ellipsis in the notes of who checked; documents and reasons of a decision stay as published. */
export async function clearMentions(db: Db, regionId: number, pattern: string): Promise<number> {
  return await clearWords(db, regionId, pattern, [['list_edition', 'note']]);
}
