import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { PersonalPart } from '#platform/http/hooks.ts';
import { consentStates, textVersions, type ConsentState, type Purpose } from '../domain/consents.ts';
import { findSelf } from './self.ts';
import { addConsent, deleteConsents, endConsent, listConsents } from './store-consents.ts';

type Done = Result<Record<string, never>, string>;

export async function showConsents({ db, actor: { regionId, personId } }: Ctx): Promise<readonly ConsentState[]> {
  return consentStates(personId === null ? [] : await listConsents(db, { regionId, personId }));
}

/** For the text the person has read; a newer one has to be read first. Giving twice gives once. */
export async function giveConsent(ctx: Ctx, purpose: Purpose, textVersion: number): Promise<Done> {
  const self = await findSelf(ctx);
  if (self === null) return err('not_found');
  if (textVersion !== textVersions[purpose]) return err('text_changed');
  const states = await showConsents(ctx);
  if (states.some((state) => state.purpose === purpose && state.isGiven)) return ok({});
  const at = ctx.now();
  // An older wording is no longer what holds.
  await endConsent(ctx.db, self, purpose, at);
  await addConsent(ctx.db, self, purpose, at);
  noteConsent(ctx, self.personId, { purpose, textVersion, isGiven: true });
  return ok({});
}

export async function withdrawConsent(ctx: Ctx, purpose: Purpose): Promise<Done> {
  const self = await findSelf(ctx);
  if (self === null) return err('not_found');
  const ended = await endConsent(ctx.db, self, purpose, ctx.now());
  const textVersion = textVersions[purpose];
  if (ended > 0) noteConsent(ctx, self.personId, { purpose, textVersion, isGiven: false });
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

function noteConsent(
  ctx: Ctx,
  personId: number,
  after: { readonly purpose: Purpose; readonly textVersion: number; readonly isGiven: boolean },
): void {
  const before = { ...after, isGiven: !after.isGiven };
  ctx.note({ object: { kind: 'consent', id: after.purpose, personId }, before, after });
}
