import type { CardSentences } from '#kernel/facts.ts';
import { counted } from '#kernel/plural.ts';
import type { Part } from '../../domain/deadline.ts';
import type { ObligationCards } from '../../domain/kinds.ts';

export interface ObligationsTold {
  readonly cards: CardSentences<ObligationCards>;
}

const verbs: Readonly<Record<Part, string>> = { answer: 'Заполнить', confirm: 'Подтвердить', take_part: 'Участвовать' };

export const ru: ObligationsTold = {
  cards: {
    'obligations.owed': ({ title, part, source, document, unit, done, of, needed, isInGrace }) => {
      const progress =
        of > 1 ? `Готово ${String(done)} из ${String(of)}${needed < of ? `, нужно ${String(needed)}` : ''}. ` : '';
      const grace = isInGrace ? 'Срок прошёл, но ответ ещё принимают. ' : '';
      const from =
        document === null ? (source === 'wave' ? 'Мониторинг региона' : 'Из календаря') : `Основание: ${document}`;
      const place = unit === null || of > 1 ? '' : `${unit}. `;
      return {
        title: part === 'take_part' ? title : `${verbs[part]}: ${title}`,
        why: `${grace}${progress}${place}${from}.`,
        action: part === 'take_part' ? 'Открыть' : verbs[part],
      };
    },
    'obligations.escalated': ({ title, schools, document }) => ({
      title: `Просрочено в ${counted(schools, 'школе', 'школах', 'школах')}: ${title}`,
      why: `Срок прошёл пять дней назад или раньше${document === null ? '' : `. Основание: ${document}`}.`,
      action: 'Посмотреть',
    }),
  },
};
