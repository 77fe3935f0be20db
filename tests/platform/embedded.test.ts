import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded.ts';
import { createTestDatabase } from '#tests/support/database.ts';

test('R-140 text sorts as in a Russian dictionary: ё beside е', async () => {
  const database = await createTestDatabase();
  const { rows } = await database.pool.query<{ word: string }>(
    `select word from unnest(array['жук', 'ёлка', 'ель', 'Ёж', 'еда', 'арка']) as word order by word`,
  );
  await database.close();
  expect(rows.map((row) => row.word)).toEqual(['арка', 'еда', 'Ёж', 'ёлка', 'ель', 'жук']);
});

test('every test file has a database of its own, already migrated', async () => {
  const [one, two] = [await createTestDatabase(), await createTestDatabase()];
  await one.pool.query(`insert into region (name) values ('Первая')`);
  const { rows } = await two.pool.query(`select name from region where name = 'Первая'`);
  await Promise.all([one.close(), two.close()]);
  expect(rows).toEqual([]);
  expect(one.connection.database).not.toBe(two.connection.database);
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'папка с данными '));
  await chmod(folder, 0o711);
  return folder;
}

test('R-146 two programs do not share a data folder; the second is told who has it', async () => {
  const dataDir = await temporaryFolder();
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
    new RegExp(`уже работает другой процесс \\(номер ${String(process.pid)}\\)`),
  );
  await first.stop();
  const second = await startEmbeddedPostgres({ dataDir, durable: false });
  await second.stop();
  await rm(dataDir, { recursive: true });
});

test('R-146 data of another PostgreSQL version is left alone', async () => {
  const dataDir = await temporaryFolder();
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('PostgreSQL 15, а встроенная имеет версию 18');
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  await rm(dataDir, { recursive: true });
});

test('R-146 a data folder that cannot be written is named', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  const dataDir = join(folder, 'file', 'data');
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
    `В папку данных нельзя писать: ${dataDir} (ENOTDIR)`,
  );
  await rm(folder, { recursive: true });
});

test('R-146 a start that failed midway leaves no lock and says what the server said', async () => {
  const dataDir = await temporaryFolder();
  await (await startEmbeddedPostgres({ dataDir, durable: false })).stop();
  const setting = join(dataDir, 'postgres', 'postgresql.auto.conf');
  const before = await readFile(setting, 'utf8');
  await writeFile(setting, 'no_such_setting = 1\n');
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('no_such_setting');
  await writeFile(setting, before);
  await (await startEmbeddedPostgres({ dataDir, durable: false })).stop();
  await rm(dataDir, { recursive: true });
});

test('R-147 a server that dies alone is started again', async () => {
  const dataDir = await temporaryFolder();
  const postgres = await startEmbeddedPostgres({ dataDir });
  const database = openDatabase({ ...postgres.connection });
  await database.pool.query('create table kept (number integer)');
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  process.kill(Number((await readFile(pidFile, 'utf8')).split('\n')[0]), 'SIGKILL');
  const answers = (): Promise<boolean> =>
    database.pool.query('select from kept').then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 20_000 }).toBe(true);
  await database.close();
  await postgres.stop();
  await rm(dataDir, { recursive: true });
});
