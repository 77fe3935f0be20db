import type { Formats } from '#ui/format.ts';
import type { CommonWords } from './ru.ts';

const ALWAYS = '1900-01-01';

interface Dated {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** «с 1 сентября 2024 по 31 августа 2025»; what still holds has no end. */
export function saidTerm({ validFrom, validTo }: Dated, words: CommonWords, formats: Formats): string {
  const from = validFrom === ALWAYS ? words.always : words.from(formats.date(validFrom));
  return validTo === null ? from : `${from} ${words.until(formats.lastDay(validTo))}`;
}
