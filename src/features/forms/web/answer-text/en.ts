import type { AnswerTextWords } from './ru.ts';

export const en: AnswerTextWords = {
  noData: (why) => `no data: ${why}`,
  partOf: (part, whole) => `${part} of ${whole}`,
  row: (number) => `row ${String(number)}`,
  nothing: 'no answer',
  open: '…',
};
