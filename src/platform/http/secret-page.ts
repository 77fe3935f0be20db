import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nothingOf } from '#kernel/territory.ts';
import type { Ctx } from './context.ts';
import { cookiesOf } from './cookies.ts';
import { sendProblem } from './problem.ts';
import { httpRu } from './ru.ts';
import type { Services } from './services.ts';

/**
 * Something that a program reads without signing in, a calendar say: whoever knows the address may. The address ends with a secret of 256
 * bits of which only the fingerprint is kept, so it is not found by trying; requests are counted as those of anybody.
 */
export interface SecretPage {
  /** First part of the address: `/calendar-feed/<secret>`. */
  readonly path: string;
  readonly contentType: string;
  /** Null: there is no such address, or not any more. */
  read(ctx: Ctx, secret: string): Promise<string | null>;
}

const SECRET = /^[\w-]{43}(\.[a-z]{1,5})?$/;

export function mountSecretPage(app: FastifyInstance, page: SecretPage, services: Services): void {
  const url = `/${page.path}/:secret`;
  app.get(url, { config: { isForAnyone: true } }, (request, reply) => answer(page, services, { request, reply }));
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function answer(page: SecretPage, services: Services, { request, reply }: Asked): Promise<FastifyReply> {
  const { secret = '' } = request.params as { readonly secret?: string };
  const text = SECRET.test(secret) ? await read(page, services, { request, reply, secret: secret.slice(0, 43) }) : null;
  void reply.header('cache-control', 'private').header('x-robots-tag', 'noindex');
  if (text === null) return sendProblem(reply, { status: 404, code: 'not_found', title: httpRu.notFound });
  return reply.type(page.contentType).send(text);
}

/** Works for the installation: nobody is signed in, and the page looks only for what the secret opens. */
async function read(
  page: SecretPage,
  services: Services,
  { request, reply, secret }: Asked & { readonly secret: string },
): Promise<string | null> {
  const { files, secrets, mailer, identityProvider, hooks, publicUrl, jobs } = services;
  const actor = await services.access.stranger();
  return await services.workDb.transaction().execute(async (db) =>
    page.read(
      {
        ...{ actor, db, scope: nothingOf(actor.regionId), wall: 'secret page', log: request.log },
        ...{ publicUrl, mailer, identityProvider, secrets, hooks, files, jobs: jobs.starter(db) },
        scopeFor: () => Promise.resolve(null),
        now: () => services.now(),
        note: () => undefined,
        cookies: cookiesOf(request, reply),
        from: { address: '', browser: '' },
      },
      secret,
    ),
  );
}
