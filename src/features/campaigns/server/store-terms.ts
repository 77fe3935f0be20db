import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export interface EndedTerm {
  readonly waveId: number;
  readonly schoolId: number | null;
  readonly municipalityId: number;
}

/** Units of closed waves whose own term was over before a day, without an answer. */
export async function listEndedTerms(db: Db, regionId: number, day: string): Promise<readonly EndedTerm[]> {
  const { rows } = await sql<EndedTerm>`
    select u.wave_id, u.school_id, u.municipality_id
    from wave w join wave_unit u on u.region_id = w.region_id and u.wave_id = w.wave_id
    where w.region_id = ${regionId} and w.state = 'closed' and u.due_on < ${day}::date
      and u.state in ('expected', 'draft', 'returned')
    order by u.wave_id, u.unit_id`.execute(db);
  return rows;
}
