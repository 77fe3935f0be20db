import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Endpoint } from '#kernel/contract.ts';
import { err, type Result } from '#kernel/result.ts';
import type { Db } from '../db/database.ts';
import { FileTooLarge, type FileStore } from '../files.ts';
import type { Jobs } from '../jobs.ts';
import type { Actor, Ctx, Download, Uploaded } from './context.ts';
import type { AnyHandler, Module } from './module.ts';
import { sendInvalid, sendRefusal } from './problem.ts';

export interface Services {
  readonly db: Db;
  readonly files: FileStore;
  readonly jobs: Jobs;
  now(): Date;
  /** Who asks; may read the store. Until accounts exist it is the local operator. */
  findActor(db: Db): Promise<Actor>;
}

const russian = z.locales.ru().localeError;

/** Every call is parsed, then authorised, then handled: a handler never sees bad input or a stranger. */
export function mount(app: FastifyInstance, module: Module, services: Services, uploadLimitBytes: number): void {
  for (const [key, endpoint] of Object.entries(module.contract)) {
    const handler = module.handlers[key];
    if (handler === undefined) throw new Error(`${module.name}: no handler for ${key}`);
    const route = { endpoint, handler, services, uploadLimitBytes };
    const url = `/api/${endpoint.verb}`;
    if (endpoint.kind === 'query') app.get(url, (request, reply) => answerQuery(route, request, reply));
    else if (endpoint.kind === 'download') app.get(url, (request, reply) => answerDownload(route, request, reply));
    else if (endpoint.kind === 'command') app.post(url, (request, reply) => answerCommand(route, request, reply));
    else app.post(url, (request, reply) => answerUpload(route, request, reply));
  }
}

interface Route {
  readonly endpoint: Endpoint;
  readonly handler: AnyHandler;
  readonly services: Services;
  readonly uploadLimitBytes: number;
}

async function answerQuery(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const input = route.endpoint.input.safeParse(request.query, { error: russian });
  if (!input.success) return sendInvalid(reply, input.error);
  const ctx = await contextOf(route.services, route.services.db, request);
  return sendResult(route, reply, await route.handler(ctx, input.data));
}

async function answerDownload(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const input = route.endpoint.input.safeParse(request.query, { error: russian });
  if (!input.success) return sendInvalid(reply, input.error);
  const ctx = await contextOf(route.services, route.services.db, request);
  const result = await route.handler(ctx, input.data);
  if (!result.ok) return sendRefusal(reply, result.error);
  const { fileName, contentType, body } = result.value as Download;
  const ascii = fileName.replaceAll(/[^\w.-]+/g, '_');
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return reply
    .type(contentType)
    .header('content-disposition', disposition)
    .header('cache-control', 'no-store')
    .send(body);
}

async function answerCommand(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const input = route.endpoint.input.safeParse(request.body ?? {}, { error: russian });
  if (!input.success) return sendInvalid(reply, input.error);
  return sendResult(route, reply, await inTransaction(route, request, input.data));
}

async function answerUpload(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const input = route.endpoint.input.safeParse(request.query, { error: russian });
  if (!input.success) return sendInvalid(reply, input.error);
  const { services, uploadLimitBytes } = route;
  if (Number(request.headers['content-length'] ?? 0) > uploadLimitBytes) throw new FileTooLarge(uploadLimitBytes);
  const uploaded = await services.files.put(request.body as Readable, uploadLimitBytes);
  return sendResult(route, reply, await inTransaction(route, request, input.data, uploaded));
}

class RolledBack extends Error {}

/** Commits what the handler did when it succeeds; a refusal undoes it all. */
async function inTransaction(
  { services, handler }: Route,
  request: FastifyRequest,
  input: unknown,
  uploaded?: Uploaded,
): Promise<Result<unknown, string>> {
  let refusal = '';
  try {
    return await services.db.transaction().execute(async (transaction) => {
      const result = await handler(await contextOf(services, transaction, request), input, uploaded);
      if (result.ok) return result;
      refusal = result.error;
      throw new RolledBack();
    });
  } catch (error) {
    if (error instanceof RolledBack) return err(refusal);
    throw error;
  }
}

function sendResult({ endpoint }: Route, reply: FastifyReply, result: Result<unknown, string>): FastifyReply {
  if (!result.ok) return sendRefusal(reply, result.error);
  return reply.header('cache-control', 'no-store').send(endpoint.output.parse(result.value));
}

async function contextOf(services: Services, db: Db, request: FastifyRequest): Promise<Ctx> {
  const { files, jobs } = services;
  const actor = await services.findActor(db);
  return { actor, db, files, jobs: jobs.starter(db), now: () => services.now(), log: request.log };
}
