import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Endpoint, Target } from '#kernel/contract.ts';
import { nothingOf, type Scope } from '#kernel/territory.ts';
import { err, type Result } from '#kernel/result.ts';
import { writeAudit } from '../db/audit-log.ts';
import type { Db } from '../db/database.ts';
import { inScope } from '../db/scoped.ts';
import { FileTooLarge } from '../files.ts';
import type { Actor, Change, Ctx, Download, Uploaded } from './context.ts';
import { cookiesOf, sessionToken } from './cookies.ts';
import { findUnfit } from './fit-input.ts';
import { encodingFor, Kept } from './kept.ts';
import type { AnyHandler, Module } from './module.ts';
import {
  sendForbidden,
  sendInvalid,
  sendMasqueradeReadsOnly,
  sendRefusal,
  sendSignInNeeded,
  sendUnfit,
  sendWrongKind,
} from './problem.ts';
import type { Services } from './services.ts';

const russian = z.locales.ru().localeError;

/** Every call is identified, parsed, authorised, then handled: a handler never sees a stranger, bad input or a foreign target. */
export function mount(app: FastifyInstance, module: Module, services: Services, uploadLimitBytes: number): void {
  for (const [key, endpoint] of Object.entries(module.contract)) {
    const handler = module.handlers[key];
    if (handler === undefined) throw new Error(`${module.name}: no handler for ${key}`);
    const route = { endpoint, handler, services, uploadLimitBytes };
    const method = endpoint.kind === 'query' || endpoint.kind === 'download' ? 'GET' : 'POST';
    const url = `/api/${endpoint.verb}`;
    const config = { isForAnyone: endpoint.target === 'anyone' };
    app.route({ method, url, config, handler: (request, reply) => answer(route, request, reply) });
  }
}

interface Route {
  readonly endpoint: Endpoint;
  readonly handler: AnyHandler;
  readonly services: Services;
  readonly uploadLimitBytes: number;
}

/** One request that has passed the first wall. */
interface Call extends Route {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly input: unknown;
}

async function answer(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { endpoint, services } = route;
  const token = sessionToken(request);
  const known = token === null ? null : await services.access.identify(token);
  const actor = known ?? (await services.access.stranger());
  const read = readInput(endpoint, request);
  // A stranger learns nothing of an input but what is offered to everybody.
  if ('refuse' in read) {
    return known === null && endpoint.target !== 'anyone' ? sendSignInNeeded(reply) : read.refuse(reply);
  }
  const target = targetOf(endpoint, read.input);
  const call = { ...route, request, reply, actor, input: read.input };
  if (await isHeldBack(call, target)) return sendMasqueradeReadsOnly(reply);
  if (target === 'anyone') return await handle({ ...call, scope: nothingOf(actor.regionId) });
  return known === null ? sendSignInNeeded(reply) : await judgeCall(call, target);
}

/** Who looks through somebody's eyes does nothing: neither as that person nor, in the same session, as nobody. */
async function isHeldBack(call: Omit<Call, 'scope'>, target: Target): Promise<boolean> {
  const { actor, endpoint } = call;
  if (actor.masqueradedBy === null || !isWrite(endpoint) || endpoint.endsMasquerade === true) return false;
  await keepDenial(call, target);
  return true;
}

async function judgeCall(call: Omit<Call, 'scope'>, target: Target): Promise<FastifyReply> {
  const { services, actor, endpoint, reply } = call;
  const judgement = await services.access.judge(actor, endpoint.verb, target);
  if (judgement.kind === 'allowed') return await handle({ ...call, scope: judgement.scope });
  await keepDenial(call, target);
  return judgement.kind === 'not_found' ? sendRefusal(reply, 'not_found') : sendForbidden(reply);
}

type Read = { readonly input: unknown } | { readonly refuse: (reply: FastifyReply) => FastifyReply };

function readInput({ kind, input }: Endpoint, { body, query }: FastifyRequest): Read {
  if (body instanceof Readable ? kind !== 'upload' : kind === 'upload') return { refuse: sendWrongKind };
  const raw = kind === 'command' ? (body ?? {}) : query;
  const unfit = findUnfit(raw);
  if (unfit !== null) return { refuse: (reply) => sendUnfit(reply, unfit) };
  const parsed = input.safeParse(raw, { error: russian });
  return parsed.success ? { input: parsed.data } : { refuse: (reply) => sendInvalid(reply, parsed.error) };
}

function targetOf({ target }: Endpoint, input: unknown): Target {
  return typeof target === 'string' ? target : target(input);
}

async function handle(call: Call): Promise<FastifyReply> {
  const { endpoint, reply } = call;
  switch (endpoint.kind) {
    case 'query':
      return sendResult(call, await carryOut(call));
    case 'download':
      return sendDownload(reply, (await carryOut(call)) as Result<Download, string>);
    case 'command':
      return sendResult(call, await carryOut(call));
    case 'upload':
      return sendResult(call, await carryOut(call, await takeBody(call)));
  }
}

async function takeBody({ request, services, uploadLimitBytes }: Call): Promise<Uploaded> {
  if (Number(request.headers['content-length'] ?? 0) > uploadLimitBytes) throw new FileTooLarge(uploadLimitBytes);
  return await services.files.put(request.body as Readable, uploadLimitBytes);
}

function isWrite({ kind }: Endpoint): boolean {
  return kind === 'command' || kind === 'upload';
}

/** Commands, uploads, and what names people. */
function isKept(endpoint: Endpoint): boolean {
  return isWrite(endpoint) || endpoint.isPersonal === true;
}

