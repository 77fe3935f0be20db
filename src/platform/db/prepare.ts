import { StartupRefusal } from '../startup-refusal.ts';
import { prepareJobs, type Queue } from '../jobs.ts';
import { openDatabase, type ConnectionSettings, type Database } from './database.ts';
import { ensureLogins, ensureRoles } from './logins.ts';
import { migrate } from './migrate.ts';

/**
 * All that only the owner of the database may do, done before the first request: tables, queues, the two logins. Afterwards nobody is
 * connected as the owner. @throws StartupRefusal
 */
export async function prepareStore(owner: ConnectionSettings, queues: readonly Queue[]): Promise<void> {
  const database = openDatabase({ ...owner, max: 2 });
  try {
    await checkReachable(database, owner);
    await ensureRoles(database.pool, owner);
    await migrate(database.db);
    await prepareJobs(owner, queues);
    await ensureLogins(database.pool, owner);
  } finally {
    await database.close();
  }
}

async function checkReachable({ pool }: Database, { connectionString }: ConnectionSettings): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (cause) {
    if (connectionString === undefined) throw cause;
    const { host, pathname } = new URL(connectionString);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartupRefusal((words) => words.databaseUnreachable(`${host}${pathname}`, reason), cause);
  }
}
