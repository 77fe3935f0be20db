import { useLanguage } from '#ui/language.tsx';
import type { ListsWords as DomainWords } from '../domain/words.ts';
import { en as domainEn } from '../en.ts';
import { ru as domainRu } from '../ru.ts';
import { en } from './en.ts';
import { ru, type ListsWebWords } from './ru.ts';

/** Words of the pages beside words of the rule, which the command line says too. */
export interface ListsWords {
  readonly web: ListsWebWords;
  readonly domain: DomainWords;
}

const words: Record<'ru' | 'en', ListsWords> = {
  ru: { web: ru, domain: domainRu },
  en: { web: en, domain: domainEn },
};

export function useListsWords(): ListsWords {
  return words[useLanguage().language];
}

export function methodName(words: ListsWords, name: string): string {
  return words.web.methods[name] ?? name;
}
