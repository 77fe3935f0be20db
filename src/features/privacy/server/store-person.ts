import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export interface PersonFacts {
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isErased: boolean;
  readonly openRoles: number;
}

/** Locked: nobody gives the person a role while it is decided. */
export async function lockPerson(
  db: Db,
  { regionId, personId }: { readonly regionId: number; readonly personId: number },
  today: string,
): Promise<PersonFacts | null> {
  await sql`
    select from person where region_id = ${regionId} and person_id = ${personId} for no key update`.execute(db);
  const { rows } = await sql<PersonFacts>`
    select p.name, p.login, p.email, p.phone, p.state = 'erased' as is_erased,
      (select count(*) from assignment a where a.region_id = p.region_id and a.person_id = p.person_id
        and (a.valid_to is null or a.valid_to > greatest(a.valid_from, ${today}::date))) as open_roles
    from person p where p.region_id = ${regionId} and p.person_id = ${personId}`.execute(db);
  return rows[0] ?? null;
}

export async function findPerson(
  db: Db,
  { regionId, personId }: { readonly regionId: number; readonly personId: number },
): Promise<{ readonly isGuest: boolean } | null> {
  const found = await db
    .selectFrom('person')
    .select('isGuest')
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return found ?? null;
}

/** As invitations and messages knew the person. */
export async function listWrittenTo(
  db: Db,
  regionId: number,
  personId: number,
): Promise<readonly { readonly name: string; readonly email: string | null; readonly phone: string | null }[]> {
  const { rows } = await sql<{ name: string; email: string | null; phone: string | null }>`
    select name, email, phone from invitation where region_id = ${regionId} and accepted_by = ${personId}
    union
    select to_name, to_address, null from outbox_message where region_id = ${regionId} and person_id = ${personId}`.execute(
    db,
  );
  return rows;
}
