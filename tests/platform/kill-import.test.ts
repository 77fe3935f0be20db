import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded.ts';
import { prepareStore } from '#platform/db/prepare.ts';
import { openSecrets } from '#platform/secrets.ts';
import { addPerson } from '#tests/support/people.ts';
import { csvFile, pupilRows } from '#tests/support/results.ts';
import { startRealServer, type RealServer } from '#tests/support/server.ts';

/** Forty before a release: `OPORA_KILL_ROUNDS=40 npm test -- tests/platform/kill-import.test.ts`. */
const rounds = Number(process.env['OPORA_KILL_ROUNDS'] ?? 3);

interface Batch {
  readonly state: string;
  readonly rowsTotal: number;
  readonly slices: readonly { readonly participants: number }[];
}

const pupils = '12';
function fileOfSchool(number: number): Buffer {
  const code = String(100_000 + number);
  const sittings = { 'ВПР Математика 6': `3/${pupils}` } as const;
  return csvFile(pupilRows([{ code, name: `Школа № ${code}`, municipality: 'Округ', year: 2022, sittings }]));
}

let cookie = '';
/** An operator with an open session, put into the store before the first start. */
async function addOperator(dataDir: string): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataDir });
  await prepareStore({ ...postgres.connection }, []);
  const database = openDatabase({ ...postgres.connection });
  const parts = { workDb: database.db, secrets: await openSecrets(dataDir), now: () => new Date() };
  const operator = await addPerson(parts, 'Оператор региона', [{ role: 'regional_operator' }]);
  await database.close();
  await postgres.stop();
  return operator.cookie;
}

async function post(server: RealServer, address: string, body: Buffer | object): Promise<{ batchId: number }> {
  const isFile = Buffer.isBuffer(body);
  const headers = { cookie, 'content-type': isFile ? 'application/octet-stream' : 'application/json' };
  const init = { method: 'POST', headers, body: isFile ? new Uint8Array(body) : JSON.stringify(body) };
  const response = await fetch(server.url + address, init);
  if (!response.ok) throw new Error(`${address}: ${await response.text()}`);
  return (await response.json()) as { batchId: number };
}

async function getBatch(server: RealServer, batchId: number): Promise<Batch> {
  const response = await fetch(`${server.url}/api/results.batch?batchId=${String(batchId)}`, { headers: { cookie } });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Batch;
}

async function waitFor(server: RealServer, batchId: number, state: string): Promise<Batch> {
  for (;;) {
    const batch = await getBatch(server, batchId);
    if (batch.state === state) return batch;
    expect(batch.state, `batch ${String(batchId)}`).not.toMatch(/failed|refused/);
    await sleep(50);
  }
}

interface Promised {
  readonly uploaded: Set<number>;
  readonly committed: Set<number>;
}

/** Loads files until the server is gone, noting every promise it made. */
async function loadUntilGone(server: RealServer, promised: Promised, round: number): Promise<void> {
  for (let number = 0; ; number++) {
    try {
      const { batchId } = await post(server, '/api/results.upload?fileName=a.csv', fileOfSchool(1000 * round + number));
      promised.uploaded.add(batchId);
      await waitFor(server, batchId, 'staged');
      await post(server, '/api/results.commit', { batchId });
      promised.committed.add(batchId);
    } catch (error) {
      // The connection breaks when the server is killed; anything else is a failure.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function kill(server: RealServer, dataDir: string, takesDatabaseAlong: boolean): Promise<void> {
  await server.kill();
  if (!takesDatabaseAlong) return;
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number(text.split('\n')[0]), 'SIGKILL');
}

test('R-147 after kill -9 in the middle of imports every acknowledged file and commit is there', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'opora-kill-'));
  await chmod(dataDir, 0o711);
  cookie = await addOperator(dataDir);
  const promised: Promised = { uploaded: new Set(), committed: new Set() };
  for (let round = 0; round < rounds; round++) {
    const server = await startRealServer(dataDir);
    const loading = loadUntilGone(server, promised, round);
    // However slow the machine, something was promised in this round; then the blow falls at a moment nobody chose.
    const awaited = round % 3 === 0 ? promised.committed : promised.uploaded;
    const before = awaited.size;
    while (awaited.size === before) await sleep(20);
    await sleep((round * 137) % 900);
    await kill(server, dataDir, round % 2 === 1);
    await loading;
  }
  const server = await startRealServer(dataDir);
  for (const batchId of promised.committed) {
    const batch = await waitFor(server, batchId, 'committed');
    expect(batch.slices.reduce((sum, { participants }) => sum + participants, 0)).toBe(Number(pupils));
  }
  for (const batchId of promised.uploaded) expect((await getBatch(server, batchId)).state).not.toBe('failed');
  expect(promised.committed.size).toBeGreaterThan(0);
  expect(await server.stop()).toBe(0);
  await rm(dataDir, { recursive: true });
}, 900_000);
