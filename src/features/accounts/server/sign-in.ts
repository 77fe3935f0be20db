import { err, ok, type Result } from '#kernel/result.ts';
import { dayOf } from '#kernel/day.ts';
import { findOpenGuestLink } from '#features/access/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Refusal } from '../domain/refusal.ts';
import { openSession, type signedIn } from './open-session.ts';
import { prove, type Proof, type Shown } from './prove.ts';
import { listPersonas } from './store-personas.ts';

export type SignIn =
  | typeof signedIn
  | {
      readonly outcome: 'wrong' | 'code_needed' | 'wrong_code' | 'wait' | 'blocked' | 'not_invited';
      readonly waitSeconds: number;
    };

export async function signIn(ctx: Ctx, shown: Shown): Promise<Result<SignIn, Refusal>> {
  const proof = await prove(ctx, shown);
  if (proof.outcome !== 'right') return ok(turnedAway(ctx, proof));
  return ok(await openSession(ctx, proof.person.personId, 'password'));
}

/** Kept in the log under the account it was about. What was typed is not: some type a password where the login belongs. */
export function turnedAway(ctx: Ctx, { outcome, waitSeconds, person }: Exclude<Proof, { outcome: 'right' }>): SignIn {
  const personId = person?.personId ?? null;
  ctx.note({ object: { kind: 'session', id: null, personId }, after: { outcome } });
  return { outcome, waitSeconds };
}

/** Only people whom the demonstration offers to everybody. */
export async function enterDemonstration(ctx: Ctx, personId: number): Promise<Result<SignIn, Refusal>> {
  const personas = await listPersonas(ctx.db, ctx.actor.regionId, dayOf(ctx.now()));
  if (!personas.some((persona) => persona.personId === personId)) return err('not_found');
  return ok(await openSession(ctx, personId, 'demonstration'));
}

export async function enterAsGuest(ctx: Ctx, token: string): Promise<Result<SignIn, Refusal>> {
  const link = await findOpenGuestLink(ctx.db, ctx.secrets.fingerprint(token), dayOf(ctx.now()));
  if (link?.regionId !== ctx.actor.regionId) return err('link_invalid');
  return ok(await openSession(ctx, link.personId, 'guest_link'));
}
