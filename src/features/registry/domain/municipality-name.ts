import { ye, yo } from './letters.words.ts';
import { municipalityWords } from './registry.words.ts';

/** What the name of a municipality is compared by: lower case, «ё» = «е», without quotes and without its kind. */
export function normaliseMunicipality(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(yo, ye)
    .replace(/["'«»„“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = municipalityWords.reduce((text, word) => ` ${text} `.replace(` ${word} `, ' ').trim(), plain);
  return bare === '' ? plain : bare;
}
