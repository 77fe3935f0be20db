import { cyrillicLetter, lookalikes, ye, yo } from '#features/registry/domain/letters.words.ts';
import { wordyDate } from './date.words.ts';

/** Spaces of every kind become one plain space; the ends are cut. Invisible marks (BOM, zero width, soft hyphen) go. */
export function tidy(text: string | null): string {
  if (text === null) return '';
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For looking words up: tidy, lower case, ё = е, no quotes, no full stop at the end. */
export function lookupKey(text: string | null): string {
  return tidy(text)
    .toLowerCase()
    .replaceAll(yo, ye)
    .replace(/["'«»„“”`]/g, '')
    .replace(/[.:]+$/, '');
}

const toCyrillic: ReadonlyMap<string, string> = new Map(lookalikes.map(([cyrillic, latin]) => [latin, cyrillic]));

/**
 * A word that mixes alphabets because of letters that look the same, in Cyrillic throughout; null when it does not mix them, or
 * a Latin letter of it looks like no Cyrillic one.
 */
export function cyrillicLookalike(text: string): string | null {
  if (!cyrillicLetter.test(text) || !/[A-Za-z]/.test(text)) return null;
  const folded = Array.from(text, (letter) => toCyrillic.get(letter) ?? letter).join('');
  return /[A-Za-z]/.test(folded) ? null : folded;
}

export type ParsedNumber =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'blank' | 'date' | 'text' };

const numberPattern = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;
const datePattern = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([T ].*)?|\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})([T ].*)?)$/;

/** A number as people write it: decimal comma or point, spaces between thousands, a leading apostrophe of a spreadsheet. */
export function parseNumber(text: string | null): ParsedNumber {
  const clean = tidy(text).replace(/^'/, '');
  if (clean === '') return { kind: 'blank' };
  if (datePattern.test(clean) || wordyDate.test(clean)) return { kind: 'date' };
  const compact = /^\d{1,3}( \d{3})+([.,]\d+)?$/.test(clean) ? clean.replaceAll(' ', '') : clean;
  if (!numberPattern.test(compact)) return { kind: 'text' };
  return { kind: 'number', value: Number(compact.replace(',', '.')) };
}
