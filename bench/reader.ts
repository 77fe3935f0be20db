import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

export interface Errand {
  readonly cookie: string;
  readonly urls: readonly string[];
  /** So many readers, each with a connection of its own, asking one question after another. */
  readonly readers: number;
  /** Between an answer and the next question of a reader; 0: nobody ever pauses. */
  readonly pauseMs: number;
}

/** Milliseconds of every answer. The readers are another thread: the server has the one it works in for itself. */
export async function read(errand: Errand): Promise<readonly number[]> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: errand });
  const [waits] = (await once(worker, 'message')) as [number[]];
  return waits;
}

export function percentile(waits: readonly number[], part: number): number {
  const sorted = waits.toSorted((a, b) => a - b);
  return Math.round(10 * (sorted[Math.floor(sorted.length * part)] ?? NaN)) / 10;
}

async function readAll({ cookie, urls, readers, pauseMs }: Errand): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const waits: number[] = [];
  let next = 0;
  const reader = async (_: unknown, place: number): Promise<void> => {
    // Nobody begins at the same instant as the others.
    await pause((pauseMs * place) / readers);
    for (let url = urls[next++]; url !== undefined; url = urls[next++]) {
      const start = performance.now();
      await ask(agent, url, cookie);
      waits.push(performance.now() - start);
      await pause(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  agent.destroy();
  return waits;
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function ask(agent: Agent, url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie, 'accept-encoding': 'gzip, br' } }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url}: ${String(response.statusCode)}`));
      });
    }).once('error', reject);
  });
}

if (!isMainThread) parentPort?.postMessage(await readAll(workerData as Errand));
