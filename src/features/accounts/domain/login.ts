/** Letters of any language, digits and what stands in an e-mail address; no spaces, so that nobody's name looks like another's. */
const LOGIN = /^[\p{L}\p{N}._@+'-]{3,200}$/u;

/** The form in which a login is kept and compared: what people type differently is one login. */
export function normaliseLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** @param login normalised */
export function isLogin(login: string): boolean {
  return LOGIN.test(login);
}

/** The address that a login is; null when it is a word of the person's own. */
export function addressOf(login: string): string | null {
  return /^[^@]+@[^@]+\.[^@]+$/.test(login) ? login : null;
}

/** Where letters for somebody go: the address kept, else the login where it is one. That it is theirs is another matter. */
export function reachOf({ email, login }: { readonly email: string | null; readonly login: string }): string | null {
  return email ?? addressOf(login);
}

/** A person's name as it is kept: one space between words, composed letters. */
export function normaliseName(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
