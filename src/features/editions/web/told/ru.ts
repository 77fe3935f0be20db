import { ru as lists } from '#features/lists/ru.ts';
import type { CardSentences, Sentences } from '#kernel/facts.ts';
import { counted } from '#kernel/plural.ts';
import type { EditionCards, EditionEvents, EditionNews } from '../../domain/kinds.ts';
import { ru as editions } from '../ru.ts';

export interface Told {
  readonly events: Sentences<EditionEvents & EditionNews>;
  readonly cards: CardSentences<EditionCards>;
}

const inList = (count: number): string => `В списке ${counted(count, 'школа', 'школы', 'школ')}.`;

export const ru: Told = {
  events: {
    'editions.amended': ({ year, change, cluster, document }) => {
      const end = cluster === null ? '' : ` (${editions.clusters[cluster]})`;
      return `Решение № ${document} о списке ${String(year)} года: ${editions.changes[change]}${end}`;
    },
    'editions.opened': (change) => `Опубликован список: ${lists.listChange(change)}`,
    'editions.changed': ({ document, ...change }) =>
      `Список изменён решением № ${document}: ${lists.listChange(change)}`,
    'editions.came': ({ year, school }) => `Вошла в список ${String(year)} года: ${school}`,
    'editions.kept': ({ year, school }) => `Осталась в списке ${String(year)} года: ${school}`,
    'editions.went': ({ year, school }) => `Вышла из списка ${String(year)} года: ${school}`,
  },
  cards: {
    'editions.toCheck': ({ year, listed }) => ({
      title: `Проверить черновик списка ${String(year)} года`,
      why: `${inList(listed)} Пока его видит только региональный уровень.`,
      action: 'Проверить',
    }),
    'editions.toShow': ({ year, listed }) => ({
      title: `Показать школам их листы из списка ${String(year)} года`,
      why: `${inList(listed)} Издание проверено, школы читают первыми.`,
      action: 'Показать',
    }),
    'editions.toPublish': ({ year, listed, read }) => ({
      title: `Опубликовать список ${String(year)} года`,
      why: `День публикации наступил. Свои листы прочитали ${String(read)} из ${counted(listed, 'школы', 'школ', 'школ')}.`,
      action: 'Опубликовать',
    }),
    'editions.unreadSheet': ({ year, school }) => ({
      title: `Прочитать лист школы за ${String(year)} год`,
      why: `${school} в списке. Лист говорит, почему, и как возразить.`,
      action: 'Прочитать',
    }),
  },
};

export type EditionsTold = typeof ru;
