import { findMentionPattern } from '#features/access/server/public.ts';
import { dayOf, daysBefore } from '#kernel/day.ts';
import type { PersonalPart, TimelineEntry, TimelinePart, TodayCard, TodayPart } from '#platform/http/hooks.ts';
import type { AppealRow } from '../contract.ts';
import { answererKinds, objectorKinds, timelineKinds } from '../domain/kinds.ts';
import { rowOf } from './present.ts';
import { listAppeals } from './store.ts';
import { countNotCarriedOut } from './store-editions.ts';
import { listAnswers } from './store-answers.ts';
import * as personal from './store-personal.ts';

/** How long a school is told that an answer has come. */
const NEWS_DAYS = 14;

/** One card for everything that waits: for the operator appeals are a queue. */
export const unansweredPart: TodayPart = {
  verb: 'appeals.answer',
  kinds: answererKinds,
  cards: async ({ db, scope, now }) => {
    const rows = (await listAppeals(db, scope, {})).map((appeal) => rowOf(appeal, now()));
    const waiting = rows.filter(({ state }) => state === 'submitted' || state === 'in_review');
    const notCarriedOut = await countNotCarriedOut(db, scope.regionId);
    return [
      ...queueCards(waiting),
      ...(notCarriedOut === 0
        ? []
        : [
            {
              kind: 'appeals.notCarriedOut',
              dueOn: null,
              facts: { count: notCarriedOut },
              to: '/appeals?queue=answered',
            },
          ]),
    ];
  },
};

function queueCards(waiting: readonly AppealRow[]): readonly TodayCard[] {
  const [first] = waiting;
  if (first === undefined) return [];
  const overdue = waiting.filter(({ isOverdue }) => isOverdue).length;
  const facts = { count: waiting.length, overdue, school: first.schoolName };
  const to = waiting.length === 1 ? `/appeals/${String(first.appealId)}` : '/appeals';
  return [{ kind: 'appeals.unanswered', dueOn: first.answerBy, facts, to }];
}

/** The school is asked, or answered. */
export const schoolPart: TodayPart = {
  verb: 'appeals.reply',
  kinds: objectorKinds,
  cards: async ({ db, scope, now }) => {
    const asked = (await listAppeals(db, scope, {})).filter(({ state }) => state === 'asked');
    const answers = await listAnswers(db, scope, { since: daysBefore(now(), NEWS_DAYS) });
    const card = (kind: string, appealId: number, facts: TodayCard['facts']): TodayCard => {
      return { kind, dueOn: null, facts, to: `/appeals/${String(appealId)}` };
    };
    return [
      ...asked.map(({ appealId, year }) => card('appeals.asked', appealId, { year })),
      ...answers.map(({ appealId, year, verb }) =>
        card('appeals.answerCame', appealId, { year, isAccepted: verb === 'accept' }),
      ),
    ];
  },
};

export const timelinePart: TimelinePart = {
  verb: 'appeals.show',
  kinds: timelineKinds,
  entries: async ({ db, scope }, schoolId) => {
    const appeals = await listAppeals(db, scope, { schoolId });
    const answers = await listAnswers(db, scope, { schoolId });
    const entry = (kind: string, at: Date, appealId: number, facts: TimelineEntry['facts']): TimelineEntry => {
      return { on: dayOf(at), kind, facts, to: `/appeals/${String(appealId)}` };
    };
    return [
      ...appeals.map(({ appealId, madeAt, year, grounds }) =>
        entry('appeals.submitted', madeAt, appealId, { year, grounds }),
      ),
      ...answers.map(({ appealId, saidAt, year, verb }) =>
        entry('appeals.answered', saidAt, appealId, { year, isAccepted: verb === 'accept' }),
      ),
    ];
  },
};

/** What was said stays as the record of a school; who said it does not, nor names written in it. */
export const personalPart: PersonalPart = {
  collect: async ({ db, actor }, personId) => ({
    steps: await personal.collectSteps(db, { regionId: actor.regionId, personId }),
  }),
  erase: async ({ db, actor }, personId) => {
    const key = { regionId: actor.regionId, personId };
    const pattern = await findMentionPattern(db, key);
    const mentions = pattern === null ? 0 : await personal.clearMentions(db, key.regionId, pattern);
    return [
      { kind: 'appeal_steps', count: await personal.forgetSpeaker(db, key) },
      { kind: 'appeal_mentions', count: mentions },
    ];
  },
};
