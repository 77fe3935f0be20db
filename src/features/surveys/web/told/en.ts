import type { SurveysTold } from './ru.ts';

export const en: SurveysTold = {
  cards: {
    'surveys.uninvited': ({ title, schools }) => ({
      title: `Give out slips for the survey: ${title}`,
      why: `The survey is anonymous and answered by slips. ${schools === 1 ? 'The school has' : `${String(schools)} schools have`} invited nobody yet.`,
      action: schools === 1 ? 'Print' : 'Look',
    }),
  },
};
