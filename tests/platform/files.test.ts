import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileTooLarge, openFileStore, type FileStore } from '#platform/files.ts';

let folder = '';
let files: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'файлы '));
  files = await openFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('R-144 other people of the computer do not look into the folders, not even into those of before', async () => {
  const old = await mkdtemp(join(tmpdir(), 'opora-files-'));
  await mkdir(join(old, 'files'), { mode: 0o755 });
  await openFileStore(old);
  for (const name of ['files', 'unfinished']) expect((await stat(join(old, name))).mode & 0o777).toBe(0o700);
  await rm(old, { recursive: true });
});

test('R-144 the same bytes are kept once, under the name of their hash', async () => {
  const first = await files.put(Readable.from([Buffer.from('пример')]));
  const second = await files.put(Readable.from([Buffer.from('при'), Buffer.from('мер')]));
  expect(second).toEqual(first);
  expect(first).toEqual({ sha256: '266f263f0211048cf09ae16aaa8faddd1dfaaa88f1624d7cc96f24586d632379', bytes: 12 });
  expect(await readFile(files.path(first.sha256), 'utf8')).toBe('пример');
  expect((await buffer(files.read(first.sha256))).toString()).toBe('пример');
});

test('R-144 a file beyond the limit or cut off midway leaves nothing behind', async () => {
  const before = await readdir(join(folder, 'files'));
  await expect(files.put(Readable.from([Buffer.alloc(100)]), 99)).rejects.toBeInstanceOf(FileTooLarge);
  const broken = new Readable({
    read(): void {
      this.destroy(new Error('connection lost'));
    },
  });
  await expect(files.put(broken)).rejects.toThrow('connection lost');
  expect(await readdir(join(folder, 'files'))).toEqual(before);
  expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
});

test('a scratch folder goes away, after a failure too', async () => {
  await expect(files.withScratch(() => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
  expect(await files.withScratch((scratch) => readdir(scratch))).toEqual([]);
  expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
});

test('a name that is not a hash opens no file', () => {
  expect(() => files.path('../../etc/passwd')).toThrow('not a SHA-256');
});
