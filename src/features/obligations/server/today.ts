import { dayOf } from '#kernel/day.ts';
import type { TodayPart } from '#platform/http/hooks.ts';
import { holdingOf } from '../domain/holding.ts';
import { coordinatorKinds, ownKinds, type ObligationCards } from '../domain/kinds.ts';
import { ownDuties } from './show.ts';
import { listEscalations } from './store-mine.ts';

/** So many cards; what is due later stands in the calendar. */
const MOST_CARDS = 20;

/** What who asks owes themselves and may begin. */
export const ownPart: TodayPart = {
  verb: 'obligations.mine',
  kinds: ownKinds,
  cards: async ({ db, actor, now }) => {
    const today = dayOf(now());
    const duties = await ownDuties(db, actor.regionId, holdingOf(actor.grants), today);
    const begun = duties.filter(({ standing }) => standing !== 'ahead').slice(0, MOST_CARDS);
    return begun.map(({ title, part, source, sourceDocument, unit, done, of, needed, standing, dueOn, to }) => {
      const facts: ObligationCards['obligations.owed'] = {
        ...{ title, part, source, document: sourceDocument, unit, done, of, needed },
        isInGrace: standing === 'grace',
      };
      return { kind: 'obligations.owed', dueOn, facts: { ...facts }, to };
    });
  },
};

/** Who answers for the schools of a municipality hears of those that are late for days; the region sees all in the list. */
export const coordinatorPart: TodayPart = {
  verb: 'obligations.eventFulfil',
  kinds: coordinatorKinds,
  cards: async ({ db, scope, now }) => {
    if (scope.isWholeRegion) return [];
    const found = await listEscalations(db, scope, dayOf(now()));
    return found.slice(0, MOST_CARDS).map(({ source, sourceId, part, title, dueOn, schools, sourceDocument }) => {
      const facts: ObligationCards['obligations.escalated'] = { title, part, schools, document: sourceDocument };
      const to = `/calendar/duties?standing=overdue&source=${source}&sourceId=${String(sourceId)}`;
      return { kind: 'obligations.escalated', dueOn, facts: { ...facts }, to };
    });
  },
};
