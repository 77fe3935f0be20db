import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { ChangeKind, Entry } from '../domain/edition.ts';

export interface EditionKey {
  readonly regionId: number;
  readonly editionId: number;
}

/** The listed schools of the run an edition is made of become its entries. */
export async function copyEntries(db: Db, { regionId, editionId }: EditionKey): Promise<void> {
  await sql`
    insert into edition_entry (region_id, edition_id, school_id, municipality_id, is_listed, cluster)
    select e.region_id, d.edition_id, e.school_id, e.municipality_id, true, e.cluster
    from list_edition d join list_entry e using (region_id, list_run_id)
    where d.region_id = ${regionId} and d.edition_id = ${editionId} and e.is_listed`.execute(db);
}

export type NewEntry = Entry & { readonly change: ChangeKind | null; readonly changeReason: string | null };

/** A school stands in an edition with the municipality it lies in now. */
export async function addEntries(db: Db, key: EditionKey, entries: readonly NewEntry[]): Promise<void> {
  await sql`
    insert into edition_entry (region_id, edition_id, school_id, municipality_id, is_listed, cluster, change, change_reason)
    select ${key.regionId}, ${key.editionId}, e."schoolId", v.municipality_id, e."isListed", e.cluster, e.change, e."changeReason"
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as e("schoolId" int, "isListed" boolean, cluster text, change text, "changeReason" text)
    join lateral (select municipality_id from school_version v
      where v.region_id = ${key.regionId} and v.school_id = e."schoolId" order by valid_from desc limit 1) v on true`.execute(
    db,
  );
}
