import type { Secrets } from '#platform/secrets.ts';

/** In which a slip is kept. It is short enough to be typed, so a copy of the database alone is not enough to try codes. */
export function fingerprintOf(secrets: Secrets, code: string): string {
  return secrets.keyedFingerprint('survey slip', code);
}
