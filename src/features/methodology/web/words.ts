import { useWords } from '#ui/language.tsx';
import { en as problemsEn } from '../en.ts';
import { ru as problemsRu, type MethodologyWords } from '../ru.ts';
import { en } from './en.ts';
import { ru, type MethodologyWebWords } from './ru.ts';

const catalogue = { ru, en };
const problems = { ru: problemsRu, en: problemsEn };

export function useMethodologyWords(): MethodologyWebWords {
  return useWords(catalogue);
}

export function useProblemWords(): MethodologyWords {
  return useWords(problems);
}

export function nameOf(words: MethodologyWebWords, name: string): string {
  return words.methods[name] ?? name;
}
