import type { Db } from '#platform/db/database.ts';
import { textVersions, type ConsentRecord, type Purpose } from '../domain/consents.ts';

interface Person {
  readonly regionId: number;
  readonly personId: number;
}

/** Everything ever given, oldest first. */
export async function listConsents(db: Db, { regionId, personId }: Person): Promise<readonly ConsentRecord[]> {
  const rows = await db
    .selectFrom('consent')
    .select(['purpose', 'textVersion', 'givenAt', 'withdrawnAt'])
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .orderBy('givenAt')
    .execute();
  return rows.map((row) => ({ ...row, purpose: row.purpose as Purpose }));
}

export async function addConsent(db: Db, person: Person, purpose: Purpose, at: Date): Promise<void> {
  const { regionId, personId } = person;
  await db
    .insertInto('consent')
    .values({ regionId, personId, purpose, textVersion: textVersions[purpose], givenAt: at })
    .execute();
}

export async function endConsent(db: Db, { regionId, personId }: Person, purpose: Purpose, at: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('consent')
    .set({ withdrawnAt: at })
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function deleteConsents(db: Db, { regionId, personId }: Person): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('consent')
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Those of the people whose consent to the text of today stands. */
export async function listConsenting(
  db: Db,
  regionId: number,
  purpose: Purpose,
  personIds: readonly number[],
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('consent')
    .select('personId')
    .where('regionId', '=', regionId)
    .where('purpose', '=', purpose)
    .where('textVersion', '=', textVersions[purpose])
    .where('withdrawnAt', 'is', null)
    .where('personId', 'in', personIds.length === 0 ? [0] : [...personIds])
    .execute();
  return rows.map(({ personId }) => personId);
}
