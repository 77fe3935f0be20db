import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { startServer } from '#app/main.ts';
import { modules } from '#app/modules.ts';
import { openOn } from '#app/services.ts';
import { identifyLists } from '#features/lists/server/public.ts';
import { findEntry } from '#features/lists/server/store-show.ts';
import { nothingOf, wholeRegion, type Scope } from '#kernel/territory.ts';
import { readConfig } from '#platform/config.ts';
import { openDatabase, type Db } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded.ts';
import { inScope } from '#platform/db/scoped.ts';
import { silentLog } from '#platform/log.ts';
import { benchFolder, median } from './bench.ts';
import { addSyntheticSchools } from './installation.ts';
import { alternate, isPart, middle, type Facts, type Part } from './parts.ts';
import { usageOfTree } from './processes.ts';
import { against, printTable, readOptions } from './report.ts';
import { post, type Errand } from './sign-in-client.ts';
import { storeCells } from './synthetic-cells.ts';

const SCHOOLS = 1500;
const YEARS = Array.from({ length: 10 }, (_, index) => 2015 + index);
const READS = 400;
const TURNS = 13;
const AT_ONCE = 50;
const BURSTS = 6;
const PASSWORD = 'a long password of the bench';

interface Region {
  readonly owner: Db;
  readonly app: Db;
  readonly schoolIds: readonly number[];
  /** Schools of one municipality. */
  readonly municipal: Scope;
  readonly listRunId: number;
}

