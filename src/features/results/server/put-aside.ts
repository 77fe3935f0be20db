import { daysBefore } from '#kernel/day.ts';
import type { Work } from './read-batch.ts';
import { isFileNeeded, putAsideBefore } from './store.ts';

const KEPT_DAYS = 30;

/**
 * A file that nobody loaded for a month is put aside and its bytes are deleted: they may hold personal data, which is kept no
 * longer than it serves. Done whenever another file is read, so it needs no clockwork.
 */
export async function putAsideAbandoned(
  { db, files, now }: Pick<Work, 'db' | 'files' | 'now'>,
  regionId: number,
): Promise<void> {
  const at = now();
  const before = daysBefore(at, KEPT_DAYS);
  for (const sha256 of await putAsideBefore(db, regionId, { before, at })) {
    if (!(await isFileNeeded(db, sha256))) await files.remove(sha256);
  }
}
