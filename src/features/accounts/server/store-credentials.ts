import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { PersonKey } from './store-people.ts';

export interface Credential {
  readonly passwordHash: string | null;
  readonly totpSealed: string | null;
  readonly totpConfirmedAt: Date | null;
}

export async function findCredential(db: Db, { regionId, personId }: PersonKey): Promise<Credential | null> {
  const found = await db
    .selectFrom('credential')
    .select(['passwordHash', 'totpSealed', 'totpConfirmedAt'])
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return found ?? null;
}

export async function savePassword(db: Db, key: PersonKey, passwordHash: string, at: Date): Promise<void> {
  const change = { passwordHash, passwordChangedAt: at };
  await db
    .insertInto('credential')
    .values({ ...keyOf(key), ...change })
    .onConflict((conflict) => conflict.columns(['regionId', 'personId']).doUpdateSet(change))
    .execute();
}

/** The same password hashed anew; only when it is still the same. */
export async function replaceHash(
  db: Db,
  key: PersonKey,
  change: { readonly from: string; readonly to: string },
): Promise<void> {
  await db
    .updateTable('credential')
    .set({ passwordHash: change.to })
    .where('regionId', '=', key.regionId)
    .where('personId', '=', key.personId)
    .where('passwordHash', '=', change.from)
    .execute();
}

export async function saveTotp(db: Db, key: PersonKey, totpSealed: string): Promise<void> {
  await changeCredential(db, key, { totpSealed, totpConfirmedAt: null, totpLastStep: null });
}

export async function confirmTotp(db: Db, key: PersonKey, totpConfirmedAt: Date): Promise<void> {
  await changeCredential(db, key, { totpConfirmedAt });
}

export async function forgetTotp(db: Db, key: PersonKey): Promise<void> {
  await changeCredential(db, key, { totpSealed: null, totpConfirmedAt: null, totpLastStep: null });
  await deleteCodes(db, key);
}

async function changeCredential(
  db: Db,
  { regionId, personId }: PersonKey,
  change: { totpSealed?: string | null; totpConfirmedAt: Date | null; totpLastStep?: number | null },
): Promise<void> {
  await db
    .updateTable('credential')
    .set(change)
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .execute();
}

/** Takes a step of the authenticator. @returns false when it or a later one was used: of two at the same time one comes second */
export async function takeStep(db: Db, { regionId, personId }: PersonKey, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('credential')
    .set({ totpLastStep: step })
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .where((where) => where.or([where('totpLastStep', 'is', null), where('totpLastStep', '<', step)]))
    .returning('personId')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function saveCodes(db: Db, key: PersonKey, hashes: readonly string[]): Promise<void> {
  await deleteCodes(db, key);
  await db
    .insertInto('recoveryCode')
    .values(hashes.map((codeHash) => ({ ...keyOf(key), codeHash })))
    .execute();
}

/** @returns false when there is no such code or it was used */
export async function takeCode(
  db: Db,
  { regionId, personId }: PersonKey,
  codeHash: string,
  at: Date,
): Promise<boolean> {
  const taken = await db
    .updateTable('recoveryCode')
    .set({ usedAt: at })
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .returning('personId')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function countCodes(db: Db, { regionId, personId }: PersonKey): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select count(*) as left from recovery_code
    where region_id = ${regionId} and person_id = ${personId} and used_at is null`.execute(db);
  return rows[0]?.left ?? 0;
}

async function deleteCodes(db: Db, { regionId, personId }: PersonKey): Promise<void> {
  await db.deleteFrom('recoveryCode').where('regionId', '=', regionId).where('personId', '=', personId).execute();
}

function keyOf({ regionId, personId }: PersonKey): PersonKey {
  return { regionId, personId };
}
