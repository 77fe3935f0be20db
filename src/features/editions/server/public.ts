import { dayOf } from '#kernel/day.ts';
import { nothingOf, type Scope } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { sightOf, type Reader, type Sight, type YearState } from '../domain/visible.ts';
import type { ChangeKind } from '../domain/edition.ts';
import { listSchoolEditions } from './store-hooks.ts';
import { listYearStates } from './store-visible.ts';

export { federalListOf } from './federal-list.ts';
export { publishAtOnce } from './publish-at-once.ts';

/** What the reader may see of a list year, and where. */
export interface VisibleRun extends Sight {
  readonly year: number;
  /** Use this one, not that of the request: before publication a school sees itself only. */
  readonly scope: Scope;
}

export interface SchoolPublication {
  /** The day on which the list of the year came out. */
  readonly on: string;
  /** What the last decision about the school changed. */
  readonly change: ChangeKind | null;
}

/** The published list years as they are about a school. */
export async function schoolPublications(
  { db, scope }: Pick<Ctx, 'db' | 'scope'>,
  schoolId: number,
): Promise<ReadonlyMap<number, SchoolPublication>> {
  const known = new Map<number, SchoolPublication>();
  for (const { year, publishedAt, change } of await listSchoolEditions(db, scope, schoolId)) {
    const on = known.get(year)?.on ?? dayOf(publishedAt);
    known.set(year, { on, change });
  }
  return known;
}

type Asking = Pick<Ctx, 'db' | 'scope' | 'scopeFor'>;

/** Who has it works on editions and sees what is computed. */
const HEAD_OFFICE_VERB = 'editions.withdraw';
/** Who has it reads the sheet of the own school before others. */
const SCHOOL_VERB = 'editions.readSheet';

/**
 * The one answer to who sees which list of a year before and after its publication: whatever shows a list, an entry of it or
 * numbers from it takes the run and the scope from here. Null: for this reader the year has no list, which answers «not found».
 * The run of a published edition has in it what decisions changed.
 */
export async function visibleRun(ctx: Asking, year: number): Promise<VisibleRun | null> {
  const [state] = await listYearStates(ctx.db, ctx.scope.regionId, year);
  return state === undefined ? null : seenBy(state, await readerOf(ctx), ctx.scope);
}

/** The same of every year of which the reader sees something, newest first. */
export async function visibleYears(ctx: Asking): Promise<readonly VisibleRun[]> {
  const reader = await readerOf(ctx);
  const states = await listYearStates(ctx.db, ctx.scope.regionId, null);
  return states.map((state) => seenBy(state, reader, ctx.scope)).filter((seen) => seen !== null);
}

/** Whether the reader works on editions and so sees lists before others do. */
export async function isHeadOffice(ctx: Pick<Ctx, 'scopeFor'>): Promise<boolean> {
  return (await ctx.scopeFor(HEAD_OFFICE_VERB))?.isWholeRegion === true;
}

interface Placed extends Reader {
  readonly sheets: Scope | null;
}

async function readerOf(ctx: Asking): Promise<Placed> {
  if (await isHeadOffice(ctx)) return { isHeadOffice: true, isSchool: false, sheets: null };
  const sheets = await ctx.scopeFor(SCHOOL_VERB);
  return { isHeadOffice: false, isSchool: sheets !== null, sheets };
}

function seenBy(state: YearState, reader: Placed, scope: Scope): VisibleRun | null {
  const sight = sightOf(state, reader);
  if (sight === null) return null;
  const own = sight.as === 'sheet' ? ownSchools(scope, reader.sheets ?? nothingOf(scope.regionId)) : scope;
  return { ...sight, year: state.year, scope: own };
}

/** Schools of the request that are the reader's own. */
function ownSchools(scope: Scope, sheets: Scope): Scope {
  const schoolIds = scope.isWholeRegion
    ? sheets.schoolIds
    : scope.schoolIds.filter((schoolId) => sheets.schoolIds.includes(schoolId));
  return { ...nothingOf(scope.regionId), schoolIds };
}
