import type { Ready } from '../domain/catalogue.ts';
import { every, fact, part, ready } from './ready-indicator.ts';

const group = 'track1';
const listed = { denominatorTitle: 'школы списка', denominator: fact('listed') } as const;
const before = { denominatorTitle: 'школы прошлого списка', denominator: fact('before') } as const;
const lists = 'Опубликованные списки';

/** What published lists say by themselves: nobody is asked. */
export const trackOneIndicators: readonly Ready[] = [
  ready('T1-01', {
    ...{ title: 'Школы в списке', group, numerator: fact('listed'), numeratorTitle: 'в списке', direction: 'down' },
    ...{ denominator: fact('standing'), denominatorTitle: 'все школы', source: lists },
  }),
  ready('T1-02-1', {
    ...{ title: 'Школы, которые вышли из списка', group, numerator: fact('left'), numeratorTitle: 'вышли', ...before },
    ...{ direction: 'up', source: lists },
  }),
  ready('T1-02-2', {
    ...{ title: 'Школы, которые остались в списке', group, numerator: fact('stayed'), numeratorTitle: 'остались' },
    ...{ ...before, direction: 'down', source: lists },
  }),
  ready('T1-02-3', {
    ...{ title: 'Школы, которые вошли в список впервые или снова', group, numerator: fact('new') },
    ...{ numeratorTitle: 'вошли', ...listed, direction: 'down', source: lists },
  }),
  ready('T1-03', {
    ...{ title: 'Школы списка по кластерам', group, unit: 'distribution', numerator: fact('listed'), ...listed },
    ...{ numeratorTitle: 'в списке', source: lists },
    parts: [
      part('basic', 'Базовый', fact('basic')),
      part('moderate', 'Умеренный', fact('moderate')),
      part('strong', 'Сильный', fact('strong')),
    ],
  }),
  ready('T1-04', {
    ...{ title: 'Школы списка по повторности', group, unit: 'distribution', numerator: fact('listed'), ...listed },
    ...{ numeratorTitle: 'в списке', source: lists },
    parts: [
      part('first_time', 'Впервые за пять лет', fact('first_time')),
      part('repeat_consecutive', 'Два года подряд', fact('repeat_consecutive')),
      part('repeat_in_5y', 'Не меньше двух раз за пять лет', fact('repeat_in_5y')),
      part('crisis', 'Три года подряд и больше', fact('crisis')),
    ],
  }),
  ready('T1-18', {
    ...{
      title: 'Школы списка, у которых есть куратор',
      group,
      numerator: fact('curator'),
      numeratorTitle: 'с куратором',
    },
    ...{ ...listed, direction: 'up', target: 100, source: 'Опубликованные списки и назначения кураторов' },
  }),
  ready('T1-21', {
    ...{ title: 'Школы трека 1, которые выполнили меньше половины дел года', group, direction: 'down' },
    ...{ numerator: every(fact('supported'), fact('idle')), numeratorTitle: 'выполнили меньше половины' },
    ...{
      denominator: every(fact('supported'), fact('due')),
      denominatorTitle: 'школы трека 1, у которых прошёл хоть один срок',
    },
    source: 'Состав трека 1 и обязательства года: мониторинги и мероприятия',
  }),
];
