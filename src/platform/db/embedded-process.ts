import { spawn, type ChildProcess } from 'node:child_process';
import { appendFile, mkdir, open, readFile, readlink, rename, rm, stat, truncate } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupRefusal } from '../startup-refusal.ts';
import { giveToServer, type Home } from './embedded-home.ts';
import { serverIdentity } from './embedded-identity.ts';

/** The server of PostgreSQL that ships with us; a cluster of another major version is not touched. */
const MAJOR_VERSION = '18';
const STOP_PATIENCE_MS = 20_000;
const START_PATIENCE_MS = 300_000;
const POLL_MS = 10;
const LOG_LIMIT_BYTES = 10 * 2 ** 20;

/** The log is for the last trouble, not for history. Call it when no server runs. */
export async function trimLog({ logFile }: Home): Promise<void> {
  const { size } = await stat(logFile).catch(() => ({ size: 0 }));
  if (size > LOG_LIMIT_BYTES) await truncate(logFile);
}

/** Runs one of PostgreSQL's programs, under the unprivileged user when we are root, its output appended to the log. */
async function launch(program: string, args: readonly string[], home: Home): Promise<ChildProcess> {
  const log = await open(home.logFile, 'a');
  try {
    const child = spawn(program, args, {
      ...serverIdentity(),
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
      stdio: ['ignore', log.fd, log.fd],
      // Its own session: Ctrl+C in the terminal reaches us, and we stop it after the last request is answered.
      detached: true,
    });
    child.on('error', (error) => void appendFile(home.logFile, `${error.message}\n`));
    return child;
  } finally {
    await log.close();
  }
}

/** Creates the cluster if there is none: UTF-8, sorted as Russian dictionaries do (ё beside е). Unfinished ones leave no trace. */
export async function ensureCluster(binaries: string, home: Home, durable: boolean): Promise<void> {
  const version = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) {
    if (version.trim() === MAJOR_VERSION) return;
    throw new StartupRefusal((words) => words.wrongVersion(home.cluster, version.trim(), MAJOR_VERSION));
  }
  const unfinished = `${home.cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveToServer(unfinished);
  const args = [
    '-D',
    unfinished,
    '-U',
    'opora',
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=ru-RU',
  ];
  const child = await launch(
    join(binaries, 'bin', 'initdb'),
    [...args, '-A', 'trust', ...(durable ? [] : ['-N'])],
    home,
  );
  if ((await exited(child)) !== 0) throw await explain(home);
  await rename(unfinished, home.cluster);
}

export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly end: Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the server and waits until it takes connections, a recovery after a crash included. */
export async function launchServer(binaries: string, home: Home, settings: readonly string[]): Promise<ServerProcess> {
  const args = ['-D', home.cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const deadline = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const logged = await stat(home.logFile).then(({ size }) => size);
    const child = await launch(join(binaries, 'bin', 'postgres'), args, home);
    if (await becomesReady(child, home, deadline)) return superviseChild(child);
    const refusal = await readFile(home.logFile, 'utf8').then((text) => text.slice(logged));
    // The processes of a killed server take a moment to notice; until then their memory is not ours.
    if (!refusal.includes('pre-existing shared memory') || Date.now() > deadline) throw await explain(home);
    await sleep(POLL_MS * 10);
  }
}

async function becomesReady(child: ChildProcess, home: Home, deadline: number): Promise<boolean> {
  while (hasNotEnded(child) && Date.now() < deadline) {
    const postmaster = await readPostmaster(home);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return true;
    await sleep(POLL_MS);
  }
  return false;
}

function superviseChild(child: ChildProcess): ServerProcess {
  const pid = child.pid ?? 0;
  const end = exited(child);
  child.unref();
  return { pid, end, stop: () => stopProcess(pid, () => hasNotEnded(child), end) };
}

function hasNotEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

/**
 * Stops a server left behind by a program that was killed. A `postmaster.pid` naming a dead process that nobody buried, or
 * somebody else's process, would keep PostgreSQL from starting and is removed; it finds servers of this data by other means too.
 */
export async function stopOrphan(home: Home): Promise<void> {
  const postmaster = await readPostmaster(home);
  if (postmaster === null) return;
  const { pid } = postmaster;
  const folder = await readlink(`/proc/${String(pid)}/cwd`).catch(() => null);
  if (folder === home.cluster) await stopProcess(pid, () => isRunning(pid));
  await rm(join(home.cluster, 'postmaster.pid'), { force: true });
}

/** Fast shutdown: running statements are cancelled, everything committed is on disk; after a while the immediate kind. */
async function stopProcess(pid: number, runs: () => boolean, end?: Promise<unknown>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!runs()) return;
    sendSignal(pid, signal);
    const deadline = Date.now() + STOP_PATIENCE_MS;
    while (runs() && Date.now() < deadline) await Promise.race([sleep(POLL_MS), ...(end ? [end] : [])]);
  }
}

/** Nothing happens when the process has just ended by itself. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function readPostmaster(home: Home): Promise<{ pid: number; status: string } | null> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, status: (lines[7] ?? '').trim() } : null;
}

/** False for a process that has died but still has its number. */
function isRunning(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${String(pid)}/stat`, 'latin1').replace(/^.*\) /s, '');
    return !/^[ZX]/.test(state);
  } catch {
    return false;
  }
}

function exited(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve).once('error', () => {
      resolve(-1);
    });
  });
}

async function explain({ folder, logFile }: Home): Promise<StartupRefusal> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  const tail = text.trimEnd().split('\n').slice(-12).join('\n');
  if (tail.includes('No space left on device')) return new StartupRefusal((words) => words.diskFull(folder, 0));
  return new StartupRefusal((words) => words.databaseFailed(logFile, tail));
}
