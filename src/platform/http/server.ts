import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import type { Config } from '../config.ts';
import { guard } from './guard.ts';
import { limitRequests, usualLimits, type Limits } from './limits.ts';
import type { Module } from './module.ts';
import { mount } from './mount.ts';
import { describeInterface } from './openapi.ts';
import { keepPace, usualPace, type Pace } from './pace.ts';
import { handleErrors } from './problem.ts';
import { mountSecretPage } from './secret-page.ts';
import type { Services } from './services.ts';
import { serveWeb } from './web-files.ts';

const COMMAND_BODY_LIMIT = 2 ** 20;
const HEADERS_TIMEOUT_MS = 20_000;
/** Quick enough to do at every answer; pages are compressed once, at their best, when they are built. */
const BROTLI_QUALITY = 4;

/** The bare server, so that its log exists before anything else does. It writes to stderr: stdout belongs to the person. */
export function createServer(
  { logLevel, trustedProxies }: Pick<Config, 'logLevel' | 'trustedProxies'>,
  stream: { write(line: string): void } = process.stderr,
): FastifyInstance {
  return fastify({
    logger: { level: logLevel, stream },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: COMMAND_BODY_LIMIT,
    // What a stranger says of where a request came from is not believed.
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    // A file of results over a slow line takes as long as it takes; that it comes on is watched by the pace.
    requestTimeout: 0,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    forceCloseConnections: 'idle',
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : NOWHERE),
  });
}

/** What cannot be decoded is an address of nothing, and is told so with all that every answer carries. */
const NOWHERE = '/api/';
function isReadable(url: string): boolean {
  try {
    decodeURI(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

export interface ServerParts {
  readonly modules: readonly Module[];
  readonly services: Services;
  readonly uploadLimitBytes: number;
  /** Folder of the built pages. */
  readonly webRoot: string;
  readonly version: string;
  readonly limits?: Limits;
  readonly pace?: Pace;
}

export async function assemble(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { modules, services, uploadLimitBytes, webRoot, version, limits = usualLimits, pace = usualPace } = parts;
  handleErrors(app);
  await app.register(cookie);
  await guard(app, services.publicUrl);
  await limitRequests(app, services.access, limits);
  keepPace(app, pace);
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } };
  await app.register(compress, { encodings: ['br', 'gzip'], brotliOptions });
  // A form of another site can send plain text without asking first; nothing here reads it.
  app.removeContentTypeParser('text/plain');
  // The body of an upload is not gathered in memory: the handler gets the stream.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => {
    done(null, payload);
  });
  for (const module of modules) {
    mount(app, module, services, uploadLimitBytes);
    for (const page of module.secretPages) mountSecretPage(app, page, services);
  }
  const description = describeInterface(modules, version);
  app.get('/api/openapi.json', () => description);
  await serveWeb(app, webRoot);
}
