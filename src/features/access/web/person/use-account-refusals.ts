import { useWords } from '#ui/language.tsx';
import { useRefusals } from '../refusals/use-refusals.ts';
import { en } from './refusals/en.ts';
import { ru } from './refusals/ru.ts';

/** Refusals of what is done with an account, besides those of roles. */
export function useAccountRefusals(): Readonly<Record<string, string>> {
  return { ...useRefusals(), ...useWords({ ru, en }) };
}
