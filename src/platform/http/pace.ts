import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * How slowly a body may come. A file of gigabytes over a poor line takes as long as it takes, but who sends a byte now and then only
 * holds a place. 1 KiB a second is less than any line gives.
 */
export interface Pace {
  readonly windowMs: number;
  readonly leastBytes: number;
}
export const usualPace: Pace = { windowMs: 30_000, leastBytes: 30 * 1024 };

/** Ends connections whose body does not come on. */
export function keepPace(app: FastifyInstance, pace: Pace): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request)) watch(request, pace);
    done();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function watch({ raw }: FastifyRequest, { windowMs, leastBytes }: Pace): void {
  let seen = raw.socket.bytesRead;
  const timer = setInterval(() => {
    const { bytesRead } = raw.socket;
    if (raw.complete) clearInterval(timer);
    // What has come and lies unread is ours to fetch.
    else if (bytesRead - seen < leastBytes && raw.readableLength === 0) raw.socket.destroy();
    seen = bytesRead;
  }, windowMs);
  timer.unref();
  raw.once('close', () => {
    clearInterval(timer);
  });
}
