import { cyrillicLetter, lookalikes } from '#features/registry/domain/letters.words.ts';
import type { ReasonCode } from './reason.ts';
import { tidy } from './text.ts';

export interface NormalCode {
  /** Empty when the file has none. */
  readonly code: string;
  readonly warnings: readonly Extract<ReasonCode, 'code_normalised' | 'lookalike_letters'>[];
}

/** Digits among which stands a letter O, of either alphabet. */
const zeroesAsLetters = /^\d*[Oo\u041e\u043e][\dOo\u041e\u043e]*$/;
const toLatin: ReadonlyMap<string, string> = new Map(lookalikes);

/**
 * Code of a school without what spreadsheets add: spaces, a leading apostrophe, «.0». A code that mixes alphabets gets the Latin
 * letters it looks like, a letter O among digits is a zero; a purely Cyrillic code stays, it may well be meant.
 */
export function normaliseCode(text: string | null): NormalCode {
  const raw = text ?? '';
  const bare = tidy(raw)
    .replace(/^['’`]+/, '')
    .replace(/^(\d+)[.,]0+$/, '$1')
    .replace(/\s+/g, '');
  const warnings: NormalCode['warnings'][number][] = [];
  if (bare !== raw) warnings.push('code_normalised');
  if (zeroesAsLetters.test(bare) && bare.replace(/\D/g, '').length > 2) {
    return { code: bare.replace(/\D/g, '0'), warnings: [...warnings, 'lookalike_letters'] };
  }
  const latin = latinLookalike(bare);
  const isMixed = cyrillicLetter.test(bare) && /[A-Za-z]/.test(bare);
  if (!isMixed || latin === null) return { code: bare, warnings };
  return { code: latin, warnings: [...warnings, 'lookalike_letters'] };
}

/** The same text in Latin letters, or null when some Cyrillic letter looks like none. */
export function latinLookalike(text: string): string | null {
  const latin = Array.from(text, (letter) => toLatin.get(letter) ?? letter).join('');
  return cyrillicLetter.test(latin) ? null : latin;
}
