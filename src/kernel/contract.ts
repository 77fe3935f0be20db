import type { z } from 'zod';

/**
 * What an input concerns. `region`: all of it, so only who answers for the whole region. `ownScope`: whatever the person has; the
 * handler narrows by `ctx.scope`. `self`: the person's own account. `anyone`: no account is needed.
 */
export type Target = PlaceTarget | 'ownScope' | 'self' | 'anyone';
export type PlaceTarget = { readonly schoolId: number } | { readonly municipalityId: number } | 'region';

/** A method, so that an endpoint of one input is an endpoint. An input says where; whether an account is needed depends on none. */
interface ToldByInput<I> {
  target(input: I): PlaceTarget;
}

/**
 * One thing the product can be asked, said once: the server mounts it, the browser client and OpenAPI are derived from it.
 * The verb is permission, audit event and address: `GET|POST /api/<verb>`.
 * `query` reads (GET, flat query string), `command` writes (POST JSON), `upload` writes a streamed body (POST octet-stream, input
 * in the query string), `download` streams a file (GET, flat query string; its output is ignored).
 */
export interface Endpoint<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends EndpointKind = EndpointKind,
> {
  readonly verb: string;
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  /** The answer names people: each reading is written to the audit log. Commands and uploads always are. */
  readonly isPersonal?: true;
  /** Fields of the input that the audit log must never hold: passwords, codes, tokens. */
  readonly conceals?: readonly string[];
  /** Refusals that say somebody tried what they may not, beside `not_found`: the audit log keeps them as it keeps what was denied. */
  readonly suspicious?: readonly string[];
  /** May be done while an administrator looks through somebody's eyes: it does nothing but end that. Other commands may not. */
  readonly endsMasquerade?: true;
  /** A call that found nothing to do leaves no row in the audit log. */
  readonly isKeptWhenNoted?: true;
  readonly target: Exclude<Target, object> | ToldByInput<z.output<I>>['target'];
}
export type EndpointKind = 'query' | 'command' | 'upload' | 'download';
export type Contract = Readonly<Record<string, Endpoint>>;

/** Keeps the literal types of one endpoint. */
export function endpoint<I extends z.ZodType, O extends z.ZodType, K extends EndpointKind>(
  definition: Endpoint<I, O, K>,
): Endpoint<I, O, K> {
  return definition;
}
