import { useLanguage } from '#ui/language.tsx';
import { en as listsEn } from '#features/lists/en.ts';
import { ru as listsRu } from '#features/lists/ru.ts';
import type { ListsWords } from '#features/lists/domain/words.ts';
import { en } from './en.ts';
import { ru, type PassportWords } from './ru.ts';

const words: Readonly<Record<'ru' | 'en', { readonly own: PassportWords; readonly lists: ListsWords }>> = {
  ru: { own: ru, lists: listsRu },
  en: { own: en, lists: listsEn },
};

/** Own words beside those of the rule of the list. */
export function usePassportWords(): { readonly own: PassportWords; readonly lists: ListsWords } {
  return words[useLanguage().language];
}
