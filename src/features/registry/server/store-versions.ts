import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { IdentifierKind } from '../domain/identifiers.ts';
import type { DatedVersion } from '../domain/version-change.ts';
import type { IdentifierSeen } from './store-school.ts';

/** The history of a school is what it is to be, whatever it was. */
export async function replaceVersions(
  db: Db,
  { regionId, schoolId }: { readonly regionId: number; readonly schoolId: number },
  versions: readonly DatedVersion[],
): Promise<void> {
  await db.deleteFrom('schoolVersion').where('regionId', '=', regionId).where('schoolId', '=', schoolId).execute();
  const rows = versions.map(({ branchOfId, ...version }) => ({ ...version, regionId, schoolId, branchOf: branchOfId }));
  if (rows.length > 0) await db.insertInto('schoolVersion').values(rows).execute();
}

export async function hasMunicipality(db: Db, regionId: number, municipalityId: number): Promise<boolean> {
  const { rows } = await sql`select from municipality
    where region_id = ${regionId} and municipality_id = ${municipalityId}`.execute(db);
  return rows.length > 0;
}

/** Another school that has the identifier at some time of the term. */
export async function findOwner(
  db: Db,
  regionId: number,
  { schoolId, kind, value, validFrom, validTo }: IdentifierSeen & { readonly schoolId: number },
): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select s.code from school_identifier i join school s using (region_id, school_id)
    where i.region_id = ${regionId} and i.school_id <> ${schoolId} and i.kind = ${kind} and i.value = ${value}
      and (i.valid_to is null or i.valid_to > ${validFrom}) and (${validTo}::date is null or i.valid_from < ${validTo}::date)
    limit 1`.execute(db);
  return rows[0]?.code ?? null;
}

export interface IdentifierKey {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly validFrom: string;
}

/** @returns what was there */
export async function removeIdentifier(
  db: Db,
  school: { readonly regionId: number; readonly schoolId: number },
  { kind, value, validFrom }: IdentifierKey,
): Promise<IdentifierSeen | null> {
  const { rows } = await sql<IdentifierSeen>`
    delete from school_identifier
    where region_id = ${school.regionId} and school_id = ${school.schoolId} and kind = ${kind} and value = ${value}
      and valid_from = ${validFrom}
    returning kind, value, valid_from, valid_to`.execute(db);
  return rows[0] ?? null;
}

export async function addIdentifier(
  db: Db,
  school: { readonly regionId: number; readonly schoolId: number },
  { kind, value, validFrom, validTo }: IdentifierSeen,
): Promise<void> {
  await db
    .insertInto('schoolIdentifier')
    .values({ ...school, kind, value, validFrom, validTo })
    .execute();
}
