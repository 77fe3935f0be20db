import type { Db } from '#platform/db/database.ts';
import type { PersonKey } from './store-people.ts';

export async function isKnownDevice(
  db: Db,
  { regionId, personId }: PersonKey,
  deviceHash: string,
  usedSince: Date,
): Promise<boolean> {
  const found = await db
    .selectFrom('knownDevice')
    .select('personId')
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .where('deviceHash', '=', deviceHash)
    .where('lastUsedAt', '>', usedSince)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether anybody has signed in in that browser: people who share one keep it both. */
export async function isAnybodysDevice(
  db: Db,
  regionId: number,
  deviceHash: string,
  usedSince: Date,
): Promise<boolean> {
  const found = await db
    .selectFrom('knownDevice')
    .select('personId')
    .where('regionId', '=', regionId)
    .where('deviceHash', '=', deviceHash)
    .where('lastUsedAt', '>', usedSince)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function saveDevice(
  db: Db,
  { regionId, personId }: PersonKey,
  deviceHash: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto('knownDevice')
    .values({ regionId, personId, deviceHash, lastUsedAt: at })
    .onConflict((conflict) => conflict.columns(['regionId', 'personId', 'deviceHash']).doUpdateSet({ lastUsedAt: at }))
    .execute();
}

/** Browsers but this one are strangers again. */
export async function forgetDevices(db: Db, { regionId, personId }: PersonKey, keptHash: string | null): Promise<void> {
  let query = db.deleteFrom('knownDevice').where('regionId', '=', regionId).where('personId', '=', personId);
  if (keptHash !== null) query = query.where('deviceHash', '!=', keptHash);
  await query.execute();
}
