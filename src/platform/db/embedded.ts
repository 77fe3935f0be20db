import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries } from './embedded-binaries.ts';
import { giveToServer, lockHome, prepareHome, type Home } from './embedded-home.ts';
import { isPrivateToServer } from './embedded-identity.ts';
import {
  ensureCluster,
  launchServer,
  sendSignal,
  stopOrphan,
  trimLog,
  type ServerProcess,
} from './embedded-process.ts';

/** The settings of a local server, ready for `pg`. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedPostgres {
  readonly connection: Connection;
  /** Orderly: what is committed is on disk when it resolves. Safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** False only for tests, whose data may be lost. */
  readonly durable?: boolean;
  /** Lines a person should see, such as where the data went. */
  readonly say?: (line: string) => void;
}

const PORT = 5432;
const USER = 'opora';
const SOCKET_PATH_LIMIT = 90;

/**
 * Starts the PostgreSQL that npm brought, on a private unix socket only, creating its data on the first start.
 * @throws StartupRefusal when it cannot: system, rights, disk, version, another program on the same folder
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true, say = () => undefined } = options;
  const binaries = await findBinaries();
  const home = await prepareHome(dataDir, say);
  const unlock = await lockHome(home);
  try {
    await stopOrphan(home);
    await trimLog(home);
    await ensureCluster(binaries, home, durable);
    const socketDir = await makeSocketFolder(home);
    const launch = (): Promise<ServerProcess> => launchServer(binaries, home, settingsFor(socketDir, durable));
    const connection = { host: socketDir, port: PORT, user: USER, database: 'opora' };
    const embedded = supervise(connection, launch, await launch(), unlock);
    await createDatabase(connection).catch(async (error: unknown) => {
      await embedded.stop();
      throw error;
    });
    return embedded;
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Unix socket paths hold about 107 bytes, so the socket does not live in the data folder, whose path may be long or Cyrillic.
 * The name follows from the data folder, so that a killed program leaves at most one; somebody else's folder of that name is not
 * used. Call it when no server of this data folder runs.
 */
async function makeSocketFolder(home: Home): Promise<string> {
  const base = Buffer.byteLength(tmpdir()) < SOCKET_PATH_LIMIT - 20 ? tmpdir() : '/tmp';
  const usual = join(base, `opora-${createHash('sha256').update(home.folder).digest('hex').slice(0, 12)}`);
  if (await isPrivateToServer(usual)) await rm(usual, { recursive: true });
  const folder = await mkdir(usual, { mode: 0o700 }).then(
    () => usual,
    () => mkdtemp(join(base, 'opora-')),
  );
  await giveToServer(folder);
  return folder;
}

function settingsFor(socketDir: string, durable: boolean): readonly string[] {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${socketDir}`,
    'unix_socket_permissions=0700',
    `port=${String(PORT)}`,
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    'shared_buffers=256MB',
    'work_mem=32MB',
    'max_wal_size=2GB',
  ];
  return durable ? settings : [...settings, 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
}

async function createDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [connection.database]);
    if (rowCount === 0) await client.query(`create database ${connection.database}`);
  } finally {
    await client.end();
  }
}

/** Stops the server with the program, whichever way the program ends short of kill -9, and starts it again should it die alone. */
function supervise(
  connection: Connection,
  launch: () => Promise<ServerProcess>,
  launched: ServerProcess,
  unlock: () => void,
): EmbeddedPostgres {
  let server = launched;
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= finish());
  const hasStopped = (): boolean => stopping !== null;
  const watch = async (): Promise<void> => {
    for (;;) {
      await server.end;
      if (hasStopped()) return;
      server = await launch();
      if (hasStopped()) await server.stop();
    }
  };
  const onExit = (): void => {
    if (stopping === null) sendSignal(server.pid, 'SIGINT');
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    // A composition root that listens too stops everything in its own order, us last.
    if (process.listenerCount(signal) > 1) return;
    void stop().then(() => process.kill(process.pid, signal));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const finish = async (): Promise<void> => {
    await server.stop();
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
    await rm(connection.host, { recursive: true, force: true });
    unlock();
  };
  process.once('exit', onExit);
  for (const signal of signals) process.on(signal, onSignal);
  // What keeps it from starting is in its log; every request says that the store is away.
  watch().catch(() => undefined);
  return { connection, stop };
}
