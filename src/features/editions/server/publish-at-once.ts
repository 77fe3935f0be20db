import type { Db } from '#platform/db/database.ts';
import { daysBefore, dayOf } from '#kernel/day.ts';
import { listUnpublishedRuns, saveAtOnce } from './store-at-once.ts';

/** Days between the step of checking and that of publishing, as an edition that people made would have. */
const DAYS_SHOWN = 7;
/** A list of a year comes out in its spring. */
const DAY_OF_LISTS = '03-01T09:00:00Z';

/**
 * Publishes the computation of every year that has no edition yet, for a region that nobody works in: the demonstration and tests.
 * Published on the first of March of its year, or now when that is still to come.
 */
export async function publishAtOnce(db: Db, regionId: number, now: Date): Promise<void> {
  for (const { listRunId, year } of await listUnpublishedRuns(db, regionId)) {
    const spring = new Date(`${String(year)}-${DAY_OF_LISTS}`);
    const publishedAt = spring < now ? spring : now;
    const checkedAt = daysBefore(publishedAt, DAYS_SHOWN);
    await saveAtOnce(db, { regionId, listRunId, year, checkedAt, publishedAt, opensOn: dayOf(publishedAt) });
  }
}
