import { json } from 'node:stream/consumers';
import { addSchoolsOfResults } from '#features/registry/server/public.ts';
import type { Db } from '#platform/db/database.ts';
import type { School } from '../domain/school-resolve.ts';
import type { Work } from './read-batch.ts';
import { findUnknownSchools, replaceCells, restoreCells, stageCells } from './store-commit.ts';
import {
  changeBatch,
  isFileNeeded,
  lockBatch,
  lockResults,
  nextCommitSeq,
  type BatchKey,
  type BatchRow,
} from './store.ts';

/** A municipality that no file has named. */
const UNNAMED = '\u2014';

/**
 * Loads a staged batch: one transaction, whole or not at all. Safe to run twice. The raw file is deleted afterwards, because it may
 * hold personal data; what was understood stays.
 * @returns first year of results that changed; null when there was nothing to do.
 */
export async function commitBatch(work: Work, key: BatchKey): Promise<number | null> {
  const batch = await work.db.transaction().execute(async (db) => {
    await lockResults(db, key.regionId);
    const present = await lockBatch(db, key);
    if (present?.state === 'committing') await loadCells({ ...work, db }, key, present);
    return present;
  });
  if (batch === null || (batch.state !== 'committing' && batch.state !== 'committed')) return null;
  if (!(await isFileNeeded(work.db, batch.sha256))) await work.files.remove(batch.sha256);
  return batch.years[0] ?? null;
}

async function loadCells({ db, files, now }: Work, key: BatchKey, batch: BatchRow): Promise<void> {
  const { cellsSha256 } = batch;
  if (cellsSha256 === null) throw new Error('a staged batch has no cells');
  await stageCells(db, () => files.read(cellsSha256));
  if (batch.createSchools) await addSchools({ db, files }, batch);
  const written = await replaceCells(db, key);
  if (written !== batch.cellCount) {
    const unknown = (await findUnknownSchools(db, key.regionId)).slice(0, 5).join(', ');
    throw new Error(`${String(written)} of ${String(batch.cellCount)} cells could be loaded; unknown: ${unknown}`);
  }
  const commitSeq = await nextCommitSeq(db, key.regionId);
  await changeBatch(db, key, {
    state: 'committed',
    progressPercent: 100,
    commitSeq,
    committedAt: now(),
    failure: null,
  });
}

async function addSchools({ db, files }: Pick<Work, 'db' | 'files'>, batch: BatchRow): Promise<void> {
  const schools = batch.schoolsSha256 === null ? [] : ((await json(files.read(batch.schoolsSha256))) as School[]);
  const named = schools.map(({ school, name, municipality }) => {
    return { code: school, name: name ?? school, municipality: municipality ?? UNNAMED };
  });
  const unknown = new Set(await findUnknownSchools(db, batch.regionId));
  const known = new Set(named.map(({ code }) => code).filter((code) => !unknown.has(code)));
  await addSchoolsOfResults(db, batch.regionId, named, known);
}

/** Takes a committed batch back in the transaction of `db`; what it had replaced stands again. */
export async function rollBackCells(db: Db, key: BatchKey, at: Date): Promise<void> {
  await restoreCells(db, key);
  await nextCommitSeq(db, key.regionId);
  await changeBatch(db, key, { state: 'rolled_back', rolledBackAt: at });
}
