import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** A guest link that still opens. */
export interface OpenGuestLink {
  readonly regionId: number;
  readonly guestLinkId: number;
  /** Nobody in particular: the person the link signs in as. */
  readonly personId: number;
  readonly label: string;
  /** First day on which it no longer opens. */
  readonly validTo: string | null;
}

/** By the fingerprint of the token in the link; null when there is none, or it was revoked or its day has come. */
export async function findOpenGuestLink(db: Db, tokenHash: string, day: string): Promise<OpenGuestLink | null> {
  const { rows } = await sql<OpenGuestLink>`
    select g.region_id, g.guest_link_id, g.person_id, g.label, a.valid_to
    from guest_link g
    join person p on p.region_id = g.region_id and p.person_id = g.person_id and p.state = 'active' and p.is_guest
    join assignment a on a.region_id = g.region_id and a.person_id = g.person_id and a.role = 'guest'
      and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to > ${day})
    where g.token_hash = ${tokenHash} and g.revoked_at is null
    limit 1`.execute(db);
  return rows[0] ?? null;
}
