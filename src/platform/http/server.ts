import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import type { Config } from '../config.ts';
import { guard } from './guard.ts';
import type { Module } from './module.ts';
import { mount } from './mount.ts';
import { describeInterface } from './openapi.ts';
import { handleErrors } from './problem.ts';
import type { Services } from './services.ts';
import { serveWeb } from './web-files.ts';

const COMMAND_BODY_LIMIT = 2 ** 20;
/** Quick enough to do at every answer; pages are compressed once, at their best, when they are built. */
const BROTLI_QUALITY = 4;

/** The bare server, so that its log exists before anything else does. It writes to stderr: stdout belongs to the person. */
export function createServer(
  logLevel: Config['logLevel'],
  stream: { write(line: string): void } = process.stderr,
): FastifyInstance {
  return fastify({
    logger: { level: logLevel, stream },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: COMMAND_BODY_LIMIT,
    // A file of results over a slow line takes as long as it takes.
    requestTimeout: 0,
    forceCloseConnections: 'idle',
  });
}

export interface ServerParts {
  readonly modules: readonly Module[];
  readonly services: Services;
  readonly uploadLimitBytes: number;
  /** Folder of the built pages. */
  readonly webRoot: string;
  readonly version: string;
}

export async function assemble(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { modules, services, uploadLimitBytes, webRoot, version } = parts;
  handleErrors(app);
  await app.register(cookie);
  await guard(app);
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } };
  await app.register(compress, { encodings: ['br', 'gzip'], brotliOptions });
  // The body of an upload is not gathered in memory: the handler gets the stream.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => {
    done(null, payload);
  });
  for (const module of modules) mount(app, module, services, uploadLimitBytes);
  const description = describeInterface(modules, version);
  app.get('/api/openapi.json', () => description);
  await serveWeb(app, webRoot);
}
