import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Ctx } from '#platform/http/context.ts';
import { readLocalFile } from '#platform/local-files.ts';
import { headingFingerprint, type SavedMapping } from '../domain/headings.ts';
import { verdicts, type Verdict } from '../domain/reason.ts';
import { crunch } from './crunch.ts';
import type { Crunched } from './crunch-types.ts';
import {
  changeBatch,
  findBatch,
  findMapping,
  findSameBatch,
  getCommitSeq,
  getPseudonymKey,
  listScales,
  lockBatch,
  showProgress,
} from './store.ts';
import type { BatchChange, BatchKey, BatchRow } from './store.ts';
import { compareStaged, stageCells } from './store-commit.ts';
import { isArchiveKept } from './store-retention.ts';
import { loadRegistryIndex } from './registry.ts';

export type Work = Pick<Ctx, 'db' | 'files' | 'log' | 'now'>;

/** What a person needs to decide about a batch; kept with it. */
export interface BatchReport {
  readonly mapping: readonly { readonly heading: string; readonly field: string | null }[];
  readonly previewHeadings: readonly string[];
  readonly previewRows: readonly (readonly string[])[];
  readonly problemCounts: readonly { readonly code: string; readonly count: number }[];
  readonly firstProblems: Crunched['problems'];
}

const SHOWN_PROBLEMS = 100;

/**
 * Reads the file of a batch and keeps what was understood. Nothing is loaded. Safe to run twice; a reading that is no longer
 * wanted, because the columns were said anew meanwhile, writes nothing.
 */
export async function readBatch(work: Work, key: BatchKey, attempt: number): Promise<void> {
  const batch = await findBatch(work.db, key);
  if (batch === null || !isWanted(batch, attempt)) return;
  const understood = await work.files.withScratch((workDir) => understand(work, batch, workDir));
  await work.db.transaction().execute(async (db) => {
    const present = await lockBatch(db, key);
    if (present === null || !isWanted(present, attempt)) return;
    await changeBatch(db, key, await judge({ ...work, db }, key, batch, understood));
  });
  // Rows of pupils as an earlier reading, or one nobody wants any more, understood them are kept by nobody.
  for (const sha256 of [batch.archiveSha256, understood.change.archiveSha256 ?? null]) {
    if (sha256 !== null && !(await isArchiveKept(work.db, sha256))) await work.files.remove(sha256);
  }
}

function isWanted(batch: BatchRow, attempt: number): boolean {
  return batch.state === 'reading' && batch.attempt === attempt;
}

interface Understood {
  readonly change: BatchChange;
  readonly cellsSha256: string;
  readonly verdict: Verdict;
}

async function understand(work: Work, batch: BatchRow, workDir: string): Promise<Understood> {
  const said = batch.mapping as SavedMapping;
  const crunched = await crunchFile(work, batch, { workDir, mapping: said });
  try {
    const headings = crunched.tables[0]?.headings ?? [];
    const saved = said.length > 0 ? null : await findMapping(work.db, batch.regionId, headingFingerprint(headings));
    if (saved === null) return await keep(work, crunched, workDir);
  } finally {
    await crunched.dispose();
  }
  // The headings are known to a person's mapping: read again as that person said.
  const saved = await findMapping(work.db, batch.regionId, headingFingerprint(crunched.tables[0]?.headings ?? []));
  const again = await crunchFile(work, batch, { workDir, mapping: saved ?? [] });
  try {
    return await keep(work, again, workDir);
  } finally {
    await again.dispose();
  }
}

async function crunchFile(
  { db, files }: Work,
  batch: BatchRow,
  { workDir, mapping }: { readonly workDir: string; readonly mapping: SavedMapping },
): Promise<Crunched> {
  let shown = Promise.resolve();
  const crunched = await crunch([{ path: files.path(batch.sha256), fileName: batch.fileName }], {
    workDir,
    ...(mapping.length > 0 ? { mapping } : {}),
    ...(batch.createSchools ? {} : { registry: await loadRegistryIndex(db, batch.regionId) }),
    scales: await listScales(db, batch.regionId),
    maxProblems: SHOWN_PROBLEMS,
    onProgress: ({ done, of }) => {
      const percent = Math.min(95, Math.floor((100 * done) / Math.max(1, of)));
      shown = shown.then(() => showProgress(db, batch, batch.attempt, percent));
    },
  });
  await shown;
  return crunched;
}

