import { dayOf } from '#kernel/day.ts';
import type { NewsPart, TimelineEntry, TimelinePart } from '#platform/http/hooks.ts';
import { listNewsKinds, schoolListEvents, schoolListKinds, type ListNews } from '../domain/school-events.ts';
import { factsOf } from './run-facts.ts';
import { listSeenSchoolYears } from './school-year.ts';
import { countSeenYears } from './seen-years.ts';
import { findSeenRun, type SeenRun } from './visible.ts';

export const listTimeline: TimelinePart = {
  verb: 'lists.why',
  kinds: schoolListKinds,
  entries: async (ctx, schoolId) => {
    const events = schoolListEvents(await listSeenSchoolYears(ctx, schoolId));
    return events.map(({ kind, facts }): TimelineEntry => {
      const year = String(facts.year);
      return { on: `${year}-01-01`, kind, facts, to: `/lists/${year}/why/${String(schoolId)}` };
    });
  },
};

/** The newest list against the one before it, as far as the reader's territory goes. */
export const listNews: NewsPart = {
  verb: 'lists.flow',
  kinds: listNewsKinds,
  lines: async (ctx) => {
    const [latest] = await countSeenYears(ctx);
    const seen = latest === undefined ? null : await findSeenRun(ctx, latest.year);
    return seen === null ? [] : [await describe(seen)];
  },
};

async function describe({ ctx, run }: SeenRun): Promise<TimelineEntry> {
  const { counts } = await factsOf(ctx, run);
  const { listed, left, new: entered, previousListed: previous } = counts;
  const facts: ListNews['lists.compared'] = { year: run.year, listed, entered, left, previous };
  const years = `from=${String(run.year - 1)}&to=${String(run.year)}`;
  const to = previous === null ? `/lists/${String(run.year)}` : `/flow?${years}`;
  return { on: dayOf(run.identifiedAt), kind: 'lists.compared', facts, to };
}
