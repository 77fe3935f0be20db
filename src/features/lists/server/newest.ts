import type { Ctx } from '#platform/http/context.ts';
import type { ListChange } from '../domain/school-events.ts';
import { compareRuns } from './compare-runs.ts';
import { factsOf } from './run-facts.ts';
import { countSeenYears } from './seen-years.ts';
import { showFlow } from './show-flow.ts';
import { findSeenRun, type SeenRun } from './visible.ts';

/** Of a small territory schools are named, so many at most. */
const MOST_NAMED = 5;

export interface MovedSchool {
  readonly schoolId: number;
  readonly school: string;
  readonly move: 'new' | 'stayed' | 'left';
}

/** The newest list that the reader sees, against the one before it, as far as the reader's territory goes. */
export interface NewestList extends Pick<SeenRun, 'as' | 'editionId'> {
  readonly year: number;
  readonly identifiedAt: Date;
  /** Null: of one school there is nothing to count. */
  readonly change: ListChange | null;
  /** Of a part of the region by name. */
  readonly moved: readonly MovedSchool[];
  /** Page with the evidence. */
  readonly to: string;
}

export async function findNewestList(asking: Ctx): Promise<NewestList | null> {
  const [latest] = await countSeenYears(asking);
  const seen = latest === undefined ? null : await findSeenRun(asking, latest.year);
  if (seen === null) return null;
  const { as, editionId, run, ctx } = seen;
  const isAlone = ctx.scope.schoolIds.length === 1;
  const change = isAlone ? null : await describe(seen);
  const moved = ctx.scope.isWholeRegion ? [] : await nameMoves(seen);
  const years = `from=${String(run.year - 1)}&to=${String(run.year)}`;
  const hasBefore = change !== null && change.previous !== null;
  const to = hasBefore ? `/flow?${years}` : `/lists/${String(run.year)}`;
  return { ...{ as, editionId, change, moved, to }, year: run.year, identifiedAt: run.identifiedAt };
}

async function describe({ ctx, run }: SeenRun): Promise<ListChange> {
  const { counts } = await factsOf(ctx, run);
  const { listed, left, new: entered, previousListed: previous } = counts;
  return { year: run.year, listed, entered, left, previous };
}

/** Who came and who went; that a school stayed is news only to the school itself. */
async function nameMoves({ ctx, run, before }: SeenRun): Promise<readonly MovedSchool[]> {
  const earlier = before === null ? null : await findSeenRun(ctx, run.year - 1);
  if (earlier === null) return [];
  const { schools } = showFlow(await compareRuns(ctx, earlier.run, run), run.year - 1, run.year);
  const isAlone = ctx.scope.schoolIds.length === 1;
  const told = schools.flatMap(({ schoolId, schoolName: school, move }): MovedSchool[] =>
    move === 'gone_no_data' || (move === 'stayed' && !isAlone) ? [] : [{ schoolId, school, move }],
  );
  return told.slice(0, MOST_NAMED);
}