/** Everything understood becomes files of the store: after a crash it is there whole or not at all. */
async function keep({ db, files }: Work, crunched: Crunched, workDir: string): Promise<Understood> {
  const cellsPath = join(workDir, 'cells.csv');
  const cellCount = await crunched.copyCells(cellsPath);
  const { sha256: cellsSha256 } = await files.put(readLocalFile(cellsPath));
  const { sha256: problemsSha256 } = await files.put(Readable.from(problemLines(crunched)));
  const archivePath = join(workDir, 'archive.parquet');
  const archived = await crunched.writeArchive(archivePath, (await getPseudonymKey(db)).toString('hex'));
  const archiveSha256 = archived === 0 ? null : (await files.put(readLocalFile(archivePath))).sha256;
  const { sha256: schoolsSha256 } = await files.put(Readable.from([JSON.stringify(crunched.schools)]));
  const verdict = verdictOf(crunched);
  const sum = (count: (file: Crunched['files'][number]) => number): number =>
    crunched.files.reduce((total, file) => total + count(file), 0);
  return {
    cellsSha256,
    verdict,
    change: {
      cellsSha256,
      problemsSha256,
      schoolsSha256,
      archiveSha256,
      cellCount,
      verdict,
      reasons: [...new Set(crunched.files.flatMap((file) => file.reasons))],
      rowsTotal: sum((file) => file.rowsTotal),
      rowsAccepted: sum((file) => file.rowsAccepted),
      rowsRejected: sum((file) => file.rowsRejected),
      participants: sum((file) => file.participants),
      low: sum((file) => file.low),
      fingerprint: headingFingerprint(crunched.tables[0]?.headings ?? []),
      report: JSON.stringify(reportOf(crunched)),
    },
  };
}

async function* problemLines(crunched: Crunched): AsyncGenerator<string> {
  for await (const problems of crunched.allProblems()) {
    yield problems.map((problem) => `${JSON.stringify(problem)}\n`).join('');
  }
}

/** Several sheets are one batch: refused only when nothing of it could be read. */
function verdictOf({ files }: Crunched): Verdict {
  const found = verdicts.filter((verdict) => files.some((file) => file.verdict === verdict));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  return found.length === 0 ? 'reject' : 'accept_with_warnings';
}

function reportOf(crunched: Crunched): BatchReport {
  const table = crunched.tables[0];
  const fields = new Map(Object.entries(table?.map.places ?? {}).map(([field, place]) => [place, field]));
  const headings = table?.headings ?? [];
  return {
    mapping: headings.map((heading, place) => ({ heading, field: fields.get(place) ?? null })),
    previewHeadings: headings,
    previewRows: table?.preview ?? [],
    problemCounts: [...crunched.problemCounts]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count),
    firstProblems: crunched.problems.slice(0, SHOWN_PROBLEMS),
  };
}

async function judge(work: Work, key: BatchKey, batch: BatchRow, understood: Understood): Promise<BatchChange> {
  const { db, files } = work;
  const { change, cellsSha256, verdict } = understood;
  if (verdict === 'reject' || change.cellCount === 0) {
    return { ...change, verdict: 'reject', state: 'refused', progressPercent: 100, sameAsBatchId: null };
  }
  const differenceSeq = await getCommitSeq(db, key.regionId);
  await stageCells(db, () => files.read(cellsSha256));
  const slices = await compareStaged(db, key.regionId);
  return {
    ...change,
    state: 'staged',
    progressPercent: 100,
    difference: JSON.stringify(slices),
    differenceSeq,
    years: [...new Set(slices.map(({ year }) => year))].sort((a, b) => a - b),
    sameAsBatchId: await findSameBatch(db, key, { sha256: batch.sha256, cellsSha256 }),
  };
}
