import type { Target } from '#kernel/contract.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Actor } from './context.ts';

/** `not_found`: outside the scope, which to a stranger looks the same as not existing. */
export type Judgement =
  { readonly kind: 'allowed'; readonly scope: Scope } | { readonly kind: 'forbidden' } | { readonly kind: 'not_found' };

/** The first wall, asked before every handler. */
export interface AccessCheck {
  /** Who holds the token of a session; null when nobody does any more. */
  identify(token: string): Promise<Actor | null>;
  /** Whether somebody has signed in in the browser that holds this token. */
  knowsDevice(token: string): Promise<boolean>;
  /** Nobody, in the region of this installation. */
  stranger(): Promise<Actor>;
  judge(actor: Actor, verb: string, target: Target): Promise<Judgement>;
}
