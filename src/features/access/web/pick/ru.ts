import { counted } from '#kernel/plural.ts';

export const ru = {
  other: 'Изменить выбор',
  choose: (count: number): string => `${counted(count, 'подходит', 'подходят', 'подходят')}, выберите:`,
  nothing: (q: string): string => `По запросу «${q}» никого и ничего не найдено. Попробуйте короче.`,
};

export type PickWords = typeof ru;
