import { ye, yo } from '#features/registry/domain/letters.words.ts';
import { commonPieces, productPieces } from './common-passwords.words.ts';

export const PASSWORD_MIN_LETTERS = 12;
export const PASSWORD_MAX_LETTERS = 200;
/** So many letters must be the person's own when what everybody knows is taken out. */
const OWN_LETTERS = 6;
const MIN_DIFFERENT_LETTERS = 5;
/** A shorter word of a name («Ян») is too likely to be part of another. */
const MIN_NAME_LETTERS = 3;

export type PasswordProblem =
  'password_short' | 'password_long' | 'password_repeats' | 'password_common' | 'password_personal';

interface Whose {
  readonly login: string;
  readonly name: string;
}

/** The form that is judged and hashed: what looks the same is the same password on every keyboard. */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * Everything that is wrong with a new password. Long and unlike what others try first is what counts; no rule asks for digits or
 * signs (NIST SP 800-63B §5.1.1.2, OWASP ASVS 2.1).
 */
export function passwordProblems(typed: string, { login, name }: Whose): readonly PasswordProblem[] {
  const password = normalisePassword(typed);
  const letters = Array.from(password);
  const problems: PasswordProblem[] = [];
  if (letters.length < PASSWORD_MIN_LETTERS) problems.push('password_short');
  if (letters.length > PASSWORD_MAX_LETTERS) problems.push('password_long');
  if (new Set(letters).size < MIN_DIFFERENT_LETTERS) problems.push('password_repeats');
  const folded = fold(password);
  const known = [...commonPieces, ...productPieces];
  if (isMadeOf(folded, known)) problems.push('password_common');
  else if (isMadeOf(folded, [...personalPieces(login, name), ...known])) problems.push('password_personal');
  return problems;
}

function personalPieces(login: string, name: string): readonly string[] {
  const address = fold(login);
  const words = [...address.split(/[@._+-]/), ...fold(name).split(/[\s-]+/)];
  return [address, ...words].filter(({ length }) => length >= MIN_NAME_LETTERS).sort((a, b) => b.length - a.length);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(yo, ye);
}

/** Whether little is left without these pieces, without years and without signs between. */
function isMadeOf(folded: string, pieces: readonly string[]): boolean {
  const left = pieces.reduce((text, piece) => text.replaceAll(fold(piece), ' '), folded);
  if (left === folded) return false;
  const own = left.replaceAll(/(?:19|20)\d\d/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return Array.from(own).length < OWN_LETTERS;
}
