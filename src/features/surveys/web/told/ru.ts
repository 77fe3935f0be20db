import type { CardSentences } from '#kernel/facts.ts';
import { counted } from '#kernel/plural.ts';
import type { SurveyCards } from '../../domain/kinds.ts';

export interface SurveysTold {
  readonly cards: CardSentences<SurveyCards>;
}

export const ru: SurveysTold = {
  cards: {
    'surveys.uninvited': ({ title, schools }) => ({
      title: `Раздать приглашения на опрос: ${title}`,
      why:
        schools === 1
          ? 'Опрос анонимный, отвечают по приглашениям. Школа ещё никого не пригласила.'
          : `Опрос анонимный, отвечают по приглашениям. Ещё никого не ${schools % 10 === 1 && schools % 100 !== 11 ? 'пригласила' : 'пригласили'} ${counted(schools, 'школа', 'школы', 'школ')}.`,
      action: schools === 1 ? 'Напечатать' : 'Посмотреть',
    }),
  },
};
