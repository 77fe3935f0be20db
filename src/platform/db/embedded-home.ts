import { chown, mkdir, readFile, realpath, statfs, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { inBothLanguages, StartupRefusal } from '../startup-refusal.ts';
import { canTraverse, serverIdentity } from './embedded-identity.ts';

const NEEDED_MEGABYTES = 64;

/** The folder that holds the cluster, the log and the lock; the data folder itself unless the server's user cannot enter it. */
export interface Home {
  readonly folder: string;
  readonly cluster: string;
  readonly logFile: string;
}

export async function prepareHome(dataDir: string, say: (line: string) => void): Promise<Home> {
  await makeFolder(dataDir);
  const given = await realpath(dataDir);
  const folder = (await canTraverse(given)) ? given : await placeElsewhere(given, say);
  const { bavail, bsize } = await statfs(folder);
  const freeMegabytes = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMegabytes < NEEDED_MEGABYTES) throw new StartupRefusal((words) => words.diskFull(folder, freeMegabytes));
  return { folder, cluster: join(folder, 'postgres'), logFile: join(folder, 'postgres.log') };
}

/** A note in the data folder says where the cluster went, so that a moved data folder still finds it. */
async function placeElsewhere(dataDir: string, say: (line: string) => void): Promise<string> {
  const note = join(dataDir, 'postgres-folder.txt');
  const noted = await readFile(note, 'utf8').catch(() => '');
  const place = noted.trim() || join('/var/lib/opora', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  try {
    await mkdir(place, { recursive: true, mode: 0o755 });
    await writeFile(note, `${place}\n`);
  } catch (cause) {
    throw new StartupRefusal((words) => words.notReachable(dataDir), cause);
  }
  if (!(await canTraverse(place))) throw new StartupRefusal((words) => words.notReachable(place));
  if (noted === '') say(inBothLanguages((words) => words.placedElsewhere(dataDir, place)));
  return place;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const probe = join(folder, '.writable');
    await writeFile(probe, '');
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new StartupRefusal((words) => words.diskFull(folder, 0), cause);
    throw new StartupRefusal((words) => words.notWritable(folder, code || message), cause);
  }
}

/** Gives a folder to the server's user. */
export async function giveToServer(path: string): Promise<void> {
  const identity = serverIdentity();
  if (identity !== null) await chown(path, identity.uid, identity.gid);
}

/**
 * One program per data folder. The lock is an abstract socket: the kernel lets it go when the process dies, however it dies,
 * so there is no stale lock to argue about. The file beside it only serves to name the holder.
 * @returns lets the lock go
 */
export async function lockHome({ folder }: Home): Promise<() => void> {
  const server = createServer();
  const name = createHash('sha256').update(folder).digest('hex');
  const pidFile = join(folder, 'opora.pid');
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen({ path: `\0opora-${name}` }, resolve);
    });
  } catch (cause) {
    const pid = await readFile(pidFile, 'utf8').catch(() => '?');
    throw new StartupRefusal((words) => words.alreadyRunning(folder, pid.trim()), cause);
  }
  server.unref();
  await writeFile(pidFile, `${String(process.pid)}\n`);
  return () => server.close();
}
