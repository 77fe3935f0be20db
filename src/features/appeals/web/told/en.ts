import { en as appeals } from '../en.ts';
import type { AppealsTold } from './ru.ts';

export const en: AppealsTold = {
  events: {
    'appeals.submitted': ({ year, grounds }) =>
      `The school appealed against the list of ${String(year)}: ${appeals.grounds[grounds]}`,
    'appeals.answered': ({ year, isAccepted }) =>
      `The appeal of the school against the list of ${String(year)} was ${isAccepted ? 'accepted' : 'rejected'}`,
  },
  cards: {
    'appeals.unanswered': ({ count, overdue, school }) => ({
      title: count === 1 ? `Answer the appeal: ${school}` : `Answer ${String(count)} appeals of schools`,
      why:
        overdue === 0
          ? 'The school waits for an answer in time.'
          : `Overdue: ${String(overdue)}. First waits ${school}.`,
      action: 'Answer',
    }),
    'appeals.notCarriedOut': ({ count }) => ({
      title: `Carry out ${String(count)} accepted ${count === 1 ? 'appeal' : 'appeals'}`,
      why: 'The appeal is accepted, and no new edition of the list has come out.',
      action: 'Open',
    }),
    'appeals.asked': ({ year }) => ({
      title: `Reply to the question about the appeal against the list of ${String(year)}`,
      why: 'The regional operator needs to know more. Until the school replies the days of the answer do not count.',
      action: 'Reply',
    }),
    'appeals.answerCame': ({ year, isAccepted }) => ({
      title: `Read the answer to the appeal against the list of ${String(year)}`,
      why: isAccepted ? 'The appeal is accepted.' : 'The appeal is rejected; the reason is in the answer.',
      action: 'Read',
    }),
  },
};
