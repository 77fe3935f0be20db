import { fromKysely, PgBoss } from 'pg-boss';
import type { PoolConfig } from 'pg';
import type { z } from 'zod';
import { keepDaily } from './daily.ts';
import type { Db } from './db/database.ts';
import type { Log } from './log.ts';

/** Puts work in the queue, in the transaction it was made for. */
export interface JobStarter {
  /** @returns id of the job. `data` is checked against the job's own schema when it runs. */
  start(name: string, data: object): Promise<string>;
  /** The same in another transaction: for a job that opens one of its own. */
  in(db: Db): JobStarter;
}

export interface JobRun {
  /** Aborted when the program is about to stop or the job has run out of time. */
  readonly signal: AbortSignal;
  /** After this attempt the job is not tried again: what failed must be recorded now. */
  readonly isLastAttempt: boolean;
}

/**
 * Work done apart from any request. It may run again after a crash, so it has to be safe to run twice.
 * Progress and a wish to cancel are kept where the feature keeps its state.
 */
export interface Job<C, I extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly input: I;
  /** Before it is tried again, growing; at once when not said. */
  readonly retryDelaySeconds?: number;
  /** Starts by itself every day from this time of the region on, `09:00`, and at a later start of the program: with an empty input. */
  readonly dailyAt?: string;
  run(context: C, data: z.output<I>, run: JobRun): Promise<void>;
}

/** Keeps the types of one job: `job({ name: 'results.read', input, run: async (ctx: Ctx, data) => … })`. */
export function job<C, I extends z.ZodType>(definition: Job<C, I>): Job<C> {
  return definition;
}

export interface Jobs {
  starter(db: Db): JobStarter;
  /** Takes work as it comes, one at a time per kind. */
  work(): Promise<void>;
  /** Does all that waits, here and now; for the command line and tests. The first failure is thrown. */
  drain(): Promise<void>;
  /** Lets the running jobs finish for a while, then lets go. */
  stop(): Promise<void>;
}

/** What of a job its queue has to know. */
export type Queue = Pick<Job<never>, 'name' | 'retryDelaySeconds'>;

/** Where the queues are; pg-boss names it so. */
const SCHEMA = 'pgboss';

/**
 * Makes the queues, under the owner of the database, who alone may change tables. Whoever works takes and ends jobs; whoever answers
 * requests only puts them in.
 */
export async function prepareJobs(owner: PoolConfig, queues: readonly Queue[]): Promise<void> {
  const boss = new PgBoss({ ...connectionOf(owner), max: 2, supervise: false, schedule: false });
  await boss.start();
  try {
    for (const { name, retryDelaySeconds: retryDelay } of queues) {
      const queue = { retryLimit: RETRIES, expireInSeconds: 6 * HOURS, heartbeatSeconds: 60, notify: true };
      await boss.createQueue(name, retryDelay === undefined ? queue : { ...queue, retryDelay, retryBackoff: true });
    }
    await boss.getDb().executeSql(rights, []);
  } finally {
    await boss.stop({ graceful: false });
  }
}

const rights = `
  grant usage on schema ${SCHEMA} to opora_app, opora_work;
  grant select, insert, update, delete on all tables in schema ${SCHEMA} to opora_work;
  grant select on ${SCHEMA}.queue to opora_app;
  grant insert, select (id, start_after) on ${SCHEMA}.job, ${SCHEMA}.job_common to opora_app`;

interface JobsOptions<C> {
  readonly connection: PoolConfig;
  readonly jobs: readonly Job<C>[];
  readonly context: () => Promise<C>;
  readonly log: Log;
  /** True when no other program can be working on this database: what was running when it died is taken up at once. */
  readonly isAlone: boolean;
}

const RETRIES = 2;
const MOST_DEATHS = 20;
const HOURS = 3600;
/** A job that takes longer is broken off: it is safe to run twice. */
const STOP_PATIENCE_MS = 3000;
/** What pg-boss notes at a job that it broke off, and we at one that broke itself off. */
const STOPPED = 'pg-boss shut down while active';

