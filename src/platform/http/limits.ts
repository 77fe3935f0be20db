import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { linkOf } from '#kernel/address.ts';
import type { AccessCheck } from './access-check.ts';
import { deviceToken, sessionToken } from './cookies.ts';
import { sendTooMany } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Nobody has to be signed in for it. */
    readonly isForAnyone?: boolean;
  }
}

/**
 * Requests a minute from one address. A school, and often all offices of a municipality, go out by one address: 6000 are a hundred people
 * who open a page every ten seconds. What is open to anybody costs a password hash: 600 let a whole teachers' room sign in at once, and
 * leave a stranger ten guesses a second over all accounts; each single account has brakes of its own. Whoever uses that up keeps out
 * strangers only: a browser with an open session, or in which somebody has signed in, is counted by itself from then on.
 */
export interface Limits {
  readonly perMinute: number;
  readonly openPerMinute: number;
}
export const usualLimits: Limits = { perMinute: 6000, openPerMinute: 600 };

const MINUTE = 60_000;
/** So many addresses are remembered, those seen last. */
const ADDRESSES = 20_000;

type Known = Pick<AccessCheck, 'identify' | 'knowsDevice'>;

/** Counts in memory: the program is one process, and a restart forgives. */
export async function limitRequests(
  app: FastifyInstance,
  access: Known,
  { perMinute, openPerMinute }: Limits,
): Promise<void> {
  const keyGenerator = ({ ip }: FastifyRequest): string => linkOf(ip);
  await app.register(rateLimit, { global: false, cache: ADDRESSES, timeWindow: MINUTE, max: perMinute, keyGenerator });
  const countAll = app.createRateLimit();
  const countOpen = app.createRateLimit({ max: openPerMinute, timeWindow: MINUTE });
  const countKnown = app.createRateLimit({ max: openPerMinute, timeWindow: MINUTE, keyGenerator: browserOf });
  app.addHook('onRequest', async (request, reply) => {
    const all = await countAll(request);
    if (isOver(all)) return sendTooMany(reply, all.ttlInSeconds);
    if (request.routeOptions.config.isForAnyone !== true) return undefined;
    const open = await countOpen(request);
    if (!isOver(open)) return undefined;
    // Looked up only now: a cookie that is made up costs no more than any other request.
    const known = (await isKnown(request, access)) ? await countKnown(request) : open;
    return isOver(known) ? sendTooMany(reply, known.ttlInSeconds) : undefined;
  });
}

type Counted = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

function isOver(counted: Counted): counted is Extract<Counted, { isAllowed: false }> {
  return !counted.isAllowed && counted.isExceeded;
}

function browserOf(request: FastifyRequest): string {
  return deviceToken(request) ?? sessionToken(request) ?? '';
}

/** One cookie decides, and is what is counted by: another one beside it begins no new count. */
async function isKnown(request: FastifyRequest, access: Known): Promise<boolean> {
  const device = deviceToken(request);
  if (device !== null) return await access.knowsDevice(device);
  const session = sessionToken(request);
  return session !== null && (await access.identify(session)) !== null;
}
