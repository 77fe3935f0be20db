import { useWords } from '#ui/language.tsx';
import { resultsWords } from './words.ts';

/** What happened and what to do, by the code of a problem. */
export function useReasonWords(): (code: string) => string {
  const words: Readonly<Record<string, string>> = useWords(resultsWords).reasons;
  return (code) => words[code] ?? code;
}
