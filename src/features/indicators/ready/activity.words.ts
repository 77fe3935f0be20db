import type { Ready } from '../domain/catalogue.ts';
import { every, fact, ready } from './ready-indicator.ts';

const group = 'activity';
const source = 'Отметки об участии в мероприятиях календаря за год';

/** What was noted of who took part. */
export const activityIndicators: readonly Ready[] = [
  ready('T2-06-1', {
    ...{ title: 'Школы списка, которые были на мероприятиях', group, source: `Опубликованные списки; ${source}` },
    ...{ numerator: every(fact('listed'), fact('took_part')), numeratorTitle: 'были хотя бы на одном' },
    ...{ denominator: fact('listed'), denominatorTitle: 'школы списка', direction: 'up' },
  }),
  ready('T2-06-2', {
    ...{ title: 'Участников мероприятий от одной школы', group, source, unit: 'ratio', direction: 'up' },
    ...{ numerator: fact('people'), numeratorTitle: 'участники всех мероприятий вместе' },
    ...{ denominator: fact('took_part'), denominatorTitle: 'школы, которые были хотя бы на одном' },
  }),
];
