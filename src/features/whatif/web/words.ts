import { useWords } from '#ui/language.tsx';
import { en } from './en.ts';
import { ru, type WhatifWords } from './ru.ts';

const catalogue = { ru, en };

export function useWhatifWords(): WhatifWords {
  return useWords(catalogue);
}
