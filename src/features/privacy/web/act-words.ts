import { useWords } from '#ui/language.tsx';
import type { Act } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** An act as a person reads it. */
export function useActWords(): { readonly subject: (act: Act) => string; readonly deleted: (act: Act) => string } {
  const { acts, categories, deletedKinds } = useWords({ ru, en });
  return {
    subject: ({ kind, category }) => (kind === 'erasure' ? acts.erasure : (categories[category]?.name ?? category)),
    deleted: ({ deleted }) => {
      const counts = deleted.filter(({ count }) => count > 0);
      const said = counts.map(({ kind, count }) => deletedKinds[kind]?.(count) ?? `${kind}: ${String(count)}`);
      return said.length === 0 ? acts.nothing : said.join(', ');
    },
  };
}
