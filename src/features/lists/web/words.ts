import { useLanguage } from '#ui/language.tsx';
import { en } from './en.ts';
import { ru, type ListsWebWords } from './ru.ts';

/** Words of the pages beside words of the rule. */
export interface ListsWords {
  readonly web: ListsWebWords;
  readonly domain: ListsWebWords['domain'];
}

const words = { ru: { web: ru, domain: ru.domain }, en: { web: en, domain: en.domain } };

export function useListsWords(): ListsWords {
  return words[useLanguage().language];
}

export function methodName(words: ListsWords, name: string): string {
  return words.web.methods[name] ?? name;
}
