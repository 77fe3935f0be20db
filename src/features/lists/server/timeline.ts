import { dayOf } from '#kernel/day.ts';
import type { NewsPart, TimelineEntry, TimelinePart } from '#platform/http/hooks.ts';
import { listNewsKinds, schoolListEvents, schoolListKinds, type ListNews } from '../domain/school-events.ts';
import { compareRuns } from './compare-runs.ts';
import { factsOf } from './run-facts.ts';
import { listSeenSchoolYears } from './school-year.ts';
import { countSeenYears } from './seen-years.ts';
import { showFlow } from './show-flow.ts';
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

/** Of a small territory schools are named, so many at most. */
const MOST_NAMED = 5;

/** The newest list against the one before it, as far as the reader's territory goes; of a part of the region with names. */
export const listNews: NewsPart = {
  verb: 'lists.flow',
  kinds: listNewsKinds,
  lines: async (ctx) => {
    const [latest] = await countSeenYears(ctx);
    const seen = latest === undefined ? null : await findSeenRun(ctx, latest.year);
    if (seen === null) return [];
    const named = seen.ctx.scope.isWholeRegion ? [] : await nameMoves(seen);
    return seen.ctx.scope.schoolIds.length === 1 ? named : [await describe(seen), ...named];
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

const kinds = { new: 'lists.came', stayed: 'lists.kept', left: 'lists.went' } as const;

/** Who came and who went; that a school stayed is news only to the school itself. */
async function nameMoves({ ctx, run }: SeenRun): Promise<TimelineEntry[]> {
  const before = await findSeenRun(ctx, run.year - 1);
  if (before === null) return [];
  const { schools } = showFlow(await compareRuns(ctx, before.run, run), run.year - 1, run.year);
  const isAlone = ctx.scope.schoolIds.length === 1;
  const told = schools.flatMap(({ schoolId, schoolName, move }): TimelineEntry[] => {
    if (move === 'gone_no_data' || (move === 'stayed' && !isAlone)) return [];
    const facts: ListNews[(typeof kinds)[typeof move]] = { year: run.year, school: schoolName };
    return [
      { on: dayOf(run.identifiedAt), kind: kinds[move], facts: { ...facts }, to: `/schools/${String(schoolId)}` },
    ];
  });
  return told.slice(0, MOST_NAMED);
}
