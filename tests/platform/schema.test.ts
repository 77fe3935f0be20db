import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { migrate } from '#platform/db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { describeSchema } from '#tests/support/schema.ts';

const root = join(import.meta.dirname, '..', '..');
const dbFolder = join(root, 'src/platform/db');

test('R-148 the migrations give exactly the schema that is written down; `npx vitest -u` writes it anew', async () => {
  const database = await createTestDatabase();
  await expect(await describeSchema(database.pool)).toMatchFileSnapshot(join(dbFolder, 'schema.sql'));
  await database.close();
});

test('R-148 the types of the tables are those of the schema; `npx vitest -u` writes them anew', async () => {
  const database = await createTestDatabase();
  await expect(await generateTypes(database)).toMatchFileSnapshot(join(dbFolder, 'tables.ts'));
  await database.close();
});

test('R-148 migrating again changes nothing', async () => {
  const database = await createTestDatabase();
  expect(await migrate(database.db)).toEqual([]);
  await database.close();
});

test('two programs that migrate at once do it once', async () => {
  const database = await createTestDatabase();
  await database.pool.query('drop schema public cascade; create schema public');
  const applied = await Promise.all([migrate(database.db), migrate(database.db)]);
  const files = await readdir(join(dbFolder, 'migrations'));
  expect(applied.flat().sort()).toEqual(files.map((name) => name.replace('.sql', '')).sort());
  await database.close();
});

async function generateTypes({ connection }: TestDatabase): Promise<string> {
  const { host, port, user, database } = connection;
  const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${String(port)}`;
  const folder = await mkdtemp(join(tmpdir(), 'opora-types-'));
  const file = join(folder, 'tables.ts');
  const options = ['--dialect', 'postgres', '--camel-case', '--date-parser', 'string', '--numeric-parser', 'number'];
  const mapping = ['--type-mapping', '{"int8":"number","jsonb":"unknown"}', '--exclude-pattern', '{kysely_*,pgboss.*}'];
  const codegen = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');
  await promisify(execFile)(process.execPath, [codegen, ...options, ...mapping, '--url', url, '--out-file', file]);
  const text = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  const config = await resolveConfig(join(dbFolder, 'tables.ts'));
  return await format(text, { ...config, parser: 'typescript' });
}
