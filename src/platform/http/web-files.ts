import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';
import { httpRu } from './ru.ts';

/** The built pages. Every address that is not a file or the interface is a page of the single-page application. */
export async function serveWeb(app: FastifyInstance, webRoot: string): Promise<void> {
  const isBuilt = existsSync(join(webRoot, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: webRoot,
      preCompressed: true,
      wildcard: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        // Names under assets/ carry a hash of the content: they never change.
        const isImmutable = path.startsWith(join(webRoot, 'assets'));
        response.header('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|assets)\//.test(request.url);
    if (!isPage) return sendProblem(reply, { status: 404, code: 'not_found', title: httpRu.notFound });
    if (!isBuilt) return reply.code(503).type('text/plain; charset=utf-8').send(httpRu.notBuilt);
    return reply.sendFile('index.html');
  });
}
