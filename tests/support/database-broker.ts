import { mkdtemp, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#platform/db/database.ts';
import { startEmbeddedPostgres, type Connection, type EmbeddedPostgres } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { prepareJobs } from '#platform/jobs.ts';

/**
 * One PostgreSQL for the whole run, started when the first test file asks for a database and never for domain tests alone.
 * Every request answers with a fresh copy of the migrated template.
 */
export async function startDatabaseBroker(): Promise<{ socketPath: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'opora-test-'));
  // The server may run under another user, who has to pass through.
  chmodSync(folder, 0o711);
  const socketPath = join(folder, 'broker.sock');
  let postgres: Promise<EmbeddedPostgres> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;

  const nextDatabase = (): Promise<Connection> => {
    const made = queue.then(async () => {
      postgres ??= startWithTemplate(join(folder, 'data'));
      const { connection } = await postgres;
      const database = `test_${String(++count)}`;
      await administer(connection, `create database ${database} template opora`);
      return { ...connection, database };
    });
    queue = made.catch(() => undefined);
    return made;
  };

  const server = createServer((_, response) => {
    nextDatabase().then(
      (connection) => response.end(JSON.stringify(connection)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  const stop = async (): Promise<void> => {
    server.close();
    await queue;
    if (postgres !== null) await (await postgres).stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { socketPath, stop };
}

async function startWithTemplate(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const database = openDatabase(postgres.connection);
  await migrate(database.db);
  await database.close();
  // The queues of pg-boss take longer to make than to copy.
  await prepareJobs(postgres.connection, []);
  return postgres;
}

async function administer(connection: Connection, statement: string): Promise<void> {
  const database = openDatabase({ ...connection, database: 'postgres', max: 1 });
  await database.pool.query(statement);
  await database.close();
}
