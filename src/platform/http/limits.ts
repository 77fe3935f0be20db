import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
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
 * leave a stranger ten guesses a second over all accounts; each single account has brakes of its own.
 */
export interface Limits {
  readonly perMinute: number;
  readonly openPerMinute: number;
}
export const usualLimits: Limits = { perMinute: 6000, openPerMinute: 600 };

const MINUTE = 60_000;
/** So many addresses are remembered, those seen last. */
const ADDRESSES = 20_000;

/** Counts in memory: the program is one process, and a restart forgives. */
export async function limitRequests(app: FastifyInstance, { perMinute, openPerMinute }: Limits): Promise<void> {
  await app.register(rateLimit, { global: false, cache: ADDRESSES, timeWindow: MINUTE, max: perMinute });
  const countAll = app.createRateLimit();
  const countOpen = app.createRateLimit({ max: openPerMinute, timeWindow: MINUTE });
  app.addHook('onRequest', async (request, reply) => {
    const counters = request.routeOptions.config.isForAnyone === true ? [countAll, countOpen] : [countAll];
    for (const count of counters) {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) return sendTooMany(reply, counted.ttlInSeconds);
    }
    return undefined;
  });
}
