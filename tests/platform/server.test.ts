import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { openSecrets } from '#platform/secrets.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addPerson } from '#tests/support/people.ts';
import { startRealServer } from '#tests/support/server.ts';

let dataDir = '';
let databaseUrl = '';
let connection: TestDatabase['connection'];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'opora-server-'));
  const database = await createTestDatabase();
  await database.close();
  connection = database.connection;
  const { host, user, database: name } = connection;
  databaseUrl = `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(host)}`;
});
afterAll(() => rm(dataDir, { recursive: true }));

async function operatorCookie(): Promise<string> {
  const database = openDatabase({ ...connection });
  const parts = { workDb: database.db, secrets: await openSecrets(dataDir), now: () => new Date() };
  const { cookie } = await addPerson(parts, 'Оператор региона', [{ role: 'regional_operator' }]);
  await database.close();
  return cookie;
}

test('R-141 with DATABASE_URL the program works on the database it names, and stops in order', async () => {
  const server = await startRealServer(dataDir, { DATABASE_URL: databaseUrl });
  const headers = { cookie: await operatorCookie() };
  const response = await fetch(`${server.url}/api/registry.region`, { headers });
  expect(await response.json()).toMatchObject({ regionId: 1, schools: 0 });
  expect(await server.stop()).toBe(0);
});

test('R-141 a database that does not answer is named without its password', async () => {
  const start = startRealServer(dataDir, { DATABASE_URL: 'postgresql://opora:secret@127.0.0.1:1/opora' });
  await expect(start).rejects.toThrow('База данных по адресу 127.0.0.1:1/opora не отвечает');
  await expect(start).rejects.not.toThrow('secret');
});

test('R-141 a port that is taken is named', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  await expect(startRealServer(dataDir, { DATABASE_URL: databaseUrl, OPORA_PORT: port })).rejects.toThrow(
    `Адрес 127.0.0.1:${port} занят другой программой`,
  );
  other.close();
});
