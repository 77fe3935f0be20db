import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';
import { httpRu } from './ru.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Headers and checks that hold for every request, whatever a feature does. */
export async function guard(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // On the loopback there is no TLS to insist on.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    // Without accounts the loopback is the wall, so a page elsewhere must not reach it by a name that it controls (DNS rebinding).
    if (!LOOPBACK_NAMES.has(hostName(request))) {
      return sendProblem(reply, { status: 421, code: 'foreign_host', title: httpRu.foreignHost });
    }
    if (isWrite(request) && isFromElsewhere(request)) {
      return sendProblem(reply, { status: 403, code: 'foreign_site', title: httpRu.foreignSite });
    }
    return undefined;
  });
}

function hostName(request: FastifyRequest): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function isWrite(request: FastifyRequest): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD';
}

/** Programs send neither header and are let through: a browser cannot be made to leave them out. */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`;
}
