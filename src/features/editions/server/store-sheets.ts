import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { EditionKey } from './store-entries.ts';

interface Reading {
  readonly schoolId: number;
  readonly personId: number;
  readonly readAt: Date;
}

/** @returns when the person read it first */
export async function saveReading(db: Db, { regionId, editionId }: EditionKey, reading: Reading): Promise<Date> {
  const { schoolId, personId, readAt } = reading;
  const { rows } = await sql<{ readAt: Date }>`
    insert into sheet_reading (region_id, edition_id, school_id, person_id, read_at)
    values (${regionId}, ${editionId}, ${schoolId}, ${personId}, ${readAt})
    on conflict (region_id, edition_id, school_id, person_id) do update set read_at = sheet_reading.read_at
    returning read_at`.execute(db);
  return rows[0]?.readAt ?? readAt;
}
