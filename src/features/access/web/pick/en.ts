import type { PickWords } from './ru.ts';

export const en: PickWords = {
  other: 'Choose another',
  choose: (count) => `${String(count)} found, choose one:`,
  nothing: (q) => `Nothing was found for “${q}”. Try less.`,
};
