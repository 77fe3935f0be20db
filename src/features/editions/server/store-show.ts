import { sql } from 'kysely';
import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { ChangeKind, EditionSource, EditionState } from '../domain/edition.ts';

export interface EditionRow {
  readonly editionId: number;
  readonly year: number;
  readonly source: EditionSource;
  readonly number: number;
  readonly state: EditionState;
  readonly createdAt: Date;
  readonly checkedAt: Date | null;
  readonly shownAt: Date | null;
  readonly opensOn: string | null;
  readonly publishedAt: Date | null;
  readonly createdBy: string | null;
  readonly checkedBy: string | null;
  readonly publishedBy: string | null;
  readonly documentTitle: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly note: string | null;
  readonly fileName: string | null;
  readonly listed: number;
  readonly basic: number;
  readonly moderate: number;
  readonly strong: number;
  readonly belowRange: number;
}

/** Editions of a year, newest first, counted as far as the scope goes; people by name. */
export async function listEditions(db: Db, scope: Scope, year: number): Promise<readonly EditionRow[]> {
  const { rows } = await sql<EditionRow>`
    select d.edition_id, d.year, d.source, d.number, d.state, d.created_at, d.checked_at, d.shown_at, d.opens_on::text as opens_on,
      d.published_at, m.name as created_by, c.name as checked_by, p.name as published_by, d.document_title, d.document_number,
      d.document_date::text as document_date, d.note, d.file_name, n.*
    from list_edition d
    left join person m on m.region_id = d.region_id and m.person_id = d.created_by
    left join person c on c.region_id = d.region_id and c.person_id = d.checked_by
    left join person p on p.region_id = d.region_id and p.person_id = d.published_by
    cross join lateral (
      select count(*)::int as listed, (count(*) filter (where e.cluster = 'basic'))::int as basic,
        (count(*) filter (where e.cluster = 'moderate'))::int as moderate,
        (count(*) filter (where e.cluster = 'strong'))::int as strong,
        (count(*) filter (where e.cluster = 'below_range'))::int as below_range
      from edition_entry e where e.region_id = d.region_id and e.edition_id = d.edition_id and e.is_listed
        and ${schoolIn(scope, 'e.school_id')}) n
    where d.region_id = ${scope.regionId} and d.year = ${year}
    order by d.created_at desc, d.edition_id desc`.execute(db);
  return rows;
}

export interface ChangeRow {
  readonly editionId: number;
  readonly schoolId: number;
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly municipality: string;
  readonly change: ChangeKind;
  readonly cluster: ClusterOutcome | null;
  readonly reason: string;
}

/** What decisions changed in the editions of a year, as far as the scope goes. */
export async function listChanges(db: Db, scope: Scope, year: number): Promise<readonly ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select e.edition_id, e.school_id, l.school_code, l.school_name, l.municipality, e.change, e.cluster,
      e.change_reason as reason
    from list_edition d join edition_entry e using (region_id, edition_id)
    join list_entry l on l.region_id = e.region_id and l.list_run_id = coalesce(d.decided_run_id, d.list_run_id)
      and l.school_id = e.school_id
    where d.region_id = ${scope.regionId} and d.year = ${year} and e.change is not null and ${schoolIn(scope, 'e.school_id')}
    order by l.place`.execute(db);
  return rows;
}

/** Listed schools of an edition of which somebody has read the sheet. */
export async function countSheetsRead(db: Db, regionId: number, editionId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct r.school_id)::int as count from sheet_reading r join edition_entry e using (region_id, edition_id, school_id)
    where r.region_id = ${regionId} and r.edition_id = ${editionId} and e.is_listed`.execute(db);
  return rows[0]?.count ?? 0;
}
