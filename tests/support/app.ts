import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { Contract } from '#kernel/contract.ts';
import { modules as allModules } from '#app/modules.ts';
import { openOn, type OpenServices } from '#app/services.ts';
import { wholeRegion } from '#kernel/territory.ts';
import { openDatabase, type Db } from '#platform/db/database.ts';
import type { AccessCheck } from '#platform/http/access-check.ts';
import type { Actor } from '#platform/http/context.ts';
import type { IdentityProvider } from '#platform/identity-provider.ts';
import type { Mailer } from '#platform/mail.ts';
import type { Module } from '#platform/http/module.ts';
import { assemble, createServer, type ServerParts } from '#platform/http/server.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { addPerson, type TestPerson, type TestRole } from './people.ts';

export interface TestApp {
  readonly services: OpenServices;
  readonly dataDir: string;
  /** Lines of the server's log: what a person would find after a fault. */
  readonly logged: readonly string[];
  /** Raw request of nobody in particular, for headers and status codes. */
  inject(options: InjectOptions): Promise<TestAnswer>;
  /** Asks by verb as the operator of the region. The body is the answer, or the problem details when the status is not 200. */
  ask(contract: Contract[string], input?: object, body?: Buffer): Promise<TestAnswer>;
  /** The same by somebody else; null: by nobody who has signed in. */
  askAs(
    person: Pick<TestPerson, 'cookie'> | null,
    contract: Contract[string],
    input?: object,
    body?: Buffer,
  ): Promise<TestAnswer>;
  addPerson(name: string, roles: readonly TestRole[]): Promise<TestPerson>;
  /** What only the owner of the database may: make tables, tamper. The program itself never works as the owner. */
  asOwner<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Opens a port for real connections. @returns the address */
  listen(): Promise<string>;
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

interface TestAppOptions {
  readonly mailer?: Mailer | null;
  readonly identityProvider?: IdentityProvider | null;
  readonly publicUrl?: string;
  readonly trustedProxies?: readonly string[];
  /** Narrower than usual, so that a test can come up against them. */
  readonly narrow?: Pick<ServerParts, 'limits' | 'pace'>;
  /** Another first wall than that of the product. */
  readonly access?: AccessCheck;
}

const usual = {
  ...{ mailer: null, identityProvider: null, publicUrl: 'http://localhost:8080' },
  ...{ trustedProxies: [], narrow: {} },
} satisfies TestAppOptions;

/**
 * The real server on a real database of its own; only the clock is in the hands of the test. Close it in `afterAll`.
 * With modules of the test's own nobody has to sign in: that is about the platform alone.
 */
export async function buildTestApp(
  modules: readonly Module[] = allModules,
  options: TestAppOptions = {},
): Promise<TestApp> {
  const { trustedProxies, narrow, access, ...outside } = { ...usual, ...options };
  const logged: string[] = [];
  let now = new Date('2025-09-01T09:00:00Z');
  const database = await createTestDatabase();
  await database.close();
  const dataDir = await mkdtemp(join(tmpdir(), 'opora-data-'));
  const app = createServer({ logLevel: 'warn', trustedProxies }, { write: (line) => void logged.push(line) });
  const services = await openOn({
    connection: { ...database.connection },
    isAlone: true,
    dataDir,
    modules,
    log: app.log,
    now: () => now,
    ...outside,
    ...(modules === allModules ? {} : { access: access ?? everybodyMay }),
  });
  const operator =
    modules === allModules
      ? await addPerson(services, 'Оператор региона', [{ role: 'regional_operator' }])
      : { cookie: '__Host-opora=test' };
  const webRoot = join(dataDir, 'web');
  await assemble(app, { modules, services, uploadLimitBytes: 2 ** 20, webRoot, version: 'test', ...narrow });
  const inject = async (options: InjectOptions): Promise<TestAnswer> => {
    const answer = await app.inject(options);
    const isReadable = answer.rawPayload.length > 0 && answer.headers['content-encoding'] === undefined;
    const isJson = isReadable && String(answer.headers['content-type']).includes('json');
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
    ask: (endpoint, input = {}, body) => inject(requestFor(endpoint, input, body, operator)),
    askAs: (person, endpoint, input = {}, body) => inject(requestFor(endpoint, input, body, person)),
    addPerson: (name, roles) => addPerson(services, name, roles),
    asOwner: (work) => asOwner(database, work),
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
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

async function asOwner<T>({ connection }: TestDatabase, work: (db: Db) => Promise<T>): Promise<T> {
  const owner = openDatabase({ ...connection, max: 1 });
  try {
    return await work(owner.db);
  } finally {
    await owner.close();
  }
}

function requestFor(
  { verb, kind }: Contract[string],
  input: object,
  body: Buffer | undefined,
  person: Pick<TestPerson, 'cookie'> | null,
): InjectOptions {
  const url = `/api/${verb}`;
  const headers = person === null ? {} : { cookie: person.cookie };
  if (kind === 'command') return { method: 'POST', url, payload: input, headers };
  const query = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value)]));
  if (kind !== 'upload') return { method: 'GET', url, query, headers };
  const payload = body ?? Buffer.alloc(0);
  return { method: 'POST', url, query, payload, headers: { ...headers, 'content-type': 'application/octet-stream' } };
}

const somebody: Actor = { personId: 1, name: 'test', regionId: 1, sessionId: '1', grants: [], masqueradedBy: null };
const everybodyMay: AccessCheck = {
  identify: () => Promise.resolve(somebody),
  knowsDevice: (token) => Promise.resolve(token === 'known'),
  stranger: () => Promise.resolve(somebody),
  judge: () => Promise.resolve({ kind: 'allowed', scope: wholeRegion(1) }),
};
