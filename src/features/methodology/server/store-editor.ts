import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Parameters } from '../domain/parameters.ts';
import type { State } from '../domain/validity.ts';

/** A version as it is kept. */
export interface VersionRow {
  readonly methodologyId: number;
  readonly isPreset: boolean;
  readonly name: string;
  readonly version: number;
  readonly state: State;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly parameters: unknown;
  readonly note: string | null;
  readonly testRun: unknown;
  readonly testedAt: Date | null;
  readonly documentTitle: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
}

/** Versions of the region and those that come with the product, by name, oldest first. */
export async function listVersions(
  db: Db,
  regionId: number,
  only: { readonly name?: string; readonly methodologyId?: number } = {},
): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select m.methodology_id, m.region_id is null as is_preset, m.name, m.version, m.state, m.valid_from, m.valid_to, m.parameters,
      m.note, m.test_run, m.tested_at, m.document_title, m.document_number, m.document_date, m.created_at, c.name as created_by,
      m.approved_at, a.name as approved_by
    from methodology m
    left join person c on c.region_id = m.region_id and c.person_id = m.created_by
    left join person a on a.region_id = m.region_id and a.person_id = m.approved_by
    where (m.region_id = ${regionId} or m.region_id is null)
      and (${only.name ?? null}::text is null or m.name = ${only.name ?? null})
      and (${only.methodologyId ?? null}::int is null or m.methodology_id = ${only.methodologyId ?? null})
    order by m.region_id nulls first, m.name, m.version`.execute(db);
  return rows;
}

export interface DraftRow {
  readonly name: string;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly parameters: Parameters;
  readonly note: string | null;
}

/** One numbering of versions at a time, until the transaction ends. */
export async function lockVersions(db: Db, regionId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('methodology'), ${regionId})`.execute(db);
}

/** A draft gets the number after the newest version of its name, the product's own among them. */
export async function addDraft(
  db: Db,
  regionId: number,
  { parameters, ...draft }: DraftRow & { readonly createdAt: Date; readonly createdBy: number | null },
): Promise<{ readonly methodologyId: number; readonly version: number }> {
  const known = await listVersions(db, regionId, { name: draft.name });
  const version = Math.max(0, ...known.map((one) => one.version)) + 1;
  return await db
    .insertInto('methodology')
    .values({ ...{ regionId, version, ...draft, state: 'draft' }, parameters: JSON.stringify(parameters) })
    .returning(['methodologyId', 'version'])
    .executeTakeFirstOrThrow();
}

/** Changes one version of the region. */
export async function changeVersion(
  db: Db,
  regionId: number,
  methodologyId: number,
  change: Readonly<{
    parameters?: string;
    validFrom?: number | null;
    validTo?: number | null;
    note?: string | null;
    testRun?: string | null;
    testedAt?: Date | null;
    state?: State;
    documentTitle?: string;
    documentNumber?: string;
    documentDate?: string;
    approvedAt?: Date;
    approvedBy?: number | null;
    retiredAt?: Date;
    retiredBy?: number | null;
  }>,
): Promise<void> {
  await db
    .updateTable('methodology')
    .set(change)
    .where('regionId', '=', regionId)
    .where('methodologyId', '=', methodologyId)
    .executeTakeFirstOrThrow();
}

export async function deleteVersion(db: Db, regionId: number, methodologyId: number): Promise<void> {
  await db
    .deleteFrom('methodology')
    .where('regionId', '=', regionId)
    .where('methodologyId', '=', methodologyId)
    .execute();
}

/** The newest list year made by a version, null when none is. */
export async function findLastUse(
  db: Db,
  regionId: number,
  { name, version }: { readonly name: string; readonly version: number },
): Promise<number | null> {
  const found = await db
    .selectFrom('listRun')
    .select('year')
    .where('regionId', '=', regionId)
    .where('isCurrent', '=', true)
    .where('methodologyName', '=', name)
    .where('methodologyVersion', '=', version)
    .orderBy('year', 'desc')
    .executeTakeFirst();
  return found?.year ?? null;
}
