import { lookalikes, ye, yo } from './letters.words.ts';
import { imeni, kindWords, legalForms, numberSigns } from './school-name.words.ts';

const toCyrillic: ReadonlyMap<string, string> = new Map(
  lookalikes.map(([cyrillic, latin]) => [latin.toLowerCase(), cyrillic.toLowerCase()]),
);

/**
 * What a school name is compared and searched by: «ё» = «е», no quotes and legal form, kinds and common words in short, one
 * number sign, single spaces, lower case, lookalike Latin letters inside Russian words as Cyrillic. Two schools may share it.
 */
export function normaliseSchoolName(name: string): string {
  const plain = ` ${words(name).map(russify).join(' ')} `;
  const numbered = numberSigns.reduce(
    (text, sign) => text.replace(new RegExp(` ${escape(sign)}\\.? ?(?=\\d)`, 'g'), ' № '),
    plain.replaceAll('№', ' № '),
  );
  const short = replaceWords(replaceWords(squeeze(numbered), kindWords), imeni);
  return stripLegalForms(squeeze(short)).trim();
}

/** Lower case, ё = е, without quotes, dots and commas; what separates words. */
function words(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll(yo, ye)
    .replace(/["'«»„“”‘’`.,;]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[-–—]/g, '-')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');
}

/** A Latin word made of lookalikes only, or mixed with Cyrillic, was meant in Russian. */
function russify(word: string): string {
  const letters = Array.from(word);
  const changed = letters.map((letter) => toCyrillic.get(letter) ?? letter).join('');
  return /[a-z]/.test(changed) || word === 'no' ? word : changed;
}

function replaceWords(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((result, [long, short]) => result.replaceAll(` ${long} `, ` ${short} `), text);
}

function stripLegalForms(text: string): string {
  const form = legalForms.find((candidate) => text.startsWith(` ${candidate} `));
  return form === undefined || text.trim() === form ? text : stripLegalForms(text.slice(form.length + 1));
}

function squeeze(text: string): string {
  return ` ${text.replace(/\s+/g, ' ').trim()} `;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
