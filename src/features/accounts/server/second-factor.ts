import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import type { Ctx } from '#platform/http/context.ts';
import { normaliseRecoveryCode, recoveryCode, RECOVERY_CODES } from '../domain/recovery-code.ts';
import { letters } from './ru.ts';
import { saveCodes, takeCode, takeStep } from './store-credentials.ts';
import type { PersonKey } from './store-people.ts';

type Work = Pick<Ctx, 'db' | 'secrets' | 'now'>;

const PURPOSE = 'totp';
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS } as const;

export interface NewSecret {
  readonly sealed: string;
  readonly secret: string;
  readonly uri: string;
  readonly svg: string;
}

/** A secret for the authenticator, with its QR code. */
export function makeSecret({ secrets }: Pick<Ctx, 'secrets'>, login: string): NewSecret {
  const made = new Secret({ size: SECRET_BYTES });
  const uri = new TOTP({ ...SETTINGS, issuer: letters.product, label: login, secret: made }).toString();
  const svg = renderSVG(uri, { ecc: 'M', border: 2 });
  return { sealed: secrets.seal(PURPOSE, made.base32), secret: made.base32, uri, svg };
}

/** Whether it is a code of now, of the step before or of the next one that was not used yet. It is used then. */
export async function isCodeOf(
  { db, secrets, now }: Work,
  key: PersonKey,
  sealed: string,
  typed: string,
): Promise<boolean> {
  const token = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return false;
  const secret = Secret.fromBase32(secrets.open(PURPOSE, sealed));
  const timestamp = now().getTime();
  const delta = TOTP.validate({ ...SETTINGS, token, secret, timestamp, window: 1 });
  if (delta === null) return false;
  return await takeStep(db, key, Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta);
}

/** Ten codes for paper instead of those before; only their fingerprints stay. */
export async function makeCodes({ db, secrets }: Work, key: PersonKey): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(Buffer.from(secrets.token(), 'base64url')));
  await saveCodes(
    db,
    key,
    codes.map((code) => fingerprint(secrets, key, normaliseRecoveryCode(code) ?? '')),
  );
  return codes;
}

/** Whether it is a code of the authenticator or one from the paper; either serves once. */
export async function isSecondFactor(work: Work, key: PersonKey, sealed: string, typed: string): Promise<boolean> {
  const recovery = normaliseRecoveryCode(typed);
  if (recovery === null) return await isCodeOf(work, key, sealed, typed);
  return await takeCode(work.db, key, fingerprint(work.secrets, key, recovery), work.now());
}

function fingerprint(secrets: Ctx['secrets'], { personId }: PersonKey, code: string): string {
  return secrets.keyedFingerprint('recovery-code', `${String(personId)}:${code}`);
}
