import type { PickWords } from './ru.ts';

export const en: PickWords = {
  other: 'Change the choice',
  choose: (count) => `${String(count)} found, choose one:`,
  nothing: (q) => `Nothing was found for “${q}”. Try less.`,
};
