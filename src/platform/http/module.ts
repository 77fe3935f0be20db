import type { z } from 'zod';
import type { Contract, Endpoint } from '#kernel/contract.ts';
import type { Result } from '#kernel/result.ts';
import type { Job } from '../jobs.ts';
import type { Ctx, Download, Uploaded } from './context.ts';
import type { FeatureHooks, Hooks } from './hooks.ts';
import type { Kept } from './kept.ts';
import type { SecretPage } from './secret-page.ts';

/** `not_found` answers 404, any other code 409; the words for a code live in the feature's `ru.ts`. */
type Answer<T> = Promise<Result<T, string>>;

type Handler<E> =
  E extends Endpoint<infer I, infer O, infer K>
    ? K extends 'download'
      ? (ctx: Ctx, input: z.output<I>) => Answer<Download>
      : K extends 'upload'
        ? (ctx: Ctx, input: z.output<I>, uploaded: Uploaded) => Answer<z.input<O>>
        : (ctx: Ctx, input: z.output<I>) => Answer<z.input<O> | Kept<z.input<O>>>
    : never;

export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> };

/** A handler with its types forgotten: the wrapper parses input and output by the same contract, so they hold. */
export type AnyHandler = (ctx: Ctx, input: unknown, uploaded?: Uploaded) => Promise<Result<unknown, string>>;

export interface Module {
  readonly name: string;
  readonly contract: Contract;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly jobs: readonly Job<Ctx>[];
  readonly hooks: FeatureHooks;
  readonly secretPages: readonly SecretPage[];
}

/** What a feature offers the server: its contract, a handler for every endpoint of it, its jobs, its part in handing over and deleting, and pages opened by a secret address. */
export function module<C extends Contract>(
  name: string,
  contract: C,
  handlers: Handlers<C>,
  { jobs = [], hooks = {}, secretPages = [] }: Partial<Pick<Module, 'jobs' | 'hooks' | 'secretPages'>> = {},
): Module {
  return { name, contract, handlers: handlers as unknown as Module['handlers'], jobs, hooks, secretPages };
}

export function hooksOf(modules: readonly Module[]): Hooks {
  return {
    handover: modules.flatMap(({ hooks }) => hooks.handover ?? []),
    personal: Object.fromEntries(
      modules.flatMap(({ name, hooks }) => (hooks.personal === undefined ? [] : [[name, hooks.personal]])),
    ),
    retention: modules.flatMap(({ hooks }) => hooks.retention ?? []),
    timeline: modules.flatMap(({ hooks }) => hooks.timeline ?? []),
    today: modules.flatMap(({ hooks }) => hooks.today ?? []),
    news: modules.flatMap(({ hooks }) => hooks.news ?? []),
    waveClosed: modules.flatMap(({ hooks }) => hooks.waveClosed ?? []),
  };
}
