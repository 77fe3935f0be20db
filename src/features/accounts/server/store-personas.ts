import { sql } from 'kysely';
import type { Role } from '#features/access/domain/roles.ts';
import { territoryName } from '#features/registry/server/public.ts';
import type { Db } from '#platform/db/database.ts';

export interface Persona {
  readonly personId: number;
  readonly name: string;
  readonly role: Role;
  readonly territory: string | null;
}

/**
 * People of the demonstration region, one a role: those who have no way of their own to sign in. Whoever was really invited has one
 * and is not offered to everybody.
 */
export async function listPersonas(db: Db, regionId: number, day: string): Promise<readonly Persona[]> {
  const { rows } = await sql<Persona>`
    select distinct on (a.role) p.person_id, p.name, a.role, ${territoryName('a')} as territory
    from person p
    join region r on r.region_id = p.region_id and r.is_demonstration
    join assignment a on a.region_id = p.region_id and a.person_id = p.person_id and a.valid_from <= ${day}
      and (a.valid_to is null or a.valid_to > ${day})
    where p.region_id = ${regionId} and p.state = 'active' and not p.is_guest
      and not exists (select 1 from credential c where c.region_id = p.region_id and c.person_id = p.person_id
        and c.password_hash is not null)
      and not exists (select 1 from external_identity e where e.region_id = p.region_id and e.person_id = p.person_id)
    order by a.role, p.person_id`.execute(db);
  return rows;
}
