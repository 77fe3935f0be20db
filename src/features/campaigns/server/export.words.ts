import type { AnswerState } from '../domain/answer.ts';
import type { Timeliness } from '../domain/term.ts';

const states: Readonly<Record<AnswerState, string>> = {
  expected: 'не начат',
  draft: 'заполняется',
  submitted: 'отправлен',
  returned: 'возвращён',
  confirmed: 'подтверждён',
  excused: 'освобождён',
};
const timeliness: Readonly<Record<Timeliness, string>> = {
  in_time: 'в срок',
  in_grace: 'в дополнительные дни',
  late: 'с опозданием',
  awaited: 'ожидается',
  due: 'идут дополнительные дни',
  overdue: 'просрочен',
  excused: 'освобождён',
};

/** The file of a monitoring as people of the region read it. */
export const exportWords = {
  headings: [
    ...['Муниципалитет', 'Школа', 'Состояние', 'Срок', 'Своевременность', 'Заполнено, %', 'Ошибок', 'Предупреждений'],
    ...['Изменено после подтверждения', 'Отправлен', 'Подтверждён', 'Исключение'],
  ],
  states,
  timeliness,
  noData: (reason: string): string => (reason === '' ? 'нет данных' : `нет данных: ${reason}`),
  rows: (label: string): string => `${label}: строк`,
  filter: {
    state: (chosen: readonly AnswerState[]): string => `состояние: ${chosen.map((one) => states[one]).join(', ')}`,
    municipality: (name: string): string => `муниципалитет: ${name}`,
    overdue: 'только просроченные',
    changed: 'только изменённые после подтверждения',
    faulty: 'только с ошибками и предупреждениями',
    q: (text: string): string => `поиск: ${text}`,
  },
};
