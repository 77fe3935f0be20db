import { useWords } from '#ui/language.tsx';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Sentences for the refusals of this feature, by code. */
export function useRefusals(): Readonly<Record<string, string>> {
  return useWords({ ru, en });
}
