import type { Db } from '#platform/db/database.ts';
import type { PersonKey } from './store-people.ts';

interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

export async function findIdentity(db: Db, regionId: number, { issuer, subject }: Identity): Promise<number | null> {
  const found = await db
    .selectFrom('externalIdentity')
    .select('personId')
    .where('regionId', '=', regionId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return found?.personId ?? null;
}

export async function saveIdentity(
  db: Db,
  { regionId, personId }: PersonKey,
  { issuer, subject }: Identity,
  at: Date,
): Promise<void> {
  await db.insertInto('externalIdentity').values({ regionId, personId, issuer, subject, linkedAt: at }).execute();
}
