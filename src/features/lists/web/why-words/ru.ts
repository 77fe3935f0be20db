import { counted } from '#kernel/plural.ts';

export const ru = {
  uncertain: {
    label: 'Мало данных.',
    several: (clusters: string): string =>
      `Участников немного, поэтому кластер определён неуверенно: по этим же данным возможны ${clusters}. Считайте его ориентиром, а не оценкой.`,
    edge: 'Доля близка к границе списка: при другом составе участников вывод мог быть иным.',
  },
  paper: {
    heading: (year: number): string => `Лист школы: список ${String(year)} года`,
    method: (name: string, version: number, resultsYear: number): string =>
      `Методика «${name}», версия ${String(version)}; результаты ${String(resultsYear)} и ${String(resultsYear - 1)} годов.`,
    printed: (date: string): string => `Напечатано ${date}.`,
    rule: 'Правило и что найдено',
    holds: 'да',
    fails: 'нет',
    procedures: 'Результаты: не достигли минимума из участников (доля; интервал 95 %)',
    procedure: 'Процедура',
    role: 'Что дало',
    left: (count: number): string =>
      `Ещё ${counted(count, 'процедура', 'процедуры', 'процедур')}, которые на вывод не повлияли или повлияли меньше, ${count === 1 ? 'показана' : 'показаны'} на странице школы в системе.`,
    cell: (low: number, participants: number, share: string, interval: string): string =>
      `${String(low)} из ${String(participants)} (${share}\u202f%; ${interval})`,
    near: 'Что изменило бы вывод',
    history: 'История',
    signed: 'С листом ознакомлен(а): ______________________________  Дата: ______________',
  },
};

export type WhyWords = typeof ru;
