import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** Whether the bytes belong to a file of results or a federal list too. */
export async function isFileKept(db: Db, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select from result_batch where sha256 = ${sha256} union all select from list_edition where file_sha256 = ${sha256} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
