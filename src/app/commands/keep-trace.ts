import { writeAudit } from '#platform/db/audit-log.ts';
import type { Change, Ctx } from '#platform/http/context.ts';

/** What the command line did to the store, under the verb that does the same in the pages: the log calls its hand «cli». */
export async function keepTrace(
  { db, actor, now }: Pick<Ctx, 'db' | 'actor' | 'now'>,
  verb: string,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  await writeAudit(db, { verb, outcome: 'done', actor, address: 'cli', browser: '', changes, happenedAt: now() });
}
