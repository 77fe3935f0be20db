import { useWords } from '#ui/language.tsx';
import { en } from './en.ts';
import { ru } from './ru.ts';

export const handoverWords = { ru, en };

/** «3 приглашения без ответа, 1 гостевая ссылка»; nothing for what is not there. */
export function usePassed(): (
  passed: readonly { readonly kind: string; readonly count: number }[],
) => readonly string[] {
  const words = useWords(handoverWords).passed;
  return (passed) =>
    passed
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => words[kind]?.(count) ?? `${kind}: ${String(count)}`);
}
