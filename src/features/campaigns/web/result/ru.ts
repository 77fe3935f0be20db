import { counted, plural } from '#kernel/plural.ts';
import type { Subject } from '../../domain/answer.ts';

export const ru = {
  title: (given: string, all: number, subject: Subject): string =>
    `Итоги: ответили ${given} из ${String(all)} ${subject === 'school' ? plural(all, 'школы', 'школ', 'школ') : plural(all, 'муниципалитета', 'муниципалитетов', 'муниципалитетов')}`,
  lead: 'Считаются только отправленные ответы. Проценты посчитаны из сумм, а не как среднее процентов.',
  back: 'Ход мониторинга',
  views: 'Как показать итоги',
  questions: 'По вопросам',
  answers: 'Все ответы',
  municipality: 'Муниципалитет',
  anyMunicipality: 'все муниципалитеты',
  empty: 'Ответов пока нет',
  emptyText: 'Итоги появятся здесь, как только придёт первый ответ. Кого ждём, видно в ходе мониторинга.',
  unit: { school: 'Школа', municipality: 'Муниципалитет' } as Readonly<Record<Subject, string>>,
  state: 'Состояние',
  table: 'Все ответы',
  said: (shown: number, all: number): string =>
    shown === all
      ? counted(all, 'ответ', 'ответа', 'ответов')
      : `${String(shown)} из ${counted(all, 'ответа', 'ответов', 'ответов')}`,
  more: 'Показать остальные',
  answered: (answered: string, asked: string): string => `Ответили ${answered} из ${asked}.`,
  unknown: (count: string): string => `«Нет данных»: ${count}.`,
  nobodyAsked: 'Этот вопрос никому не показывался.',
  nobody: 'На этот вопрос никто не ответил.',
  sum: (sum: string, unit: string): string => `Всего ${sum}${unit === '' ? '' : ` ${unit}`}`,
  range: (least: string, most: string): string => `От ${least} до ${most}.`,
  days: (first: string, last: string): string => (first === last ? first : `${first} – ${last}`),
  shareOf: (part: string, partLabel: string, whole: string, wholeLabel: string): string =>
    `${partLabel}: ${part}. ${wholeLabel}: ${whole}.`,
  option: 'Вариант ответа',
  count: 'Ответили так',
  share: 'Доля',
  bar: 'Доля на шкале',
  row: 'Строка',
  total: 'Всего',
  filled: (count: string): string => `заполнено: ${count}`,
  files: (count: number): string => `Приложено ${counted(count, 'файл', 'файла', 'файлов')}.`,
  filesWhere: 'Файлы открываются из ответа школы.',
  rows: (count: number): string => `Добавлено ${counted(count, 'строка', 'строки', 'строк')}.`,
  texts: 'Ответы словами',
  moreTexts: (count: number): string => `И ещё ${counted(count, 'ответ', 'ответа', 'ответов')}: они в таблице`,
};
export type ResultWords = typeof ru;
