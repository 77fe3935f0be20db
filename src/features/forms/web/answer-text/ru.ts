export const ru = {
  noData: (why: string): string => `нет данных: ${why}`,
  partOf: (part: string, whole: string): string => `${part} из ${whole}`,
  row: (number: number): string => `строка ${String(number)}`,
  nothing: 'нет ответа',
  open: '…',
};
export type AnswerTextWords = typeof ru;