/** Works under a login that may change no tables, on queues that are there. */
export async function openJobs<C>(options: JobsOptions<C>): Promise<Jobs> {
  const { connection, jobs, log, isAlone } = options;
  const boss = new PgBoss({
    ...connectionOf(connection),
    ...{ max: 3, useListenNotify: true, schedule: false, migrate: false, createSchema: false },
  });
  await boss.start();
  for (const { name } of jobs) await takeUpInterrupted(boss, name, isAlone);
  const starter = (db: Db): JobStarter => ({ start: (name, data) => send(boss, db, name, data), in: starter });
  const end = new AbortController();
  boss.on('error', (error) => {
    if (!end.signal.aborted) log.error({ err: error }, 'job queue');
  });
  return {
    starter,
    work: async () => {
      await workOn(boss, options, end.signal);
      const endDaily = keepDaily(jobs, async (name) => {
        await boss.send(name, {});
      });
      end.signal.addEventListener('abort', endDaily);
    },
    drain: () => drain(boss, options),
    stop: async () => {
      end.abort();
      await boss.stop({ graceful: true, timeout: STOP_PATIENCE_MS });
    },
  };
}

function connectionOf(config: PoolConfig): Record<string, string | number> {
  const { connectionString, host, port, user, database } = config;
  return connectionString === undefined
    ? { host: host ?? '', port: port ?? 0, user: user ?? '', database: database ?? '' }
    : { connectionString };
}

async function send(boss: PgBoss, db: Db, name: string, data: object): Promise<string> {
  const id = await boss.send(name, data, { db: fromKysely(db.withoutPlugins()) });
  if (id === null) throw new Error(`job ${name} was not queued`);
  return id;
}

/** That the program ended is not the job's failure, unless it keeps dying while this job runs. */
async function takeUpInterrupted(boss: PgBoss, name: string, isAlone: boolean): Promise<void> {
  for (const { id, state, output, retryCount, retryLimit } of await boss.findJobs(name)) {
    const wasLeft = state === 'active' && isAlone;
    const wasStopped = state === 'failed' && JSON.stringify(output).includes(STOPPED);
    if (wasLeft) await boss.fail(name, { id, retryCount }, { reason: 'the program died' });
    const isOutOfRetries = wasStopped || (wasLeft && retryCount >= retryLimit);
    if (isOutOfRetries && retryCount < MOST_DEATHS) await boss.retry(name, id);
  }
}

async function workOn<C>(boss: PgBoss, { jobs, context, log }: JobsOptions<C>, end: AbortSignal): Promise<void> {
  for (const definition of jobs) {
    const options = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: 1 } as const;
    await boss.work(definition.name, options, async ([taken]) => {
      if (taken === undefined) return;
      const isLastAttempt = taken.retryCount >= taken.retryLimit;
      try {
        const data: unknown = definition.input.parse(taken.data);
        await definition.run(await context(), data, { signal: AbortSignal.any([taken.signal, end]), isLastAttempt });
      } catch (error) {
        const place = { err: error, job: definition.name, jobId: taken.id, isLastAttempt };
        if (end.aborted) throw new Error(STOPPED, { cause: error });
        log.error(place, 'job failed');
        throw error;
      }
    });
  }
}

/** What is done here and now is not broken off. */
const unbroken = new AbortController().signal;

async function drain<C>(boss: PgBoss, { jobs, context }: JobsOptions<C>): Promise<void> {
  for (let found = true; found;) {
    found = false;
    for (const definition of jobs) {
      for (const taken of await boss.fetch(definition.name)) {
        found = true;
        try {
          const data: unknown = definition.input.parse(taken.data);
          await definition.run(await context(), data, { signal: unbroken, isLastAttempt: true });
        } catch (error) {
          await boss.cancel(definition.name, taken.id);
          throw error;
        }
        await boss.complete(definition.name, taken.id);
      }
    }
  }
}