/** A region of 1,500 schools with ten years of lists, on the product's own store; the owner's connection beside it. */
async function withRegion<T>(use: (region: Region) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(benchFolder(), 'access-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const connection = { ...postgres.connection };
  const services = await openOn({
    ...{ connection, isAlone: true, dataDir, modules, log: silentLog, now: () => new Date() },
    ...{ publicUrl: 'http://localhost', mailer: null, identityProvider: null },
  });
  const owner = openDatabase(connection);
  try {
    const ctx = await services.context();
    await addSyntheticSchools(ctx.db, 1, SCHOOLS);
    await storeCells(ctx.db, 1, { schools: SCHOOLS, years: YEARS });
    await ctx.db.transaction().execute((db) => identifyLists({ ...ctx, db }, 1, {}));
    await owner.pool.query('analyze');
    return await use({ owner: owner.db, app: services.db, ...(await placesOf(owner.db)) });
  } finally {
    await owner.close();
    await services.close();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function placesOf(db: Db): Promise<Pick<Region, 'schoolIds' | 'municipal' | 'listRunId'>> {
  const versions = await db
    .selectFrom('schoolVersion')
    .select(['schoolId', 'municipalityId'])
    .orderBy('schoolId')
    .execute();
  const run = db.selectFrom('listRun').select('listRunId').where('year', '=', 2025).where('isCurrent', '=', true);
  const { listRunId } = await run.executeTakeFirstOrThrow();
  const municipalityId = versions[0]?.municipalityId ?? 0;
  const schoolIds = versions.filter((one) => one.municipalityId === municipalityId).map(({ schoolId }) => schoolId);
  const municipal = { ...nothingOf(1), municipalityIds: [municipalityId], schoolIds };
  return { schoolIds: versions.map(({ schoolId }) => schoolId), municipal, listRunId };
}

type Read = (db: Db, scope: Scope, schoolId: number) => Promise<unknown>;

/**
 * The same read in every way, in turn. Microseconds a read: by the clock in the quietest turn, and by the processor (ours and that of
 * PostgreSQL) over all turns, which holds where other programs are at work.
 */
function reading(readOf: (region: Region) => Read): Part {
  return (timed) =>
    withRegion(async (region) => {
      const { owner, app, municipal, schoolIds } = region;
      const read = readOf(region);
      const whole = wholeRegion(1);
      const one = (schoolId: number): Scope => ({ ...nothingOf(1), schoolIds: [schoolId] });
      const inside = (scope: Scope, id: number): Promise<unknown> =>
        inScope(app, { scope, personIds: [1], isReadOnly: true }, (db) => read(db, scope, id));
      const ways: Readonly<Record<string, (index: number) => Promise<unknown>>> = {
        plain: (index) => read(owner, whole, schoolIds[index] ?? 0),
        plainInTransaction: (index) =>
          owner
            .transaction()
            .setAccessMode('read only')
            .execute((db) => read(db, whole, schoolIds[index] ?? 0)),
        school: (index) => inside(one(schoolIds[index] ?? 0), schoolIds[index] ?? 0),
        municipality: (index) => inside(municipal, municipal.schoolIds[index % municipal.schoolIds.length] ?? 0),
        region: (index) => inside(whole, schoolIds[index] ?? 0),
      };
      return await timed(() => measure(ways));
    });
}

async function measure(ways: Readonly<Record<string, (index: number) => Promise<unknown>>>): Promise<Facts> {
  const clock = new Map<string, number>();
  const cpu = new Map<string, number>();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [way, read] of Object.entries(ways)) {
      const used = usageOfTree(process.pid).cpuSeconds;
      const start = performance.now();
      for (let index = 0; index < READS; index += 1) {
        if ((await read((turn * READS + index) % SCHOOLS)) == null) throw new Error(`${way}: nothing read`);
      }
      const seconds = (performance.now() - start) / 1000;
      // The first turn warms up connections, plans and the compiler.
      if (turn === 0) continue;
      clock.set(way, Math.min(clock.get(way) ?? Infinity, seconds));
      cpu.set(way, (cpu.get(way) ?? 0) + usageOfTree(process.pid).cpuSeconds - used);
    }
  }
  const micros = (seconds: number, reads: number): number => Math.round((1_000_000 * seconds) / reads);
  return {
    ...Object.fromEntries([...clock].map(([way, seconds]) => [way, micros(seconds, READS)])),
    ...Object.fromEntries([...cpu].map(([way, seconds]) => [`${way} cpu`, micros(seconds, READS * (TURNS - 1))])),
  };
}

const parts: Readonly<Record<string, Part>> = {
  'school by key': reading(
    () => (db, _, schoolId) =>
      db
        .selectFrom('school')
        .select(['schoolId', 'code', 'status'])
        .where('regionId', '=', 1)
        .where('schoolId', '=', schoolId)
        .executeTakeFirst(),
  ),
  'list entry by key, with its trace': reading(
    ({ listRunId }) =>
      (db, scope, schoolId) =>
        findEntry(db, { scope, listRunId }, schoolId),
  ),
  'sign-in': async (timed) => {
    const dataDir = await mkdtemp(join(benchFolder(), 'sign-in-'));
    const server = await startServer(readConfig({ OPORA_DATA: dataDir, OPORA_PORT: '0' }), () => undefined);
    try {
      await setUp(server.url, server.setUpUrl?.split('#')[1] ?? '');
      const errand = { url: server.url, login: LOGIN, password: PASSWORD, atOnce: AT_ONCE, bursts: BURSTS };
      await signInFromThread({ ...errand, bursts: 1 });
      const waits = await timed(() => signInFromThread(errand));
      const sorted = waits.toSorted((a, b) => a - b);
      const at = (part: number): number => Math.round(sorted[Math.floor(sorted.length * part)] ?? NaN);
      return { signIns: waits.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
    } finally {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

const LOGIN = 'administrator@example.org';
async function setUp(url: string, token: string): Promise<void> {
  await post(url, 'accounts.setUp', { token, name: 'Administrator', login: LOGIN, password: PASSWORD });
}

/** Asked from another thread, as browsers are no part of the server. */
async function signInFromThread(errand: Errand): Promise<number[]> {
  const worker = new Worker(new URL('sign-in-thread.ts', import.meta.url), { workerData: errand });
  const [waits] = (await once(worker, 'message')) as [number[]];
  return waits;
}

function report(runs: Awaited<ReturnType<typeof alternate>>): void {
  const fact = (name: string, key: string): number =>
    median((runs.get(name) ?? []).map(({ facts }) => Number(facts[key])));
  const reads = [...runs.keys()].filter((name) => name !== 'sign-in');
  const rows = reads.flatMap((name) =>
    ['plain', 'plainInTransaction', 'school', 'municipality', 'region'].map((way) => {
      const times = (to: string): number => fact(name, way) / fact(name, to);
      const cpuTimes = (to: string): number => fact(name, `${way} cpu`) / fact(name, `${to} cpu`);
      return [
        ...[name, way, fact(name, way), fact(name, `${way} cpu`)],
        ...[against(times('plainInTransaction'), 2.5, '×'), against(cpuTimes('plainInTransaction'), 2.5, '×')],
        ...[`${times('plain').toFixed(2)}×`, `${cpuTimes('plain').toFixed(2)}×`],
      ];
    }),
  );
  if (rows.length > 0) {
    const ratios = ['to plain in a transaction', 'the same by cpu', 'to plain', 'the same by cpu'];
    const headings = ['read', 'scope', 'µs', 'cpu µs', ...ratios];
    printTable(`Reads of a region of ${String(SCHOOLS)} schools and ten years of lists`, headings, rows);
  }
  if (!runs.has('sign-in')) return;
  const { peakMegabytes } = middle(runs.get('sign-in'));
  const times = ['p50', 'p95', 'p99'].map((key) => fact('sign-in', key));
  const [p50 = NaN, p95 = NaN, p99 = NaN] = times;
  printTable(
    `${String(AT_ONCE)} people sign in at once`,
    ['p50 ms', 'p95 ms', 'p99 ms', 'peak MB'],
    [[p50, against(p95, 1000, ' ms'), p99, peakMegabytes.toFixed(0)]],
  );
}

if (!(await isPart(parts))) {
  const { rounds, match } = readOptions();
  const plan = Object.keys(parts)
    .filter((name) => new RegExp(match).test(name))
    .map((name) => [name, ''] as const);
  report(await alternate(fileURLToPath(import.meta.url), plan, rounds));
}
