/** Letters with their marks, spaces, hyphens, apostrophes and dots: a name can not pass for an address, a link or a second line. */
const NAME = /^[\p{L}\p{M} .'’ʼ‐‑-]+$/u;
/** Ends of lines too: those of Unicode are no control characters. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

export function isPersonName(text: string): boolean {
  return NAME.test(text) && /\p{L}/u.test(text);
}

/** One line in which everything is seen. */
export function isOneLine(text: string): boolean {
  return !CONTROL.test(text);
}
