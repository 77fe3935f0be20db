import { sql } from 'kysely';
import type { Db } from './database.ts';

/** After a large load: what the tables hold now, for who plans the queries. */
export async function freshenStatistics(db: Db): Promise<void> {
  await sql`select freshen_statistics()`.execute(db);
}
