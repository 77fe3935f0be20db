export const RECOVERY_CODES = 10;
/** No letters that are taken for digits or for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTERS = 10;

/** A code for paper, 49 bits. @param bytes at least as many random ones as there are letters */
export function recoveryCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, LETTERS), (byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** The form in which a code is compared; null for what can only be a code of the authenticator, or nothing. */
export function normaliseRecoveryCode(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return letters.length === LETTERS ? letters : null;
}
