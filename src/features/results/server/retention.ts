import type { RetentionPart } from '#platform/http/hooks.ts';
import { countArchivesBefore, forgetArchivesBefore, isArchiveKept } from './store-retention.ts';

/** Pseudonymous rows of pupils, kept two years to look into single tasks; the sums by school stay. */
export const pupilRows: RetentionPart = {
  category: 'pupil_rows',
  defaultDays: 730,
  minimumDays: 1,
  countDue: ({ db, scope }, before) => countArchivesBefore(db, scope.regionId, before),
  deleteDue: async ({ db, scope, files }, before) => {
    const forgotten = await forgetArchivesBefore(db, scope.regionId, before);
    for (const sha256 of new Set(forgotten)) if (!(await isArchiveKept(db, sha256))) await files.remove(sha256);
    return forgotten.length;
  },
};
