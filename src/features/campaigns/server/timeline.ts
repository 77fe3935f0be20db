import { dayOf } from '#kernel/day.ts';
import type { TimelineEntry, TimelinePart } from '#platform/http/hooks.ts';
import { timelineKinds, type CampaignEvents } from '../domain/kinds.ts';
import { dayAfter } from '../domain/term.ts';
import { listAnswered } from './store-timeline.ts';

export const timelinePart: TimelinePart = {
  verb: 'campaigns.show',
  kinds: timelineKinds,
  entries: async ({ db, scope }, schoolId) => {
    const answered = await listAnswered(db, scope, schoolId);
    return answered.flatMap(({ waveId, unitId, title, dueOn, graceDays, firstSubmittedAt, confirmedAt }) => {
      const to = `/monitoring/${String(waveId)}/${String(unitId)}`;
      const on = dayOf(firstSubmittedAt);
      const facts: CampaignEvents['campaigns.answered'] = { title, isLate: on > dayAfter(dueOn, graceDays) };
      const sent: TimelineEntry = { on, kind: 'campaigns.answered', facts: { ...facts }, to };
      if (confirmedAt === null) return [sent];
      return [sent, { on: dayOf(confirmedAt), kind: 'campaigns.confirmed', facts: { title }, to }];
    });
  },
};
