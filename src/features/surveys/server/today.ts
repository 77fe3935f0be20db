import { dayOf } from '#kernel/day.ts';
import type { TodayPart } from '#platform/http/hooks.ts';
import { cardKinds, type SurveyCards } from '../domain/kinds.ts';
import { listUninvited } from './store-uninvited.ts';

/** A survey is owed by nobody, so nothing else tells a head that slips are to be given out; the region sees all in the list. */
export const todayPart: TodayPart = {
  verb: 'surveys.invite',
  kinds: cardKinds,
  cards: async ({ db, scope, now }) => {
    if (scope.isWholeRegion) return [];
    const found = await listUninvited(db, scope, dayOf(now()));
    return found.map(({ waveId, unitId, title, dueOn, schools }) => {
      const facts: SurveyCards['surveys.uninvited'] = { title, schools };
      const to = `/surveys/${String(waveId)}${schools === 1 ? `/${String(unitId)}` : ''}`;
      return { kind: 'surveys.uninvited', dueOn, facts: { ...facts }, to };
    });
  },
};
