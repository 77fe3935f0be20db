import { expect, test } from 'vitest';
import { z } from 'zod';
import { connectionAs } from '#platform/db/logins.ts';
import { job, openJobs, prepareJobs, type Job } from '#platform/jobs.ts';
import { silentLog } from '#platform/log.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/** As the program does: the owner makes the queues, another login works on them. */
async function open(database: TestDatabase, jobs: readonly Job<null>[]): ReturnType<typeof openJobs<null>> {
  await prepareJobs(database.connection, jobs);
  return await openJobs({
    connection: connectionAs('opora_work', { ...database.connection }),
    jobs,
    context: () => Promise.resolve(null),
    log: silentLog,
    isAlone: true,
  });
}

function collecting(): { done: number[]; addNumber: Job<null> } {
  const done: number[] = [];
  const addNumber = job({
    name: 'test.add',
    input: z.object({ number: z.number() }),
    run: (_: null, { number }) => {
      done.push(number);
      return Promise.resolve();
    },
  });
  return { done, addNumber };
}

test('R-143 a job queued in a transaction that is rolled back does not exist', async () => {
  const database = await createTestDatabase();
  const { done, addNumber } = collecting();
  const jobs = await open(database, [addNumber]);
  await jobs.starter(database.db).start('test.add', { number: 1 });
  const refused = database.db.transaction().execute(async (transaction) => {
    await jobs.starter(transaction).start('test.add', { number: 2 });
    throw new Error('refused');
  });
  await expect(refused).rejects.toThrow('refused');
  await jobs.drain();
  expect(done).toEqual([1]);
  await jobs.stop();
  await database.close();
});

test('R-143 a job that was running when the program died is done after the next start', async () => {
  const database = await createTestDatabase();
  const { done, addNumber } = collecting();
  const first = await open(database, [addNumber]);
  await first.starter(database.db).start('test.add', { number: 7 });
  await database.pool.query(
    `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() where name = 'test.add'`,
  );
  await first.stop();
  const second = await open(database, [addNumber]);
  await second.drain();
  expect(done).toEqual([7]);
  await second.stop();
  await database.close();
});

test('work comes by itself once workers run', async () => {
  const database = await createTestDatabase();
  const { promise, resolve } = Promise.withResolvers<string>();
  const greet = job({
    name: 'test.greet',
    input: z.object({ name: z.string() }),
    run: (_: null, { name }) => {
      resolve(name);
      return Promise.resolve();
    },
  });
  const jobs = await open(database, [greet]);
  await jobs.work();
  await jobs.starter(database.db).start('test.greet', { name: 'Опора' });
  expect(await promise).toBe('Опора');
  await jobs.stop();
  await database.close();
});

test('R-143 a job broken off by an orderly stop goes on after the next start, even on its last attempt', async () => {
  const database = await createTestDatabase();
  const begun = Promise.withResolvers<undefined>();
  const attempts: string[] = [];
  const patient = job({
    name: 'test.patient',
    input: z.object({}),
    run: (_: null, __, { signal, isLastAttempt }) => {
      attempts.push(isLastAttempt ? 'last' : 'early');
      if (attempts.length > 1) return Promise.resolve();
      begun.resolve(undefined);
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => setTimeout(reject, 100, new Error('stopped')));
      });
    },
  });
  const first = await open(database, [patient]);
  await first.starter(database.db).start('test.patient', {});
  await database.pool.query(`update pgboss.job set retry_limit = 0 where name = 'test.patient'`);
  await first.work();
  await begun.promise;
  await first.stop();
  const second = await open(database, [patient]);
  await second.drain();
  expect(attempts).toEqual(['last', 'last']);
  await second.stop();
  await database.close();
});
