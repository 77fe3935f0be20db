import { visibleYears } from '#features/editions/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import { explain } from '../domain/explain.ts';
import type { Explanation } from '../domain/explanation.ts';
import { methodologyOf } from './show-list.ts';
import { getRun } from './store.ts';
import { listSchoolYears, type StoredSchoolYear } from './store-school.ts';
import { findEntry } from './store-show.ts';

/** What a list says of one school in short. */
interface SchoolYearCard extends Pick<
  Explanation,
  | 'year'
  | 'resultsYear'
  | 'verdict'
  | 'reason'
  | 'cluster'
  | 'low'
  | 'participants'
  | 'sharePercent'
  | 'wilsonLowPercent'
  | 'wilsonHighPercent'
  | 'recurrence'
  | 'dynamics'
  | 'previousCluster'
  | 'history'
  | 'clusterBounds'
> {
  readonly smallN: boolean;
}

/** The school in every list that the reader may see it in, oldest first. */
export async function listSeenSchoolYears(ctx: Ctx, schoolId: number): Promise<readonly StoredSchoolYear[]> {
  const seen = (await visibleYears(ctx)).filter(
    ({ scope }) => scope.isWholeRegion || scope.schoolIds.includes(schoolId),
  );
  const listRunIds = seen.map(({ listRunId }) => listRunId);
  return await listSchoolYears(ctx.db, ctx.scope, { schoolId, listRunIds });
}

/** What the newest list that knows the school says of it, for who may ask why; null when none does. */
export async function findSchoolYear(ctx: Ctx, schoolId: number): Promise<SchoolYearCard | null> {
  const { db, scope } = ctx;
  const latest = (await listSeenSchoolYears(ctx, schoolId)).at(-1);
  if (latest === undefined) return null;
  const { listRunId, smallN } = latest;
  const run = await getRun(db, scope.regionId, listRunId);
  const found = await findEntry(db, { scope, listRunId }, schoolId);
  if (found === null) return null;
  const names = { schoolName: found.schoolName, municipality: found.municipality, methodology: methodologyOf(run) };
  return { ...explain(found.entry, run.parameters, names), smallN };
}
