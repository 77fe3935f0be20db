import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** One school that fills in its sheet: each step is a question, some time after the one before. */
export interface Answering {
  readonly cookie: string;
  readonly unitId: number;
  readonly saves: readonly object[];
}
export interface Rush {
  readonly url: string;
  readonly waveId: number;
  readonly seconds: number;
  readonly answering: readonly Answering[];
  /** Boards that stand open, each read anew again and again. */
  readonly boards: readonly { readonly cookie: string; readonly path: string }[];
  readonly refreshMs: number;
}
export type Kind = 'sheet' | 'save' | 'submit' | 'board';
/** Milliseconds of every answer by kind, and what was not answered with 200. */
export interface Rushed {
  readonly waits: Readonly<Record<Kind, readonly number[]>>;
  readonly failures: readonly string[];
}

/** The people are another thread: the server has the one it works in for itself. */
export async function rush(errand: Rush): Promise<Rushed> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: errand });
  const [done] = (await once(worker, 'message')) as [Rushed];
  return done;
}

async function rushAll({ url, waveId, seconds, answering, boards, refreshMs }: Rush): Promise<Rushed> {
  const agent = new Agent({ keepAlive: true, maxSockets: 400 });
  const waits: Record<Kind, number[]> = { sheet: [], save: [], submit: [], board: [] };
  const failures: string[] = [];
  const ask = async (kind: Kind, cookie: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const start = performance.now();
    const { status, text } = await send(agent, `${url}/api/${path}`, cookie, body);
    waits[kind].push(performance.now() - start);
    if (status === 200) return JSON.parse(text) as Record<string, unknown>;
    failures.push(`${path} ${String(status)} ${text.slice(0, 200)}`);
    return {};
  };
  const end = performance.now() + 1000 * seconds;
  const school = async ({ cookie, unitId, saves }: Answering, place: number): Promise<void> => {
    const steps = saves.length + 2;
    const step = (1000 * seconds) / steps / 1.2;
    await pause((step * place) / answering.length);
    await ask('sheet', cookie, `campaigns.sheet?waveId=${String(waveId)}&unitId=${String(unitId)}`);
    for (const [revision, values] of saves.entries()) {
      await pause(step);
      await ask('save', cookie, 'campaigns.save', { waveId, unitId, revision, wish: { values } });
    }
    await pause(step);
    const sent = { waveId, unitId, revision: saves.length };
    // An impatient head presses twice.
    const presses = place % 10 === 0 ? 2 : 1;
    await Promise.all(Array.from({ length: presses }, () => ask('submit', cookie, 'campaigns.submit', sent)));
  };
  const board = async ({ cookie, path }: Rush['boards'][number], place: number): Promise<void> => {
    await pause((refreshMs * place) / boards.length);
    while (performance.now() < end) {
      await ask('board', cookie, path);
      await pause(refreshMs);
    }
  };
  await Promise.all([...answering.map(school), ...boards.map(board)]);
  agent.destroy();
  return { waits, failures };
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function send(agent: Agent, url: string, cookie: string, body?: object): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(url, { agent, method, headers: { cookie, ...json } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    }).once('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

if (!isMainThread) parentPort?.postMessage(await rushAll(workerData as Rush));
