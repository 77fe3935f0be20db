import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** Letters of invitation that somebody has sent to addresses since then, those withdrawn too: they may have been sent before. */
export async function countInvitationLetters(
  db: Db,
  { regionId, personId }: { readonly regionId: number; readonly personId: number | null },
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from outbox_message
    where region_id = ${regionId} and made_by = ${personId} and kind = 'invitation' and to_address is not null
      and created_at > ${since}`.execute(db);
  return rows[0]?.count ?? 0;
}