class RolledBack extends Error {}

/** Commits what the handler did when it succeeds, the row of the audit log with it; a refusal undoes it all. */
async function carryOut(call: Call, uploaded?: Uploaded): Promise<Result<unknown, string>> {
  const { services, endpoint, handler, scope, actor } = call;
  const leavesRow = isKept(endpoint);
  let refusal = '';
  const work = async (db: Db): Promise<Result<unknown, string>> => {
    const changes: Change[] = [];
    const result = await handler(contextOf(call, db, changes), call.input, uploaded);
    if (!result.ok) {
      refusal = result.error;
      throw new RolledBack();
    }
    const isSaid = changes.length > 0 || endpoint.isKeptWhenNoted !== true;
    if (leavesRow && isSaid) await writeAudit(db, entryOf(call, 'done', changes));
    return result;
  };
  try {
    // Done for the installation, not for a person: nobody is signed in yet.
    if (endpoint.target === 'anyone') return await services.workDb.transaction().execute(work);
    const personIds = [actor.personId, actor.masqueradedBy].filter((id) => id !== null);
    const wall = { scope, personIds, isReadOnly: !leavesRow };
    return await inScope(services.db, wall, work);
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    await keepRefusal(call, refusal);
    return err(refusal);
  }
}

/** What somebody signed in tried and might not. */
async function keepDenial(call: Omit<Call, 'scope'>, target: Target): Promise<void> {
  const object = typeof target === 'string' ? {} : target;
  const change: Change = { object: { kind: 'territory', id: null, ...object } };
  await writeAudit(call.services.workDb, entryOf(call, 'denied', [change]));
}

/** A handler knows more than the table of rights: what it refuses as beyond them is kept too, by the numbers that were asked for. */
async function keepRefusal(call: Call, code: string): Promise<void> {
  const { endpoint, actor, input, services } = call;
  if (actor.personId === null || endpoint.target === 'anyone') return;
  const isTried = code === 'not_found' ? isKept(endpoint) : endpoint.suspicious?.includes(code) === true;
  if (!isTried) return;
  const said = Object.entries(withoutSecrets(endpoint, input)).filter(([, value]) => typeof value === 'number');
  const numbers = Object.fromEntries(said) as Readonly<Record<string, number>>;
  const object = { ...inputOf(endpoint, input), personId: numbers['personId'] ?? null };
  await writeAudit(services.workDb, entryOf(call, 'denied', [{ object, after: { ...numbers, refusal: code } }]));
}

function entryOf(
  { endpoint, request, actor, services, input }: Omit<Call, 'scope'>,
  outcome: 'done' | 'denied',
  changes: readonly Change[],
): Parameters<typeof writeAudit>[1] {
  const { address, browser } = placeOf(request);
  const kept =
    changes.length > 0 ? changes : [{ object: inputOf(endpoint, input), after: withoutSecrets(endpoint, input) }];
  return { verb: endpoint.verb, outcome, actor, address, browser, changes: kept, happenedAt: services.now() };
}

/** A call that told nothing is kept by what it asked, under the school or municipality it asked about. */
function inputOf(endpoint: Endpoint, input: unknown): Change['object'] {
  const target = targetOf(endpoint, input);
  return { kind: 'input', id: null, ...(typeof target === 'string' ? {} : target) };
}

function withoutSecrets({ conceals = [] }: Endpoint, input: unknown): Record<string, unknown> {
  if (typeof input !== 'object' || input === null) return {};
  return Object.fromEntries(Object.entries(input).filter(([key]) => !conceals.includes(key)));
}

async function sendResult({ endpoint, request, reply }: Call, result: Result<unknown, string>): Promise<FastifyReply> {
  if (!result.ok) return sendRefusal(reply, result.error);
  if (result.value instanceof Kept) {
    const encoding = encodingFor(request.headers['accept-encoding']);
    const body = await result.value.write(endpoint.output, encoding);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply
      .header('vary', 'accept-encoding')
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(body);
  }
  return reply.header('cache-control', 'no-store').send(endpoint.output.parse(result.value));
}

function sendDownload(reply: FastifyReply, result: Result<Download, string>): FastifyReply {
  if (!result.ok) return sendRefusal(reply, result.error);
  const { fileName, contentType, body } = result.value;
  const ascii = fileName.replaceAll(/[^\w.-]+/g, '_');
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return reply
    .type(contentType)
    .header('content-disposition', disposition)
    .header('cache-control', 'no-store')
    .send(body);
}

function placeOf(request: FastifyRequest): Ctx['from'] {
  return { address: request.ip.slice(0, 60), browser: (request.headers['user-agent'] ?? '').slice(0, 200) };
}

function contextOf({ services, request, reply, actor, scope }: Call, db: Db, changes: Change[]): Ctx {
  const { files, jobs, secrets, mailer, identityProvider, hooks, publicUrl } = services;
  return {
    actor,
    scope,
    wall: JSON.stringify(scope),
    scopeFor: async (verb) => {
      const judgement = await services.access.judge(actor, verb, 'ownScope');
      return judgement.kind === 'allowed' ? judgement.scope : null;
    },
    db,
    now: () => services.now(),
    note: (change) => void changes.push(change),
    cookies: cookiesOf(request, reply),
    from: placeOf(request),
    ...{ publicUrl, mailer, identityProvider, secrets, hooks, files },
    jobs: jobs.starter(db),
    log: request.log,
  };
}
