import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { failuresAfter, limits, waitSeconds, type Failures } from '../domain/limits.ts';
import { isPassword } from './passwords.ts';
import { isSecondFactor } from './second-factor.ts';
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
 * Wrong passwords and codes of people who are signed in, by installation. In memory: a refusal undoes what its transaction wrote, and a
 * session that somebody found open is short of time as it is.
 */
const failed = new WeakMap<Ctx['secrets'], Map<string, Failures>>();

/** What is asked before something that a stranger at an open screen must not do. */
export async function ownPassword(
  ctx: Ctx,
  password: string,
): Promise<Result<Credential, 'no_password' | 'wrong_password' | 'too_many_attempts'>> {
  const credential = await findCredential(ctx.db, selfOf(ctx).key);
  if (credential?.passwordHash == null) return err('no_password');
  const { passwordHash } = credential;
  const end = await judgeSlowly(ctx, 'password', () => isPassword(passwordHash, password));
  if (end === 'right') return ok(credential);
  return err(end === 'wrong' ? 'wrong_password' : end);
}

/** The second factor is counted by itself: whoever knows the password has not earned more guesses at it. */
export async function ownCode(
  ctx: Ctx,
  sealed: string,
  code: string,
): Promise<Result<null, 'wrong_code' | 'too_many_attempts'>> {
  const end = await judgeSlowly(ctx, 'code', () => isSecondFactor(ctx, selfOf(ctx).key, sealed, code));
  if (end === 'right') return ok(null);
  return err(end === 'wrong' ? 'wrong_code' : end);
}

async function judgeSlowly(
  ctx: Ctx,
  what: 'password' | 'code',
  judge: () => Promise<boolean>,
): Promise<'right' | 'wrong' | 'too_many_attempts'> {
  const { regionId, personId } = selfOf(ctx).key;
  const counts = failed.get(ctx.secrets) ?? new Map<string, Failures>();
  failed.set(ctx.secrets, counts);
  const bucket = `${what} ${String(regionId)} ${String(personId)}`;
  const counted = (): Failures | null => counts.get(bucket) ?? null;
  const mustWait = (): boolean => waitSeconds(counted(), ctx.now(), limits.device) > 0;
  if (mustWait()) return 'too_many_attempts';
  const isRight = await judge();
  // Asked again: others may have failed while this one was computed.
  if (mustWait()) return 'too_many_attempts';
  if (isRight) counts.delete(bucket);
  else counts.set(bucket, { failures: failuresAfter(counted(), ctx.now(), limits.device), lastFailedAt: ctx.now() });
  return isRight ? 'right' : 'wrong';
}
