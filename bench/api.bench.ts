import { rm, mkdtemp } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { once } from 'node:events';
import { startServer } from '#app/main.ts';
import { identifyLists } from '#features/lists/server/public.ts';
import { readConfig } from '#platform/config.ts';
import { benchFolder } from './bench.ts';
import { addOperator, addSyntheticSchools, withInstallation } from './installation.ts';
import { alternate, isPart, middle, type Part } from './parts.ts';
import { against, printTable, readOptions } from './report.ts';
import { storeCells } from './synthetic-cells.ts';

const CONNECTIONS = 20;
const QUESTIONS = 400;
const SCHOOLS = 1500;
const years = [2020, 2021, 2022, 2023, 2024];

interface Errand {
  readonly cookie: string;
  readonly paths: readonly string[];
}

/** Asks the questions over as many kept-alive connections as there are lanes, each lane one after another. */
async function askAll({ cookie, paths }: Errand): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const waits: number[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const start = performance.now();
      await ask(agent, path, cookie);
      waits.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  agent.destroy();
  return waits;
}

function ask(agent: Agent, path: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(path, { agent, headers: { cookie } }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${path}: ${String(response.statusCode)}`));
      });
    }).once('error', reject);
  });
}

/** The real server in this process, the questions from another thread. */
function reading(paths: readonly string[]): Part {
  return async (timed) => {
    const dataDir = await mkdtemp(join(benchFolder(), 'api-'));
    try {
      const cookie = await withInstallation(dataDir, async (ctx) => {
        await addSyntheticSchools(ctx.db, 1, SCHOOLS);
        await storeCells(ctx.db, 1, { schools: SCHOOLS, years });
        await ctx.db.transaction().execute((db) => identifyLists({ ...ctx, db }, 1, {}));
        return await addOperator(ctx);
      });
      const server = await startServer(readConfig({ OPORA_DATA: dataDir, OPORA_PORT: '0' }), () => undefined);
      const urls = (count: number): string[] =>
        Array.from({ length: count }, (_, place) => `${server.url}${paths[place % paths.length] ?? ''}`);
      await askFromThread({ cookie, paths: urls(100) });
      const waits = await timed(() => askFromThread({ cookie, paths: urls(QUESTIONS) }));
      await server.stop();
      const sorted = waits.toSorted((a, b) => a - b);
      const at = (part: number): number => Math.round(10 * (sorted[Math.floor(sorted.length * part)] ?? NaN)) / 10;
      return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  };
}

async function askFromThread(workerData: Errand): Promise<number[]> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData });
  const [waits] = (await once(worker, 'message')) as [number[]];
  return waits;
}

const schoolIds = Array.from({ length: 100 }, (_, place) => 1 + ((place * 37) % SCHOOLS));
const parts: Readonly<Record<string, Part>> = {
  'lists.show, first page of 100': reading(['/api/lists.show?year=2025', '/api/lists.show?year=2024']),
  'lists.show, a filter, all schools': reading(['/api/lists.show?year=2025&show=all&cluster=basic,strong&limit=50']),
  'lists.why': reading(schoolIds.map((id) => `/api/lists.why?schoolId=${String(id)}&year=2025`)),
};

if (!isMainThread) {
  parentPort?.postMessage(await askAll(workerData as Errand));
} else if (!(await isPart(parts))) {
  const { rounds, match } = readOptions();
  const plan = Object.keys(parts)
    .filter((name) => new RegExp(match).test(name))
    .map((name) => [name, ''] as const);
  const runs = await alternate(fileURLToPath(import.meta.url), plan, rounds);
  printTable(
    `Reads of a region of ${String(SCHOOLS)} schools, ${String(CONNECTIONS)} connections, ${String(QUESTIONS)} questions`,
    ['question', 'p50 ms', 'p95 ms', 'p99 ms', 'questions a second', 'peak MB'],
    [...runs].map(([name, own]) => {
      const of = (fact: string): number => middleFact(own, fact);
      const { seconds, peakMegabytes } = middle(own);
      const rate = (QUESTIONS / seconds).toFixed(0);
      return [name, of('p50'), against(of('p95'), 50, ' ms'), of('p99'), rate, peakMegabytes.toFixed(0)];
    }),
  );
}

function middleFact(runs: Parameters<typeof middle>[0] = [], fact: string): number {
  return middle(runs.map((run) => ({ ...run, seconds: Number(run.facts[fact]) }))).seconds;
}
