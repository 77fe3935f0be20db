import { schoolPublications } from '#features/editions/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import type { NewsPart, TimelineEntry, TimelinePart } from '#platform/http/hooks.ts';
import { listNewsKinds, schoolListEvents, schoolListKinds } from '../domain/school-events.ts';
import { findNewestList } from './newest.ts';
import { listSeenSchoolYears } from './school-year.ts';

/** On the day the list came out; a coming or going by decision is told by the decision. */
export const listTimeline: TimelinePart = {
  verb: 'lists.why',
  kinds: schoolListKinds,
  entries: async (ctx, schoolId) => {
    const events = schoolListEvents(await listSeenSchoolYears(ctx, schoolId));
    const published = await schoolPublications(ctx, schoolId);
    return events.flatMap(({ kind, facts }): TimelineEntry[] => {
      const { on, change = null } = published.get(facts.year) ?? {};
      if (change === 'added' || change === 'removed') return [];
      const year = String(facts.year);
      return [{ on: on ?? `${year}-01-01`, kind, facts, to: `/lists/${year}/why/${String(schoolId)}` }];
    });
  },
};

/** A list that is only computed is news to who may see it; what is published is told by its edition. */
export const listNews: NewsPart = {
  verb: 'lists.flow',
  kinds: listNewsKinds,
  lines: async (ctx) => {
    const newest = await findNewestList(ctx);
    if (newest?.as !== 'computed' || newest.change === null) return [];
    return [{ on: dayOf(newest.identifiedAt), kind: 'lists.compared', facts: { ...newest.change }, to: newest.to }];
  },
};
