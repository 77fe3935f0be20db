import { loadMethodology } from '#features/methodology/server/public.ts';
import { ok, type Result } from '#kernel/result.ts';
import { freshenStatistics } from '#platform/db/statistics.ts';
import type { Ctx } from '#platform/http/context.ts';
import { DEFAULT_METHOD, identify, type IdentifyRefusal, type Wish } from './identify.ts';
import { findRun, listResultYears, listRunYears, retireRun } from './store.ts';

export { decideRun } from './decide.ts';
export { loadEvidence } from './load-evidence.ts';
export { findRun, listCells, listRunYears, type Run } from './store.ts';

export { findNewestList } from './newest.ts';
export { findSchoolYear } from './school-year.ts';
export { countSeenYears } from './seen-years.ts';

export const refreshJobName = 'lists.refresh';

/** Makes anew the list of a year, or of every year there are results for. */
export async function identifyLists(
  ctx: Pick<Ctx, 'db' | 'now'>,
  regionId: number,
  wish: Wish & { readonly year?: number | undefined },
): Promise<Result<readonly number[], IdentifyRefusal>> {
  const known = await listYearsOf(ctx, regionId, wish);
  const years = wish.year === undefined ? known : known.filter((year) => year === wish.year);
  if (years.length === 0) return { ok: false, error: 'no_results' };
  return await identify(ctx, regionId, years, wish);
}

/**
 * After results changed: lists on results of that year and later ones are made anew, for they look back; a list that has lost its
 * results is retired. Opens its own transaction, and tells the planner what the tables hold now.
 */
export async function refreshLists(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  regionId: number,
  fromResultsYear: number,
): Promise<Result<readonly number[], IdentifyRefusal>> {
  const made = await db.transaction().execute(async (transaction) => {
    const ctx = { db: transaction, now };
    const years = await listYearsOf(ctx, regionId, {});
    for (const year of await listRunYears(transaction, regionId)) {
      if (!years.includes(year)) await retireRun(transaction, regionId, year);
    }
    const touched = years.filter((year) => year >= fromResultsYear);
    return touched.length === 0 ? ok([]) : await identify(ctx, regionId, touched, {});
  });
  await freshenStatistics(db);
  return made;
}

/** List years for which there are results, oldest first. */
async function listYearsOf({ db }: Pick<Ctx, 'db'>, regionId: number, wish: Wish): Promise<readonly number[]> {
  const years: number[] = [];
  for (const resultsYear of await listResultYears(db, regionId)) {
    const before = await findRun(db, regionId, resultsYear + 1);
    const name = wish.method ?? before?.methodologyName ?? DEFAULT_METHOD;
    const method = await loadMethodology(db, regionId, { name, listYear: resultsYear + 1 });
    years.push(resultsYear + (method?.parameters.RESULT_YEAR_OFFSET ?? 1));
  }
  return years;
}
