import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Files that are not in the file store: named on the command line, or made on the way. */
export function readLocalFile(path: string): Readable {
  // Pieces large enough that the loop over bytes, not the reading, is what takes time.
  return createReadStream(path, { highWaterMark: 1 << 20 });
}

export async function writeLocalFile(path: string, parts: Iterable<string> | Readable): Promise<void> {
  await writeFile(path, parts);
}

/** A folder of one's own outside the data folder, removed afterwards whatever happens. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'opora-work-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
