import { counted } from '#kernel/plural.ts';

export const ru = {
  title: (label: string): string => `Один вопрос по всем: ${label}`,
  none: 'Один вопрос по всем',
  lead: 'Выделите столбец в Excel, скопируйте и вставьте в первую ячейку: значения лягут вниз по строкам. Если порядок школ другой, скопируйте два столбца, название и значение: каждое найдёт свою строку. Enter и стрелки переводят к соседней строке, сохраняется само.',
  back: 'К доске',
  question: 'Вопрос',
  choose: 'Выберите',
  noQuestions: 'В этой форме нет вопросов с одним значением: их заполняют в самой форме.',
  table: (label: string): string => `Ответы на вопрос «${label}»`,
  unit: 'Организация',
  municipality: 'Муниципалитет',
  value: 'Ответ',
  mark: 'Сохранение',
  valueOf: (name: string): string => `Ответ: ${name}`,
  hidden: 'вопрос не задаётся: так ответили на другие',
  readOnly: 'заполняют другие',
  marks: {
    waiting: '… сохраняется',
    saved: '✓ сохранено',
    same: '✓ без изменений',
    conflict: '! изменил кто-то ещё',
    locked: '✕ приём закрыт',
    not_yours: '✕ заполняют другие',
    not_found: '✕ такой строки нет',
    failed: '✕ не сохранено',
    wrong: '! сохранено, но проверьте',
  },
  theirs: (text: string): string => `там стоит: ${text}`,
  keepMine: 'Оставить мой',
  again: 'Повторить',
  pasted: (count: number): string =>
    `${counted(count, 'значение вставлено', 'значения вставлены', 'значений вставлено')}.`,
  beyond: (count: number): string =>
    `${counted(count, 'значение не поместилось', 'значения не поместились', 'значений не поместилось')}: строк меньше, чем скопировано.`,
  unnamed: (count: number): string =>
    `${counted(count, 'строка не нашла', 'строки не нашли', 'строк не нашли')} своей школы: такого названия нет или их два.`,
  waiting: 'Сохраняется…',
  saved: (count: number): string => `Сохранено: ${String(count)}.`,
  toMend: (count: number): string => `Нужно посмотреть: ${String(count)}.`,
  onlyThese: 'Показать только их',
  allRows: 'Показать все строки',
  said: (shown: number, all: number): string => `${String(shown)} из ${String(all)}`,
};
export type GridWords = typeof ru;
