import type { FastifyBaseLogger } from 'fastify';

/** Fastify's own logger (pino): `log.info({ batchId }, 'batch committed')`. Never pass pupils' data. */
export type Log = Pick<FastifyBaseLogger, 'debug' | 'info' | 'warn' | 'error'>;

const ignore = (): void => undefined;
export const silentLog: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
