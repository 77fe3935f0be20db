import { useWords } from '#ui/language.tsx';
import { en as logEn } from '../en.ts';
import { ru as logRu, type AuditWords } from '../ru.ts';
import { en } from './en.ts';
import { ru, type AuditWebWords } from './ru.ts';

/** Words of the page beside names of verbs and fields, which the exported file says too. */
export function useAuditWords(): { readonly web: AuditWebWords; readonly log: AuditWords } {
  return { web: useWords({ ru, en }), log: useWords({ ru: logRu, en: logEn }) };
}
