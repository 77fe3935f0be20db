import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { Contract } from '#kernel/contract.ts';
import { modules as allModules } from '#app/modules.ts';
import { openOn, type OpenServices } from '#app/services.ts';
import type { Module } from '#platform/http/module.ts';
import { assemble, createServer } from '#platform/http/server.ts';
import { createTestDatabase } from './database.ts';

export interface TestApp {
  readonly services: OpenServices;
  readonly dataDir: string;
  /** Lines of the server's log: what a person would find after a fault. */
  readonly logged: readonly string[];
  /** Raw request, for headers and status codes. */
  inject(options: InjectOptions): Promise<TestAnswer>;
  /** Asks by verb. The body is the answer, or the problem details when the status is not 200. */
  ask(contract: Contract[string], input?: object, body?: Buffer): Promise<TestAnswer>;
  /** Does the queued jobs now. */
  finishJobs(): Promise<void>;
  setNow(instant: string): void;
  close(): Promise<void>;
}

interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly body: unknown;
}

/** The real server on a real database of its own; only the clock is in the hands of the test. Close it in `afterAll`. */
export async function buildTestApp(modules: readonly Module[] = allModules): Promise<TestApp> {
  const logged: string[] = [];
  let now = new Date('2025-09-01T09:00:00Z');
  const database = await createTestDatabase();
  await database.close();
  const dataDir = await mkdtemp(join(tmpdir(), 'opora-data-'));
  const app = createServer('warn', { write: (line) => void logged.push(line) });
  const services = await openOn({
    connection: { ...database.connection },
    isAlone: true,
    dataDir,
    modules,
    log: app.log,
    now: () => now,
  });
  await assemble(app, { modules, services, uploadLimitBytes: 2 ** 20, webRoot: join(dataDir, 'web'), version: 'test' });
  const inject = async (options: InjectOptions): Promise<TestAnswer> => {
    const answer = await app.inject(options);
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      bytes: answer.rawPayload,
      body: isJson ? answer.json() : answer.payload,
    };
  };
  return {
    services,
    dataDir,
    logged,
    inject,
    ask: (endpoint, input = {}, body) => inject(requestFor(endpoint, input, body)),
    finishJobs: () => services.jobs.drain(),
    setNow: (instant) => {
      now = new Date(instant);
    },
    close: async () => {
      await app.close();
      await services.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

function requestFor({ verb, kind }: Contract[string], input: object, body?: Buffer): InjectOptions {
  const url = `/api/${verb}`;
  if (kind === 'command') return { method: 'POST', url, payload: input };
  const query = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value)]));
  if (kind === 'upload') {
    return {
      method: 'POST',
      url,
      query,
      payload: body ?? Buffer.alloc(0),
      headers: { 'content-type': 'application/octet-stream' },
    };
  }
  return { method: 'GET', url, query };
}
