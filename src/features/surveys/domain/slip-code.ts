/** No letters that are taken for digits or for one another: a slip is typed by hand where its square cannot be read. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTERS = 16;
const GROUP = 4;

/** A code for one slip, 79 bits: with a limit on tries nobody guesses it. @param bytes at least as many random ones as there are letters */
export function slipCode(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, LETTERS), (byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('');
}

/** As it stands on the slip. */
export function printedCode(code: string): string {
  return Array.from({ length: LETTERS / GROUP }, (_, index) => code.slice(index * GROUP, (index + 1) * GROUP)).join(
    '-',
  );
}

/** The form in which a code is looked for; null for what is none. */
export function readSlipCode(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return letters.length === LETTERS ? letters : null;
}
