import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import type { Connection } from '#platform/db/embedded.ts';
import { openDatabase, type Database } from '#platform/db/database.ts';

export interface TestDatabase extends Database {
  readonly connection: Connection;
}

/** A real, migrated, empty database for the caller alone, who closes it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const connection = await askBroker(inject('databaseBroker'));
  return { ...openDatabase({ ...connection }), connection };
}

function askBroker(socketPath: string): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path: '/' }, (response) => {
      void text(response).then((body) => {
        if (response.statusCode === 200) resolve(JSON.parse(body) as Connection);
        else reject(new Error(`no test database: ${body}`));
      }, reject);
    });
    asked.once('error', reject).end();
  });
}
