import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { EditionShown } from '../contract.ts';
import { appealsWords } from './words.ts';

/** «Издание № 1, опубликовано 1 марта 2023 (приказ № 17)». */
export function useEditionLine(): (edition: EditionShown) => string {
  const words = useWords(appealsWords).edition;
  const formats = useFormats();
  return ({ number, state, publishedAt, shownAt, opensOn, documentTitle, documentNumber }) => {
    if (state === 'amended' || state === 'withdrawn') return words.closed(number);
    if (publishedAt !== null) {
      const document = documentTitle === null ? '' : words.document(documentTitle, documentNumber);
      return words.published(number, formats.date(publishedAt), document);
    }
    const isShown = state === 'checked' && shownAt !== null && opensOn !== null;
    return isShown ? words.shown(number, formats.date(opensOn)) : words.draft(number);
  };
}
