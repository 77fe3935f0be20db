import { useWords } from '#ui/language.tsx';
import { readingWords } from './words.ts';

/** What happened and what to do, by the code of a problem. */
export function useReasonWords(): (code: string) => string {
  const words: Readonly<Record<string, string>> = useWords(readingWords).reasons;
  return (code) => words[code] ?? code;
}
