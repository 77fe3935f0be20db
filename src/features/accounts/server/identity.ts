import { minutesAfter } from '#kernel/day.ts';
import { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import { listOpenInvitations, takeInvitation, type OpenInvitation } from '#features/access/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Claims, Handshake } from '#platform/identity-provider.ts';
import type { Refusal } from '../domain/refusal.ts';
import { normaliseLogin } from '../domain/login.ts';
import { HANDSHAKE_MINUTES } from '../domain/session-life.ts';
import { addPerson } from './add-person.ts';
import { openSession } from './open-session.ts';
import { postMessage } from './outbox.ts';
import { letters } from './ru.ts';
import type { SignIn } from './sign-in.ts';
import { findCredential } from './store-credentials.ts';
import { findIdentity, saveIdentity } from './store-identities.ts';
import { saveHandshake, takeHandshake, useResetLinks } from './store-links.ts';
import { deleteSecrets } from './store-personal.ts';
import { endSessions } from './store-sessions.ts';
import { changePerson, findPerson, findPersonByLogin, type PersonFound } from './store-people.ts';

const PURPOSE = 'handshake';
const handshakeShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** The browser is sent to the provider with a cookie that only this browser can bring back. */
export async function startIdentity(ctx: Ctx): Promise<Result<{ readonly url: string }, Refusal>> {
  const { identityProvider, secrets, db, actor, now, cookies, publicUrl } = ctx;
  if (identityProvider === null) return err('no_identity_provider');
  const started = await identityProvider.start(returnAddress(publicUrl)).catch(() => null);
  if (started === null) {
    ctx.log.warn('the identity provider does not answer');
    return err('identity_provider_silent');
  }
  const token = secrets.token();
  const sealed = secrets.seal(PURPOSE, JSON.stringify(started.handshake));
  await saveHandshake(db, actor.regionId, { tokenHash: secrets.fingerprint(token), sealed, startedAt: now() });
  cookies.set('handshake', token, HANDSHAKE_MINUTES * 60);
  ctx.note({ object: { kind: 'session', id: null }, after: { started: identityProvider.name } });
  return ok({ url: started.url });
}

/** Whatever does not fit ends as `wrong`: the handshake is used up in any case, so an answer serves once. */
export async function finishIdentity(ctx: Ctx, query: string): Promise<Result<SignIn, Refusal>> {
  const { identityProvider, cookies, publicUrl, log } = ctx;
  if (identityProvider === null) return err('no_identity_provider');
  const handshake = await takeOwnHandshake(ctx);
  cookies.clear('handshake');
  if (handshake === null) return ok(ended(ctx, 'wrong', null));
  const returnedTo = `${returnAddress(publicUrl)}?${query.replace(/^\?/, '')}`;
  const claims = await identityProvider.finish(returnedTo, handshake).catch(() => null);
  if (claims === null) {
    log.warn('the answer of the identity provider does not fit what was asked');
    return ok(ended(ctx, 'wrong', null));
  }
  const person = await findOrInvite(ctx, claims);
  if (person === null) return ok(ended(ctx, 'not_invited', null));
  if (person.state !== 'active') return ok(ended(ctx, 'blocked', person.personId));
  return ok(await openSession(ctx, person.personId, 'identity_provider'));
}

function returnAddress(publicUrl: string): string {
  return `${publicUrl}/sign-in/return`;
}

async function takeOwnHandshake({ db, actor, secrets, cookies, now }: Ctx): Promise<Handshake | null> {
  if (cookies.handshake === null) return null;
  const startedSince = minutesAfter(now(), -HANDSHAKE_MINUTES);
  const sealed = await takeHandshake(db, actor.regionId, secrets.fingerprint(cookies.handshake), startedSince);
  return sealed === null ? null : handshakeShape.parse(JSON.parse(secrets.open(PURPOSE, sealed)));
}

function ended(ctx: Ctx, outcome: 'wrong' | 'not_invited' | 'blocked', personId: number | null): SignIn {
  ctx.note({ object: { kind: 'session', id: null, personId }, after: { outcome, way: 'identity_provider' } });
  return { outcome, waitSeconds: 0 };
}

/** Known by the provider's own name for the person; else by an e-mail address that the provider has verified, and from then on. */
async function findOrInvite(ctx: Ctx, claims: Claims): Promise<PersonFound | null> {
  const { db, actor, now } = ctx;
  const { regionId } = actor;
  const email = claims.email === null ? null : normaliseLogin(claims.email);
  const invitations = email === null ? [] : await listOpenInvitations(db, { regionId, email }, now());
  const linked = await findIdentity(db, regionId, claims);
  const personId = linked ?? (email === null ? null : await findByAddress(ctx, email, invitations));
  if (personId === null) return null;
  const key = { regionId, personId };
  if (linked === null) {
    await saveIdentity(db, key, claims, now());
    ctx.note({ object: { kind: 'person', id: personId, personId }, after: { linkedTo: claims.issuer } });
  }
  const person = await findPerson(db, key);
  if (person?.state === 'active') await acceptAll(ctx, personId, invitations);
  return person;
}

/** The account of the address, or a new one for whom an invitation waits there. */
async function findByAddress(ctx: Ctx, email: string, [invitation]: readonly OpenInvitation[]): Promise<number | null> {
  const { db, actor, now } = ctx;
  const { regionId } = actor;
  const known = await findPersonByLogin(db, regionId, email);
  if (known !== null) {
    if (known.isGuest || known.state === 'erased') return null;
    if (known.state === 'active' && !isProven(known, email)) await takeOver(ctx, known, email);
    return known.personId;
  }
  if (invitation === undefined) return null;
  const { name, phone } = invitation;
  const added = await addPerson({ db, now, regionId }, { login: email, name, email, isEmailProven: true, phone });
  return added.ok ? added.value : null;
}

function isProven({ email, emailProvenAt }: PersonFound, address: string): boolean {
  return emailProvenAt !== null && email?.toLowerCase() === address;
}

/** Somebody set the account up who never showed that the address is theirs. It is the one's who did: every other way in ends. */
async function takeOver(ctx: Ctx, person: PersonFound, email: string): Promise<void> {
  const { db, actor, now } = ctx;
  const { personId, name } = person;
  const key = { regionId: actor.regionId, personId };
  const sessionsEnded = await endSessions(db, key, now());
  await useResetLinks(db, key, now());
  await deleteSecrets(db, key);
  await changePerson(db, key, { email, emailProvenAt: now(), hasTotp: false });
  const { subject, text } = letters.takenOver;
  const letter = { subject, text: text({ name, at: letters.instant(now()) }) };
  await postMessage(ctx, { kind: 'notice', personId, toName: name, toAddress: email, ...letter });
  const after = { hasPassword: false, hasTotp: false, email, sessionsEnded };
  ctx.note({
    object: { kind: 'person', id: personId, personId },
    before: { hasTotp: person.hasTotp, email: person.email },
    after,
  });
}

/**
 * All invitations that wait for the address are the person's: nobody else can read its mail. Who has a password accepts by the link;
 * who has none has no other way than this.
 */
async function acceptAll(ctx: Ctx, personId: number, invitations: readonly OpenInvitation[]): Promise<void> {
  const credential = await findCredential(ctx.db, { regionId: ctx.actor.regionId, personId });
  if (credential !== null && credential.passwordHash !== null) return;
  for (const invitation of invitations) {
    await takeInvitation(ctx.db, invitation, { personId, at: ctx.now() });
    const { invitationId, role, schoolId, municipalityId } = invitation;
    ctx.note({ object: { kind: 'invitation', id: invitationId, personId, schoolId, municipalityId }, after: { role } });
  }
}
