import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export interface Head {
  readonly personId: number;
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  /** Of the school today. */
  readonly schoolName: string;
}

/** Who leads the school that day and may sign in. */
export async function listHeads(
  db: Db,
  { regionId, schoolId }: { readonly regionId: number; readonly schoolId: number },
  day: string,
): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`
    select distinct p.person_id, p.name, p.login, p.email, coalesce(place_name(a.region_id, null, a.school_id), '') as school_name
    from assignment a join person p using (region_id, person_id)
    where a.region_id = ${regionId} and a.school_id = ${schoolId} and a.role = 'director' and p.state = 'active'
      and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
    order by p.person_id`.execute(db);
  return rows;
}
