import { daysBefore } from '#kernel/day.ts';
import { linkOf, networkOf } from '#kernel/address.ts';
import type { Ctx } from '#platform/http/context.ts';
import { normaliseLogin } from '../domain/login.ts';
import { DEVICE_DAYS } from '../domain/session-life.ts';
import { settle, waitOf, type Bucket } from './attempts.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';
import { isSecondFactor } from './second-factor.ts';
import { findCredential, replaceHash, type Credential } from './store-credentials.ts';
import { isKnownDevice } from './store-devices.ts';
import { findPersonByLogin, type PersonFound, type PersonKey } from './store-people.ts';

export interface Shown {
  readonly login: string;
  readonly password: string;
  readonly code: string | null;
}

export type Proof =
  | { readonly outcome: 'right'; readonly person: PersonFound }
  | {
      readonly outcome: 'wrong' | 'code_needed' | 'wrong_code' | 'blocked' | 'wait';
      readonly waitSeconds: number;
      /** Whose account it was about; null when there is none of that login. */
      readonly person: PersonFound | null;
    };

/** Whether somebody is who they say, by password and second factor; failures are counted. An unknown login takes as long and ends alike. */
export async function prove(ctx: Ctx, shown: Shown): Promise<Proof> {
  const { actor, db } = ctx;
  const login = normaliseLogin(shown.login);
  const person = present(await findPersonByLogin(db, actor.regionId, login));
  const buckets = await bucketsOf(ctx, login, person);
  const before = await waitOf(ctx, buckets);
  if (before > 0) return { outcome: 'wait', waitSeconds: before, person };
  const key = { regionId: actor.regionId, personId: person?.personId ?? 0 };
  // Asked for nobody, too: it takes its time.
  const credential = await findCredential(db, key);
  const judged = await judgeProof(ctx, { credential, shown, key });
  const after = await settle(ctx, buckets, endOf(judged));
  if (after > 0) return { outcome: 'wait', waitSeconds: after, person };
  if (judged !== 'right' || person === null) {
    return { outcome: judged === 'right' ? 'wrong' : judged, waitSeconds: 0, person };
  }
  if (person.state === 'blocked') return { outcome: 'blocked', waitSeconds: 0, person };
  await refreshHash(ctx, key, credential, shown.password);
  return { outcome: 'right', person };
}

/** Guests and those who were erased have no way in. */
function present(found: PersonFound | null): PersonFound | null {
  return found === null || found.isGuest || found.state === 'erased' ? null : found;
}

type Judgement = 'right' | 'wrong' | 'code_needed' | 'wrong_code';

/** Without the code nothing has failed yet, and nothing is proved. */
function endOf(judged: Judgement): 'right' | 'failed' | 'unfinished' {
  if (judged === 'code_needed') return 'unfinished';
  return judged === 'right' ? 'right' : 'failed';
}

interface Judged {
  readonly credential: Credential | null;
  readonly shown: Shown;
  readonly key: PersonKey;
}

async function judgeProof(ctx: Ctx, { credential, shown, key }: Judged): Promise<Judgement> {
  const isRight = await isPassword(credential?.passwordHash ?? null, shown.password);
  if (!isRight || credential === null) return 'wrong';
  if (credential.totpConfirmedAt === null || credential.totpSealed === null) return 'right';
  if (shown.code === null || shown.code === '') return 'code_needed';
  return (await isSecondFactor(ctx, key, credential.totpSealed, shown.code)) ? 'right' : 'wrong_code';
}

/** A browser in which the person has signed in counts by itself: strangers can not make it wait. */
async function bucketsOf(ctx: Ctx, login: string, person: PersonFound | null): Promise<readonly Bucket[]> {
  const { cookies, secrets, db, actor, from, now } = ctx;
  const { regionId } = actor;
  if (person !== null && cookies.device !== null) {
    const hash = secrets.fingerprint(cookies.device);
    const key = { regionId, personId: person.personId };
    if (await isKnownDevice(db, key, hash, daysBefore(now(), DEVICE_DAYS))) {
      return [{ counted: 'device', of: `${String(regionId)} ${String(person.personId)} ${hash}` }];
    }
  }
  return [
    { counted: 'network', of: `${String(regionId)} ${login} ${networkOf(from.address)}` },
    { counted: 'login', of: `${String(regionId)} ${login}` },
    { counted: 'address', of: linkOf(from.address) },
  ];
}

async function refreshHash(
  { db }: Ctx,
  key: PersonKey,
  credential: Credential | null,
  password: string,
): Promise<void> {
  const from = credential?.passwordHash ?? null;
  if (from !== null && isOutdated(from)) await replaceHash(db, key, { from, to: await hashPassword(password) });
}
