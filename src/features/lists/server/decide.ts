import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/http/context.ts';
import type { ClusterOutcome, ListEntry } from '../domain/evaluation.ts';
import type { PackedRow } from '../domain/packed-trace.ts';
import { addRun, copyEntries, getRun, listPackedEntries, replaceEntries } from './store-decide.ts';

export interface Decided {
  readonly schoolId: number;
  readonly isListed: boolean;
  readonly cluster: ClusterOutcome | null;
}

export type PackedEntry = Omit<ListEntry, 'trace'> & { readonly trace: readonly PackedRow[] };

/**
 * A run like another one but for what a document decided of some of its schools; it never becomes the current one. The trace of those
 * schools stays that of the computation: the reason of the difference stands in the edition. @returns its number
 */
export async function decideRun(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  regionId: number,
  { fromRunId, decisions }: { readonly fromRunId: number; readonly decisions: readonly Decided[] },
): Promise<number> {
  const run = await getRun(db, regionId, fromRunId);
  const digest = createHash('sha256')
    .update(JSON.stringify([run.digest, decisions]))
    .digest('hex');
  const listRunId = await addRun(db, regionId, { ...run, digest, identifiedAt: now() });
  const schoolIds = decisions.map(({ schoolId }) => schoolId);
  await copyEntries(db, { regionId, fromRunId, listRunId, exceptSchoolIds: schoolIds });
  const before = new Map(
    (await listPackedEntries(db, regionId, fromRunId, schoolIds)).map((one) => [one.schoolId, one.entry]),
  );
  const entries = decisions.flatMap((decision) => {
    const entry = before.get(decision.schoolId);
    return entry === undefined ? [] : [{ schoolId: decision.schoolId, entry: entryBy(entry, decision) }];
  });
  await replaceEntries(db, { regionId, fromRunId, listRunId, entries });
  return listRunId;
}

function entryBy(entry: PackedEntry, { isListed, cluster }: Decided): PackedEntry {
  const state = isListed ? 'listed' : 'not_listed';
  const history = entry.history.map((one) => (one.year === entry.year ? ({ ...one, state } as const) : one));
  const verdict = isListed ? { isEvaluable: true, reason: null } : {};
  return {
    ...entry,
    ...verdict,
    isListed,
    isWarning: false,
    cluster,
    history,
    ...(isListed ? {} : { recurrence: null }),
  };
}
