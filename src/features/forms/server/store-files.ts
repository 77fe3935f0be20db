import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';

/** What answers are about: a school, or a municipality. */
export interface FilePlace {
  readonly schoolId?: number | undefined;
  readonly municipalityId?: number | undefined;
}

export interface NewFile {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly addedAt: Date;
  readonly addedBy: number | null;
}

/** The same bytes once for a place, by the name they came with first. */
export async function addFile(
  db: Db,
  regionId: number,
  { schoolId, municipalityId }: FilePlace,
  file: NewFile,
): Promise<void> {
  await db
    .insertInto('answerFile')
    .values({ regionId, schoolId: schoolId ?? null, municipalityId: municipalityId ?? null, ...file })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Which of these were attached to a place, whatever they are called. */
export async function listAttached(
  db: Db,
  regionId: number,
  { schoolId, municipalityId }: { readonly schoolId: number | null; readonly municipalityId: number },
  sha256: readonly string[],
): Promise<ReadonlySet<string>> {
  const place =
    schoolId === null
      ? sql`f.school_id is null and f.municipality_id = ${municipalityId}`
      : sql`f.school_id = ${schoolId}`;
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from answer_file f
    where f.region_id = ${regionId} and f.sha256 = any(${[...sha256]}::text[]) and ${place}`.execute(db);
  return new Set(rows.map((row) => row.sha256));
}

/** @returns the name it was attached by; null when it was not attached there */
export async function findFile(
  db: Db,
  scope: Scope,
  { schoolId, municipalityId, sha256 }: FilePlace & { readonly sha256: string },
): Promise<string | null> {
  const place =
    schoolId === undefined
      ? sql`f.school_id is null and f.municipality_id = ${municipalityId ?? null} and ${municipalityIn(scope, 'f.municipality_id')}`
      : sql`f.school_id = ${schoolId} and ${schoolIn(scope, 'f.school_id')}`;
  const { rows } = await sql<{ name: string }>`
    select f.name from answer_file f where f.region_id = ${scope.regionId} and f.sha256 = ${sha256} and ${place}`.execute(
    db,
  );
  return rows[0]?.name ?? null;
}
