import { isGuestWelcome, openJudge } from '#features/access/server/public.ts';
import { openSessions } from '#features/accounts/server/public.ts';
import { wholeRegion } from '#kernel/territory.ts';
import { keepPresets } from '#features/methodology/server/public.ts';
import { localUrl, type Config } from '#platform/config.ts';
import { openDatabase, type ConnectionSettings } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded.ts';
import { connectionAs } from '#platform/db/logins.ts';
import { prepareStore } from '#platform/db/prepare.ts';
import { openFileStore } from '#platform/files.ts';
import type { AccessCheck } from '#platform/http/access-check.ts';
import type { Cookies, Ctx } from '#platform/http/context.ts';
import { hooksOf, type Module } from '#platform/http/module.ts';
import type { Services } from '#platform/http/services.ts';
import { httpRu } from '#platform/http/ru.ts';
import { openIdentityProvider, type IdentityProvider } from '#platform/identity-provider.ts';
import { openJobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import { openMailer, type Mailer } from '#platform/mail.ts';
import { openSecrets } from '#platform/secrets.ts';

export interface OpenServices extends Services {
  /** What a use case gets outside of any request: for jobs and the command line. */
  context(): Promise<Ctx>;
  /** In order: jobs finish, connections close, the embedded server stops. */
  close(): Promise<void>;
}

export interface ServicesOptions {
  readonly config: Config;
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
      publicUrl: config.publicUrl ?? localUrl(config),
      mailer: config.mail === null ? null : openMailer(config.mail),
      identityProvider: config.identityProvider === null ? null : openIdentityProvider(config.identityProvider),
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
  readonly publicUrl: string;
  readonly mailer: Mailer | null;
  readonly identityProvider: IdentityProvider | null;
  /** Another first wall than that of accounts: for tests of the platform alone. */
  readonly access?: AccessCheck;
}

/** The same on a database that is already there. */
export async function openOn(options: StoreOptions): Promise<OpenServices> {
  const { connection, isAlone, dataDir, modules, log, now } = options;
  const ownJobs = modules.flatMap((module) => module.jobs);
  await prepareStore(connection, ownJobs);
  const app = openDatabase(connectionAs('opora_app', connection));
  const work = openDatabase(connectionAs('opora_work', connection));
  const closeBoth = async (): Promise<void> => {
    await Promise.all([app.close(), work.close()]);
  };
  try {
    const { db: workDb } = work;
    await keepPresets(workDb);
    const files = await openFileStore(dataDir);
    const secrets = await openSecrets(dataDir);
    const access = options.access ?? {
      ...openSessions({ workDb, secrets, now, isGuestWelcome }),
      ...openJudge({ workDb }),
    };
    const { publicUrl, mailer, identityProvider } = options;
    const shared = { files, secrets, mailer, identityProvider, publicUrl, hooks: hooksOf(modules), now };
    const context = async (): Promise<Ctx> => {
      const actor = { ...(await access.stranger()), name: httpRu.program };
      return {
        ...shared,
        ...{ actor, db: workDb, log, scope: wholeRegion(actor.regionId), jobs: jobs.starter(workDb) },
        wall: 'program',
        scopeFor: () => Promise.resolve(wholeRegion(actor.regionId)),
        note: () => undefined,
        cookies: noCookies,
        from: { address: '', browser: '' },
      };
    };
    const jobs = await openJobs({
      ...{ connection: connectionAs('opora_work', connection), isAlone, log, context, jobs: ownJobs },
    });
    const close = async (): Promise<void> => {
      await jobs.stop();
      await closeBoth();
    };
    return { ...shared, db: app.db, workDb, access, jobs, context, close };
  } catch (error) {
    await closeBoth();
    throw error;
  }
}

/** Outside of any request nobody's browser is there. */
const noCookies: Cookies = {
  ...{ session: null, device: null, handshake: null },
  set: () => undefined,
  clear: () => undefined,
};

function systemClock(): Date {
  return new Date();
}
