import type { Config } from '#platform/config.ts';
import { openDatabase, type ConnectionSettings, type Database } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openFileStore } from '#platform/files.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Module } from '#platform/http/module.ts';
import type { Services } from '#platform/http/mount.ts';
import { httpRu } from '#platform/http/ru.ts';
import { openJobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import { StartupRefusal } from '#platform/startup-refusal.ts';

export interface OpenServices extends Services {
  /** What a use case gets outside of any request: for jobs and the command line. */
  context(): Promise<Ctx>;
  /** In order: jobs finish, connections close, the embedded server stops. */
  close(): Promise<void>;
}

export interface ServicesOptions {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly modules: readonly Module[];
  readonly log: Log;
  readonly say: (line: string) => void;
  readonly now?: () => Date;
}

/** The store, brought up to date, with files and jobs beside it. @throws StartupRefusal */
export async function openServices({ config, modules, log, say, now }: ServicesOptions): Promise<OpenServices> {
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir, say }) : null;
  try {
    const connection = embedded === null ? { connectionString: config.databaseUrl ?? '' } : { ...embedded.connection };
    const isAlone = embedded !== null;
    const opened = await openOn({
      connection,
      isAlone,
      dataDir: config.dataDir,
      modules,
      log,
      now: now ?? systemClock,
    });
    const close = async (): Promise<void> => {
      await opened.close();
      await embedded?.stop();
    };
    return { ...opened, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

interface StoreOptions {
  readonly connection: ConnectionSettings;
  /** No other program works on this database. */
  readonly isAlone: boolean;
  readonly dataDir: string;
  readonly modules: readonly Module[];
  readonly log: Log;
  readonly now: () => Date;
}

/** The same on a database that is already there. */
export async function openOn(options: StoreOptions): Promise<OpenServices> {
  const { connection, isAlone, dataDir, modules, log, now } = options;
  const database = openDatabase(connection);
  const { db } = database;
  try {
    await checkReachable(database, connection);
    await migrate(db);
    const files = await openFileStore(dataDir);
    // Until accounts exist whoever sits at this computer is the operator of its region.
    const findActor = () => Promise.resolve({ name: httpRu.operator, regionId: 1 });
    const context = async (): Promise<Ctx> => {
      return { actor: await findActor(), db, files, jobs: jobs.starter(db), now, log };
    };
    const jobs = await openJobs({ connection, isAlone, log, context, jobs: modules.flatMap((module) => module.jobs) });
    const close = async (): Promise<void> => {
      await jobs.stop();
      await database.close();
    };
    return { db, files, jobs, now, findActor, context, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function checkReachable({ pool }: Database, { connectionString }: ConnectionSettings): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (cause) {
    if (connectionString === undefined) throw cause;
    const { host, pathname } = new URL(connectionString);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartupRefusal((words) => words.databaseUnreachable(`${host}${pathname}`, reason), cause);
  }
}

function systemClock(): Date {
  return new Date();
}
