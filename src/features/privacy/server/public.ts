import type { Db } from '#platform/db/database.ts';
import type { Purpose } from '../domain/consents.ts';
import { listConsenting } from './store-consents.ts';

/**
 * Whose name, mail and phone a public page may show: without consent to dissemination it shows nobody's. Any page or document that
 * is open to everybody asks here.
 */
export async function mayPublishContacts(
  db: Db,
  regionId: number,
  personIds: readonly number[],
): Promise<ReadonlySet<number>> {
  return await whoConsents(db, regionId, 'public_contacts', personIds);
}

/** Who wants letters beside those that the account needs. */
export async function mayMailNotices(
  db: Db,
  regionId: number,
  personIds: readonly number[],
): Promise<ReadonlySet<number>> {
  return await whoConsents(db, regionId, 'mail_notices', personIds);
}

async function whoConsents(
  db: Db,
  regionId: number,
  purpose: Purpose,
  personIds: readonly number[],
): Promise<ReadonlySet<number>> {
  return new Set(await listConsenting(db, regionId, purpose, personIds));
}
