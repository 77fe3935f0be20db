import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { verifyChain } from '#features/audit/server/store-verify.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';
import { cli, files } from '#tests/support/terminal.ts';

let database: TestDatabase;
let dataDir = '';
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'opora-data-'));
  const { host, port, user, database: name } = database.connection;
  const place = `host=${encodeURIComponent(host)}&port=${String(port)}`;
  vi.stubEnv('DATABASE_URL', `postgres://${user}@localhost/${name}?${place}`);
  vi.stubEnv('OPORA_DATA', dataDir);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
  await rm(dataDir, { recursive: true });
});

async function traces(): Promise<readonly unknown[]> {
  const { rows } = await sql`
    select verb, outcome, person_id, address, object_kind, object_id, after from audit_log order by seq`.execute(
    database.db,
  );
  return rows;
}

test('R-240 what the command line does to the store is in the log, what it refuses is not', async () => {
  const poor = { 'ВПР Русский язык 6': '5/10', 'ВПР Математика 6': '6/12' } as const;
  const schools = [2021, 2022].map((year) => {
    return { code: '101001', name: 'МОУ СОШ № 1', municipality: 'Район 10', year, sittings: poor };
  });
  const [registry = '', results = '', wrong = ''] = await files({
    'registry.csv': 'code;name;municipality\n101001;МОУ СОШ № 1;Район 10\n',
    'results.csv': csvFile(pupilRows(schools)).toString('utf8'),
    'wrong.csv': 'school_code,year\n',
  });
  expect((await cli('registry', 'import', registry)).exitCode).toBe(0);
  expect((await cli('import', results)).exitCode).toBe(0);
  expect((await cli('import', results)).exitCode).toBe(0);
  expect((await cli('import', wrong)).exitCode).toBe(1);
  expect((await cli('registry', 'import', wrong)).exitCode).toBe(1);
  expect((await cli('identify')).exitCode).toBe(0);
  expect((await cli('identify', '--year', '1999')).exitCode).toBe(1);
  const common = { outcome: 'done', personId: null, address: 'cli' };
  const region = { objectKind: 'region', objectId: '1' };
  expect(await traces()).toEqual([
    {
      ...common,
      ...region,
      verb: 'registry.import',
      after: { fileName: 'registry.csv', schools: 1, added: 1, changed: 0 },
    },
    {
      ...common,
      verb: 'results.commit',
      objectKind: 'batch',
      objectId: '1',
      after: { fileName: 'results.csv', rowsAccepted: 44, rowsRejected: 0 },
    },
    { ...common, verb: 'lists.identify', objectKind: 'list', objectId: null, after: { years: [2022, 2023] } },
  ]);
  expect(await verifyChain(database.db, 1)).toMatchObject({ rows: 3, brokenSeq: null });
});
