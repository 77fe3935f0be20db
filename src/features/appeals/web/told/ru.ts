import type { CardSentences, Sentences } from '#kernel/facts.ts';
import { counted } from '#kernel/plural.ts';
import type { AppealCards, AppealEvents } from '../../domain/kinds.ts';
import { ru as appeals } from '../ru.ts';

export interface AppealsTold {
  readonly events: Sentences<AppealEvents>;
  readonly cards: CardSentences<AppealCards>;
}

const waiting = (count: number): string => counted(count, 'возражение', 'возражения', 'возражений');

export const ru: AppealsTold = {
  events: {
    'appeals.submitted': ({ year, grounds }) =>
      `Школа возразила против списка ${String(year)} года: ${appeals.grounds[grounds]}`,
    'appeals.answered': ({ year, isAccepted }) =>
      `Возражение школы против списка ${String(year)} года ${isAccepted ? 'принято' : 'отклонено'}`,
  },
  cards: {
    'appeals.unanswered': ({ count, overdue, school }) => ({
      title: count === 1 ? `Ответить на возражение: ${school}` : `Ответить на ${waiting(count)} школ`,
      why:
        overdue === 0
          ? 'Школа ждёт ответа в срок.'
          : `Просрочено: ${String(overdue)}. Первой ждёт ответа школа «${school}».`,
      action: 'Ответить',
    }),
    'appeals.notCarriedOut': ({ count }) => ({
      title: `Исполнить ${counted(count, 'принятое возражение', 'принятых возражения', 'принятых возражений')}`,
      why: 'Возражение принято, а новое издание списка ещё не вышло.',
      action: 'Открыть',
    }),
    'appeals.asked': ({ year }) => ({
      title: `Ответить на вопрос о возражении против списка ${String(year)} года`,
      why: 'Региональному оператору не хватает сведений. Пока школа не ответила, срок решения не идёт.',
      action: 'Ответить',
    }),
    'appeals.answerCame': ({ year, isAccepted }) => ({
      title: `Прочитать ответ на возражение против списка ${String(year)} года`,
      why: isAccepted ? 'Возражение принято.' : 'Возражение отклонено, причина в ответе.',
      action: 'Прочитать',
    }),
  },
};
