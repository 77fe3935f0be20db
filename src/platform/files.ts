import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Files by content: the name is the SHA-256 of the bytes, so nothing is overwritten and the same file is kept once. */
export interface FileStore {
  /** Safe on disk when it resolves. @throws FileTooLarge beyond the limit; nothing is kept then */
  put(source: Readable, limitBytes?: number): Promise<StoredFile>;
  path(sha256: string): string;
  read(sha256: string): Readable;
  /** A text file line by line. Opened when the first line is asked for, so that a failure reaches who reads. */
  lines(sha256: string): AsyncIterable<string>;
  /** For what may not be kept, such as personal data once it is used. Removing what is not there is no error. */
  remove(sha256: string): Promise<void>;
  /** A folder of one's own, removed afterwards whatever happens. */
  withScratch<T>(use: (folder: string) => Promise<T>): Promise<T>;
}

export class FileTooLarge extends Error {
  readonly limitBytes: number;
  constructor(limitBytes: number) {
    super(`the file is larger than ${String(limitBytes)} bytes`);
    this.name = 'FileTooLarge';
    this.limitBytes = limitBytes;
  }
}

const OWNER_ONLY = 0o700;

export async function openFileStore(dataDir: string): Promise<FileStore> {
  const root = join(dataDir, 'files');
  const unfinished = join(dataDir, 'unfinished');
  for (const folder of [root, unfinished]) await ownFolder(folder);
  const path = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return join(root, sha256.slice(0, 2), sha256.slice(2));
  };
  return {
    path,
    read: (sha256) => createReadStream(path(sha256)),
    lines: (sha256) => linesOf(path(sha256)),
    put: async (source, limitBytes = Infinity) => {
      const temporary = join(unfinished, randomUUID());
      try {
        const stored = await receive(source, temporary, limitBytes);
        await keep(temporary, path(stored.sha256));
        return stored;
      } finally {
        await rm(temporary, { force: true });
      }
    },
    remove: (sha256) => rm(path(sha256), { force: true }),
    withScratch: async (use) => {
      const folder = await mkdtemp(join(unfinished, 'scratch-'));
      try {
        return await use(folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Files hold names and results: other people of the computer do not even see what there is. One of before is closed, too. */
async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY });
  await chmod(path, OWNER_ONLY);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function receive(source: Readable, temporary: string, limitBytes: number): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > limitBytes) done(new FileTooLarge(limitBytes));
      else done(null, chunk);
    },
  });
  await pipeline(source, count, createWriteStream(temporary, { flags: 'wx', flush: true }));
  return { sha256: hash.digest('hex'), bytes };
}

/** The rename is atomic; the folder is synchronised too, or the name could be lost with the power. */
async function keep(temporary: string, target: string): Promise<void> {
  if (existsSync(target)) return;
  await mkdir(dirname(target), { recursive: true });
  await rename(temporary, target);
  const folder = await open(dirname(target), 'r');
  await folder.sync();
  await folder.close();
}
