import { appendFile, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/db/embedded.ts';
import { connectionAs, logins } from '#platform/db/logins.ts';
import { prepareStore } from '#platform/db/prepare.ts';
import { StartupRefusal } from '#platform/startup-refusal.ts';

/** A server of its own that asks everybody but its superuser for a password, as one on the network does. */
let postgres: EmbeddedPostgres;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opora-logins-'));
  await chmod(folder, 0o711);
  postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  const rules = 'local all opora trust\nlocal all all scram-sha-256\n';
  await writeFile(join(folder, 'postgres', 'pg_hba.conf'), rules);
  await asSuperuser('select pg_reload_conf()');
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

async function ask(
  settings: ConstructorParameters<typeof Client>[0],
  ...statements: readonly string[]
): Promise<unknown[]> {
  const client = new Client(settings);
  await client.connect();
  try {
    const rows: unknown[] = [];
    for (const statement of statements) rows.push(...(await client.query<Record<string, unknown>>(statement)).rows);
    return rows;
  } finally {
    await client.end();
  }
}

const asSuperuser = (...statements: readonly string[]): Promise<unknown[]> =>
  ask({ ...postgres.connection }, ...statements);

/** A database with an owner who has a password. @returns its address */
async function makeDatabase(name: string, attributes: string, password = 'пароль & secret'): Promise<string> {
  await asSuperuser(
    `create role ${name} login ${attributes} password '${password}'`,
    `create database ${name} owner ${name}`,
  );
  return addressOf(name, password);
}

function addressOf(name: string, password: string): string {
  const host = encodeURIComponent(postgres.connection.host);
  return `postgresql://${name}:${encodeURIComponent(password)}@localhost/${name}?host=${host}&application_name=opora`;
}

const whoAmI = `select current_user as login, current_database() as database, current_setting('application_name') as name`;

async function refusalOf(connectionString: string): Promise<string> {
  const error: unknown = await prepareStore({ connectionString }, []).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StartupRefusal);
  return (error as StartupRefusal).message;
}

test('R-266 an owner who may not make roles gets the statements for whoever may, without the password', async () => {
  const connectionString = await makeDatabase('plain', 'nocreaterole');
  const message = await refusalOf(connectionString);
  expect(message).toContain('Попросите администратора базы');
  expect(message).toContain('Ask the administrator');
  expect(message).not.toContain('secret');
  const statements = [...new Set(message.split('\n').filter((line) => line.startsWith('CREATE ROLE')))];
  expect(statements.map((line) => line.split(' ')[2])).toEqual(logins);
  await asSuperuser(...statements);
  await prepareStore({ connectionString }, []);
  for (const login of logins) {
    const rows = await ask(connectionAs(login, { connectionString }), whoAmI);
    expect(rows).toEqual([{ login, database: 'plain', name: 'opora' }]);
  }
});

test('R-266 the passwords of the logins follow from the owner’s: another one is taken over at the next start', async () => {
  await asSuperuser('drop database plain', 'drop role opora_app, opora_work');
  const before = await makeDatabase('maker', 'createrole');
  // Two programs that start at once do not stumble over each other.
  await Promise.all([1, 2, 3].map(() => prepareStore({ connectionString: before }, [{ name: 'test.add' }])));
  await expect(ask(connectionAs('opora_app', { connectionString: before }), whoAmI)).resolves.toHaveLength(1);
  await expect(ask({ ...postgres.connection, user: 'opora_app', password: 'пароль & secret' })).rejects.toThrow(
    'password',
  );

  await asSuperuser(`alter role maker password 'another'`);
  const after = addressOf('maker', 'another');
  await expect(ask(connectionAs('opora_app', { connectionString: after }), whoAmI)).rejects.toThrow('password');
  await prepareStore({ connectionString: after }, []);
  await expect(ask(connectionAs('opora_app', { connectionString: after }), whoAmI)).resolves.toHaveLength(1);
});

test('R-266 a login that the server lets in nowhere is named with the reason', async () => {
  const hba = join(folder, 'postgres', 'pg_hba.conf');
  await writeFile(hba, 'local all opora_work reject\nlocal all opora trust\nlocal all all scram-sha-256\n');
  await asSuperuser('select pg_reload_conf()');
  expect(await refusalOf(addressOf('maker', 'another'))).toMatch(/opora_work: pg_hba\.conf rejects/);
  await writeFile(hba, 'local all opora trust\n');
  await appendFile(hba, 'local all all scram-sha-256\n');
  await asSuperuser('select pg_reload_conf()');
});

test.each([
  ['bypassrls', 'nobypassrls'],
  ['createrole', 'nocreaterole'],
])('R-266 the program does not start with a login that could get round the wall (%s)', async (power, without) => {
  await asSuperuser(`alter role opora_app ${power}`);
  expect(await refusalOf(addressOf('maker', 'another'))).toContain('opora_app');
  await asSuperuser(`alter role opora_app ${without}`);
  await prepareStore({ connectionString: addressOf('maker', 'another') }, []);
});

test('R-266 nor with one that belongs to another role or owns a table', async () => {
  const connectionString = addressOf('maker', 'another');
  await asSuperuser('create role helpers', 'grant helpers to opora_work');
  expect(await refusalOf(connectionString)).toContain('opora_work');
  await asSuperuser('revoke helpers from opora_work');
  await ask(
    { ...postgres.connection, database: 'maker' },
    'create table loose (id integer)',
    'alter table loose owner to opora_app',
  );
  expect(await refusalOf(connectionString)).toContain('opora_app');
  await ask({ ...postgres.connection, database: 'maker' }, 'drop table loose');
  await prepareStore({ connectionString }, []);
});
