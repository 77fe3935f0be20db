import type { Ctx } from '#platform/http/context.ts';
import type { z } from 'zod';
import type { Batch, resultsContract } from '../contract.ts';
import type { Field } from '../domain/fields.ts';
import { type Column, maskHeadings, maskKept, maskRows } from '../domain/mask.ts';
import type { BatchReport } from './read-batch.ts';
import { getCommitSeq, type BatchRow } from './store.ts';
import { readBareCells } from './store-cells.ts';
import { compareCells, type Slice } from './store-commit.ts';

type BatchShown = z.input<typeof resultsContract.batch.output>;

export function describeBatch(row: BatchRow): Batch {
  return {
    batchId: row.batchId,
    fileName: row.fileName,
    state: row.state as Batch['state'],
    progressPercent: row.progressPercent,
    verdict: row.verdict as Batch['verdict'],
    reasons: row.reasons,
    rowsTotal: row.rowsTotal,
    rowsAccepted: row.rowsAccepted,
    rowsRejected: row.rowsRejected,
    participants: row.participants,
    low: row.low,
    createdAt: row.createdAt.toISOString(),
    committedAt: row.committedAt?.toISOString() ?? null,
    sameAsBatchId: row.sameAsBatchId,
  };
}

function shownMapping({ mapping = [] }: Partial<BatchReport>): BatchShown['mapping'] {
  const headings = maskHeadings(mapping.map(({ heading }) => heading));
  return mapping.map(({ field }, place) => ({ heading: headings[place] ?? '', field }));
}

/** The columns of a batch as they were read. */
export function columnsOf({ report }: Pick<BatchRow, 'report'>): readonly Column[] {
  const { mapping = [] } = report as Partial<BatchReport>;
  return mapping.map(({ heading, field }) => ({ heading, field: field as Field | null }));
}

export async function showBatch(ctx: Ctx, row: BatchRow): Promise<BatchShown> {
  const report = row.report as Partial<BatchReport>;
  const columns = columnsOf(row);
  return {
    ...describeBatch(row),
    mapping: shownMapping(report),
    previewHeadings: [...maskHeadings(report.previewHeadings ?? [])],
    // Reports of earlier versions hold the rows as they came.
    previewRows: maskRows(columns, report.previewRows ?? []),
    slices: [...(await differenceOf(ctx, row))],
    problemCounts: [...(report.problemCounts ?? [])],
    firstProblems: (report.firstProblems ?? []).map((problem) => maskKept(columns, problem)),
  };
}

/** The difference as counted when the file was read, or anew when another batch was loaded or taken back meanwhile. */
async function differenceOf({ db, files }: Ctx, row: BatchRow): Promise<readonly Slice[]> {
  const { regionId, cellsSha256 } = row;
  const known = row.difference as readonly Slice[];
  if (row.state !== 'staged' || cellsSha256 === null) return known;
  if (row.differenceSeq === (await getCommitSeq(db, regionId))) return known;
  const cells = await files.withScratch((tempFolder) => readBareCells(files.path(cellsSha256), tempFolder));
  return await compareCells(db, regionId, cells);
}
