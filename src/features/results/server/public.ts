import { refreshLists } from '#features/lists/server/public.ts';
import { findRegion } from '#features/registry/server/public.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import { readLocalFile } from '#platform/local-files.ts';
import type { Verdict } from '../domain/reason.ts';
import { commitBatch } from './commit-batch.ts';
import type { RowProblem } from './crunch-types.ts';
import { readBatch, type Work } from './read-batch.ts';
import { addBatch, changeBatch, findBatch, findUnfinished, lockBatch, type BatchKey, type BatchRow } from './store.ts';

export { loadRegistryIndex } from './registry.ts';

export { listScales } from './store.ts';

export interface ImportFile {
  readonly path: string;
  readonly fileName: string;
}

export interface ImportOptions {
  /** Schools that are not known come with the results; as a rule only where no registry was imported. */
  readonly createSchools?: boolean;
  readonly onFile?: (fileName: string, index: number) => Promise<void>;
}

export interface FileOutcome {
  readonly batchId: number;
  readonly fileName: string;
  /** `same`: loaded before and nothing of it was replaced, so nothing was done. */
  readonly outcome: 'committed' | 'same' | 'refused';
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly rowsTotal: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly participants: number;
  readonly low: number;
  problems(): AsyncIterable<RowProblem>;
}

/** Reads and loads files one after another, each its own batch, then makes the lists once. Safe to run again after a crash. */
export async function importResults(
  work: Work,
  regionId: number,
  files: readonly ImportFile[],
  options: ImportOptions = {},
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let firstYear: number | null = null;
  for (const [index, file] of files.entries()) {
    await options.onFile?.(file.fileName, index);
    const batch = await importFile(work, regionId, file, options);
    outcomes.push(outcomeOf(work, batch));
    if (batch.state === 'committed') firstYear = Math.min(firstYear ?? Infinity, batch.years[0] ?? Infinity);
  }
  if (firstYear !== null) await refreshLists(work, regionId, firstYear);
  return outcomes;
}

async function importFile(
  work: Work,
  regionId: number,
  { path, fileName }: ImportFile,
  options: ImportOptions,
): Promise<BatchRow> {
  const { db, files, now } = work;
  const { sha256 } = await files.put(readLocalFile(path));
  const createSchools = options.createSchools ?? (await findRegion(db, wholeRegion(regionId)))?.hasRegistry !== true;
  const batchId =
    (await findUnfinished(db, regionId, sha256)) ??
    (await addBatch(db, regionId, { fileName, sha256, createSchools, at: now() }));
  const key = { regionId, batchId };
  await readBatch(work, key, 1);
  const read = await getBatch(work, key);
  if (read.state !== 'staged' && read.state !== 'committing') return read;
  if (read.sameAsBatchId !== null) {
    await changeBatch(db, key, { state: 'rolled_back', rolledBackAt: now() });
    await files.remove(sha256);
    return await getBatch(work, key);
  }
  await db.transaction().execute(async (transaction) => {
    const locked = await lockBatch(transaction, key);
    if (locked?.state === 'staged') await changeBatch(transaction, key, { state: 'committing', progressPercent: 0 });
  });
  await commitBatch(work, key);
  return await getBatch(work, key);
}

async function getBatch({ db }: Work, key: BatchKey): Promise<BatchRow> {
  const batch = await findBatch(db, key);
  if (batch === null) throw new Error(`batch ${String(key.batchId)} is gone`);
  return batch;
}

function outcomeOf({ files }: Pick<Ctx, 'files'>, batch: BatchRow): FileOutcome {
  const { problemsSha256, state, ...said } = batch;
  return {
    batchId: said.batchId,
    fileName: said.fileName,
    outcome: state === 'committed' ? 'committed' : said.sameAsBatchId === null ? 'refused' : 'same',
    verdict: said.verdict as Verdict,
    reasons: said.reasons,
    rowsTotal: said.rowsTotal,
    rowsAccepted: said.rowsAccepted,
    rowsRejected: said.rowsRejected,
    participants: said.participants,
    low: said.low,
    problems: async function* () {
      if (problemsSha256 === null) return;
      for await (const line of files.lines(problemsSha256)) yield JSON.parse(line) as RowProblem;
    },
  };
}
