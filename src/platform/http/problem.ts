import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { FileTooLarge } from '../files.ts';
import type { Unfit } from './fit-input.ts';
import { httpRu } from './ru.ts';

/** Problem details of RFC 9457. `code` is stable and for programs, `title` is for people. */
interface ProblemDetails {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  /** Where in the input, as a path of names; only for `invalid`. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** Under this the server logged a fault of its own. */
  readonly faultId?: string;
}

export function sendProblem(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send({ type: 'about:blank', ...problem });
}

export function sendInvalid(reply: FastifyReply, error: z.ZodError): FastifyReply {
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return sendProblem(reply, { status: 422, code: 'invalid', title: httpRu.invalid, errors });
}

/** An expected refusal: the code of a `Result`. */
export function sendRefusal(reply: FastifyReply, code: string): FastifyReply {
  if (code === 'not_found') return sendProblem(reply, { status: 404, code, title: httpRu.notFound });
  return sendProblem(reply, { status: 409, code, title: httpRu.refused });
}

export function sendSignInNeeded(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, { status: 401, code: 'sign_in_needed', title: httpRu.signInNeeded });
}

/** The person has no such right anywhere; outside of their territory a thing is simply not found. */
export function sendForbidden(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, { status: 403, code: 'forbidden', title: httpRu.forbidden });
}

/** Who looks through somebody's eyes sees and does nothing. */
export function sendMasqueradeReadsOnly(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, { status: 403, code: 'masquerade_reads_only', title: httpRu.masqueradeReadsOnly });
}

/** @param afterSeconds when it is worth asking again */
export function sendTooMany(reply: FastifyReply, afterSeconds: number): FastifyReply {
  reply.header('retry-after', String(Math.max(1, afterSeconds)));
  return sendProblem(reply, { status: 429, code: 'too_many', title: httpRu.tooMany(Math.max(1, afterSeconds)) });
}

export function sendUnfit(reply: FastifyReply, { path, what }: Unfit): FastifyReply {
  const message = what === 'letter' ? httpRu.unfitLetter : httpRu.tooDeep;
  return sendProblem(reply, { status: 422, code: 'invalid', title: httpRu.invalid, errors: [{ path, message }] });
}

/** The body is not of the kind that the endpoint takes. */
export function sendWrongKind(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, { status: 415, code: 'bad_request', title: httpRu.wrongKind });
}

/** The one place where bugs end: logged once under an id that the person sees; nothing of the inside goes out. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof FileTooLarge) {
      const detail = `${String(Math.floor(error.limitBytes / 2 ** 20))} MB`;
      return sendProblem(reply, { status: 413, code: 'too_large', title: httpRu.tooLarge, detail });
    }
    const status = error.statusCode ?? 500;
    if (status === 415) return sendWrongKind(reply);
    if (status < 500) return sendProblem(reply, { status, code: 'bad_request', title: httpRu.badRequest });
    const faultId = randomUUID().slice(0, 8);
    request.log.error({ err: error, faultId, method: request.method, path: request.routeOptions.url }, 'fault');
    if (isDiskFull(error))
      return sendProblem(reply, { status: 507, code: 'disk_full', title: httpRu.diskFull, faultId });
    return sendProblem(reply, { status: 500, code: 'fault', title: httpRu.fault, faultId });
  });
}

/** As the system says it, and as PostgreSQL does. */
function isDiskFull({ code }: FastifyError): boolean {
  return code === 'ENOSPC' || code === '53100';
}
