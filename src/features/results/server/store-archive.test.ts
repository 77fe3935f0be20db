import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#platform/duckdb.ts';
import { file, other, row } from '#tests/support/crunch-rows.ts';
import { crunch } from './crunch.ts';

let workDir = '';
beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'archive-test-'));
});
afterAll(() => rm(workDir, { recursive: true }));

interface Archived {
  readonly school: string;
  readonly pupil: string;
  readonly mark: number | null;
  readonly took_part: boolean;
}

async function archive(rows: readonly string[], key: string): Promise<Archived[]> {
  const [input, output] = [join(workDir, 'in.csv'), join(workDir, 'out.parquet')];
  await writeFile(input, file(...rows));
  const crunched = await crunch([{ path: input }], { workDir });
  const kept = await crunched.writeArchive(output, key);
  await crunched.dispose();
  const engine = await openEngine({ tempFolder: workDir, memoryLimitMegabytes: 200, threads: 1 });
  const found = await engine.rows<Archived>(
    `SELECT school, pupil, mark, took_part FROM read_parquet('${output}') ORDER BY ALL`,
  );
  engine.close();
  await Promise.all([rm(input), rm(output)]);
  expect(found).toHaveLength(kept);
  return found;
}

test('R-082 the archive keeps accepted rows only, each pupil under a keyed hash', async () => {
  const absent = row({ student: 'C1', score: '', mark: '' });
  const rows = [row(), row(), other, absent, row({ student: 'D1', mark: '9' })];
  const found = await archive(rows, 'key');
  expect(found.map(({ mark, took_part: tookPart }) => [mark, tookPart]).toSorted()).toEqual([
    [null, false],
    [2, true],
    [3, true],
  ]);
  for (const { pupil } of found) expect(pupil).toMatch(/^[0-9a-f]{64}$/);
  const again = await archive(rows, 'key');
  const elsewhere = await archive(rows, "another 'key'");
  expect(again).toEqual(found);
  expect(elsewhere.map(({ pupil }) => pupil)).not.toContain(found[0]?.pupil);
});

test('nothing is left in the work folder', async () => {
  await archive([row()], 'key');
  expect(await readdir(workDir)).toEqual([]);
});
