import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { failuresAfter, limits, waitSeconds, type Failures } from '../domain/limits.ts';
import { isPassword } from './passwords.ts';
import { findCredential, type Credential } from './store-credentials.ts';
import type { PersonKey } from './store-people.ts';

/** What a command answers that has nothing to tell but that it is done. */
export type Done = Result<Record<string, never>, Refusal>;

interface Self {
  readonly key: PersonKey;
  readonly sessionId: number;
}

/** The one who is signed in; endpoints for oneself are reached by nobody else. */
export function selfOf({ actor }: Pick<Ctx, 'actor'>): Self {
  if (actor.personId === null || actor.sessionId === null) throw new Error('nobody is signed in');
  return { key: { regionId: actor.regionId, personId: actor.personId }, sessionId: Number(actor.sessionId) };
}

/**
 * Wrong passwords of people who are signed in, by installation. In memory: a refusal undoes what its transaction wrote, and a session
 * that somebody found open is short of time as it is.
 */
const failed = new WeakMap<Ctx['secrets'], Map<string, Failures>>();

/** What is asked before something that a stranger at an open screen must not do. */
export async function ownPassword(
  ctx: Ctx,
  password: string,
): Promise<Result<Credential, 'no_password' | 'wrong_password' | 'too_many_attempts'>> {
  const { key } = selfOf(ctx);
  const credential = await findCredential(ctx.db, key);
  if (credential?.passwordHash == null) return err('no_password');
  const counts = failed.get(ctx.secrets) ?? new Map<string, Failures>();
  failed.set(ctx.secrets, counts);
  const person = `${String(key.regionId)} ${String(key.personId)}`;
  const counted = (): Failures | null => counts.get(person) ?? null;
  if (waitSeconds(counted(), ctx.now(), limits.device) > 0) return err('too_many_attempts');
  const isRight = await isPassword(credential.passwordHash, password);
  // Asked again: others may have failed while this one was computed.
  if (waitSeconds(counted(), ctx.now(), limits.device) > 0) return err('too_many_attempts');
  if (isRight) {
    counts.delete(person);
    return ok(credential);
  }
  counts.set(person, { failures: failuresAfter(counted(), ctx.now()), lastFailedAt: ctx.now() });
  return err('wrong_password');
}
