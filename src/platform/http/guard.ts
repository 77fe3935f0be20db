import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';
import { httpRu } from './ru.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const YEAR_SECONDS = 31_536_000;
/** Devices that no page of ours asks for. */
const closedToPages = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'usb'],
];
const permissions = closedToPages.map((device) => `${device}=()`).join(', ');

/** Headers and checks that hold for every request, whatever a feature does. */
export async function guard(app: FastifyInstance, publicUrl: string): Promise<void> {
  const known = new URL(publicUrl);
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
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // On the loopback there is no TLS to insist on.
    strictTransportSecurity: known.protocol === 'https:' && { maxAge: YEAR_SECONDS, includeSubDomains: true },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions);
    // Nothing of what is asked for may wait in a cache for the next person at the same computer.
    if (isInterface(request)) reply.header('cache-control', 'no-store');
    // A page elsewhere must not reach the server by a name that it controls (DNS rebinding).
    if (!LOOPBACK_NAMES.has(hostName(request)) && hostName(request) !== known.hostname) {
      return sendProblem(reply, { status: 421, code: 'foreign_host', title: httpRu.foreignHost });
    }
    if ((isWrite(request) || isInterface(request)) && isFromElsewhere(request, known.origin)) {
      return sendProblem(reply, { status: 403, code: 'foreign_site', title: httpRu.foreignSite });
    }
    return undefined;
  });
}

/** By the route that was found: an address can be spelt in many ways. What is not there counts by how it is spelt. */
function isInterface({ url, routeOptions }: FastifyRequest): boolean {
  return (routeOptions.url ?? url).startsWith('/api/');
}

function hostName({ headers }: FastifyRequest): string {
  return (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function isWrite({ method }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** Programs send neither header and are let through: a browser cannot be made to leave them out. */
function isFromElsewhere(request: FastifyRequest, publicOrigin: string): boolean {
  const { 'sec-fetch-site': site, origin, host = '' } = request.headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined || origin === publicOrigin) return false;
  return !LOOPBACK_NAMES.has(hostName(request)) || origin !== `http://${host}`;
}
