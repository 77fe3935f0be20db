import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { PersonalPart } from '#platform/http/hooks.ts';
import { consentStates, textVersions, type ConsentState, type Purpose } from '../domain/consents.ts';
import { addConsent, deleteConsents, endConsent, listConsents } from './store-consents.ts';

type Done = Result<Record<string, never>, string>;

export async function showConsents(ctx: Ctx): Promise<readonly ConsentState[]> {
  return consentStates(await listConsents(ctx.db, self(ctx)));
}

/** For the text the person has read; a newer one has to be read first. Giving twice gives once. */
export async function giveConsent(ctx: Ctx, purpose: Purpose, textVersion: number): Promise<Done> {
  if (textVersion !== textVersions[purpose]) return err('text_changed');
  const state = await stateOf(ctx, purpose);
  if (state?.isGiven === true) return ok({});
  const at = ctx.now();
  // An older wording is no longer what holds.
  await endConsent(ctx.db, self(ctx), purpose, at);
  await addConsent(ctx.db, self(ctx), purpose, at);
  noteConsent(ctx, { purpose, textVersion, isGiven: true });
  return ok({});
}

export async function withdrawConsent(ctx: Ctx, purpose: Purpose): Promise<Done> {
  const ended = await endConsent(ctx.db, self(ctx), purpose, ctx.now());
  if (ended > 0) noteConsent(ctx, { purpose, textVersion: textVersions[purpose], isGiven: false });
  return ok({});
}

export const consentsOf: PersonalPart = {
  collect: async ({ db, actor }, personId) => {
    return { consents: await listConsents(db, { regionId: actor.regionId, personId }) };
  },
  erase: async ({ db, actor }, personId) => {
    return [{ kind: 'consent', count: await deleteConsents(db, { regionId: actor.regionId, personId }) }];
  },
};

async function stateOf(ctx: Ctx, purpose: Purpose): Promise<ConsentState | undefined> {
  return (await showConsents(ctx)).find((state) => state.purpose === purpose);
}

function self({ actor: { regionId, personId } }: Ctx): { readonly regionId: number; readonly personId: number } {
  if (personId === null) throw new Error('a consent is of somebody');
  return { regionId, personId };
}

function noteConsent(
  ctx: Ctx,
  {
    purpose,
    textVersion,
    isGiven,
  }: { readonly purpose: Purpose; readonly textVersion: number; readonly isGiven: boolean },
): void {
  const { personId } = self(ctx);
  const before = { purpose, textVersion, isGiven: !isGiven };
  ctx.note({ object: { kind: 'consent', id: purpose, personId }, before, after: { purpose, textVersion, isGiven } });
}
