import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded.ts';

/** Forty before a release: `OPORA_KILL_ROUNDS=40 npm test -- tests/platform/kill.test.ts`. */
const rounds = Number(process.env['OPORA_KILL_ROUNDS'] ?? 3);
const program = fileURLToPath(new URL('committing-program.ts', import.meta.url));

/** Commits until some number of acknowledgements, then dies without a word. @returns what was acknowledged */
async function commitAndDie(dataDir: string, acknowledgements: number, takesServerAlong: boolean): Promise<string[]> {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length !== acknowledgements) continue;
    child.kill('SIGKILL');
    if (takesServerAlong) process.kill(await postmasterPid(dataDir), 'SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return acknowledged;
}

async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

test('R-147 after kill -9 nothing acknowledged is lost and the next start is clean', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'opora-kill-'));
  await chmod(dataDir, 0o711);
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const lines = await commitAndDie(dataDir, 20 + 37 * (round % 5), round % 2 === 1);
    for (const line of lines) acknowledged.add(line);
    const postgres = await startEmbeddedPostgres({ dataDir });
    const database = openDatabase({ ...postgres.connection });
    const { rows } = await database.pool.query<{ line: string }>(
      `select round || ' ' || number as line from acknowledged`,
    );
    await database.close();
    await postgres.stop();
    const kept = new Set(rows.map((row) => row.line));
    expect([...acknowledged].filter((line) => !kept.has(line))).toEqual([]);
  }
  expect(acknowledged.size).toBeGreaterThan(20 * rounds);
  await rm(dataDir, { recursive: true });
}, 600_000);
