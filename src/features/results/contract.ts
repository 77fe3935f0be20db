import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { dataYear, thingId } from '#kernel/shapes.ts';
import { reasonCodes, verdicts } from './domain/reason.ts';

const batchId = thingId;
export const batchStates = [
  'reading',
  'staged',
  'refused',
  'committing',
  'committed',
  'rolled_back',
  'failed',
] as const;

export const problem = z.object({
  code: z.enum(reasonCodes as [string, ...string[]]),
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  found: z.string().nullable(),
  expected: z.string().nullable(),
});

/** What one (year, procedure) of the batch changes against what is loaded now. */
const slice = z.object({
  year: z.number(),
  procedure: z.string(),
  schools: z.number(),
  registered: z.number(),
  participants: z.number(),
  low: z.number(),
  /** Counts of the same schools loaded before; null when nothing was. */
  before: z.object({ schools: z.number(), participants: z.number(), low: z.number() }).nullable(),
});

export const batch = z.object({
  batchId: z.number(),
  fileName: z.string(),
  state: z.enum(batchStates),
  /** 0 to 100 while reading or committing. */
  progressPercent: z.number(),
  verdict: z.enum(verdicts).nullable(),
  reasons: z.array(z.string()),
  rowsTotal: z.number(),
  rowsAccepted: z.number(),
  rowsRejected: z.number(),
  participants: z.number(),
  low: z.number(),
  createdAt: z.string(),
  committedAt: z.string().nullable(),
  /** The very same bytes were committed before: committing again changes nothing. */
  sameAsBatchId: z.number().nullable(),
});
export type Batch = z.output<typeof batch>;

const summaryRow = z.object({
  /** Null: the region. */
  municipalityId: z.number().nullable(),
  municipality: z.string().nullable(),
  /** With results of the year. */
  schools: z.number(),
  /** `hidden`: the numbers would tell of a few children, or others could be computed from them. */
  state: z.enum(['shown', 'hidden', 'empty']),
  /** Results, not people: one pupil has several. */
  participants: z.number().nullable(),
  low: z.number().nullable(),
  sharePercent: z.string().nullable(),
  wilsonLowPercent: z.string().nullable(),
  wilsonHighPercent: z.string().nullable(),
});
export type SummaryRow = z.output<typeof summaryRow>;

export const resultsContract = {
  /** Results of a year summed by municipality, for everybody: few children are hidden. The newest year unless said. */
  summary: endpoint({
    verb: 'results.summary',
    kind: 'query',
    target: 'region',
    input: z.object({ year: dataYear.optional() }),
    output: z.object({
      /** With results, newest first. */
      years: z.array(z.number()),
      year: z.number().nullable(),
      region: summaryRow,
      municipalities: z.array(summaryRow),
    }),
  }),
  /** Takes a file, keeps it, starts reading it. Nothing is loaded before `results.commit`. */
  upload: endpoint({
    verb: 'results.upload',
    kind: 'upload',
    target: 'region',
    input: z.object({ fileName: z.string().min(1).max(255) }),
    output: z.object({ batchId: z.number() }),
  }),
  batches: endpoint({
    verb: 'results.batches',
    kind: 'query',
    target: 'region',
    input: z.object({ before: batchId.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    output: z.object({ batches: z.array(batch), next: z.number().nullable() }),
  }),
  /** One batch with what a person needs to decide: the columns as understood, first rows, slices with the difference. */
  batch: endpoint({
    verb: 'results.batch',
    kind: 'query',
    target: 'region',
    input: z.object({ batchId }),
    output: batch.extend({
      /** Heading of the file → field it is read as, null when it is not read. */
      mapping: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
      previewHeadings: z.array(z.string()),
      previewRows: z.array(z.array(z.string())),
      slices: z.array(slice),
      /** Problems by code, most frequent first. */
      problemCounts: z.array(z.object({ code: z.string(), count: z.number() })),
      firstProblems: z.array(problem),
    }),
  }),
  /** Reads the batch again with columns as the person says; remembered for files with the same headings. */
  remap: endpoint({
    verb: 'results.remap',
    kind: 'command',
    target: 'region',
    input: z.object({
      batchId,
      mapping: z.array(z.object({ heading: z.string(), field: z.string().nullable() })).max(200),
    }),
    output: z.object({ batchId: z.number() }),
  }),
  /** Loads what was accepted in one transaction, replacing the same (school, year, procedure); lists are identified anew. */
  commit: endpoint({
    verb: 'results.commit',
    kind: 'command',
    target: 'region',
    input: z.object({ batchId }),
    output: z.object({ batchId: z.number() }),
  }),
  /** Takes a committed batch back; what it replaced stands again. A batch not yet committed is put aside. */
  rollback: endpoint({
    verb: 'results.rollback',
    kind: 'command',
    target: 'region',
    input: z.object({ batchId }),
    output: z.object({ batchId: z.number() }),
  }),
  /** Makes the scales of a file those the region approved, or changes nothing and says what is wrong with it. */
  importScale: endpoint({
    verb: 'results.importScale',
    kind: 'upload',
    target: 'region',
    input: z.object({ fileName: z.string().min(1).max(255) }),
    output: z.object({ isAccepted: z.boolean(), scales: z.number(), problems: z.array(problem) }),
  }),
  /** What of a year is loaded against what is expected by the grades schools teach; of one procedure also whose results are missing. */
  coverage: endpoint({
    verb: 'results.coverage',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ year: dataYear.optional(), procedureId: thingId.optional() }),
    output: z.object({
      year: z.number().nullable(),
      years: z.array(z.number()),
      /** Schools that stood in the year. */
      schools: z.number(),
      withoutLevel: z.number(),
      procedures: z.array(
        z.object({
          procedureId: z.number(),
          key: z.string(),
          procedure: z.object({
            type: z.string(),
            subject: z.string().nullable(),
            grade: z.number().nullable(),
            level: z.enum(['base', 'profile']).nullable(),
          }),
          expected: z.number(),
          loaded: z.number(),
          missing: z.number(),
        }),
      ),
      missing: z.array(z.object({ schoolId: z.number(), schoolName: z.string(), municipality: z.string() })),
    }),
  }),
  /** The procedures of a year; of one procedure the schools whose results are not there. */
  coverageExport: endpoint({
    verb: 'results.coverageExport',
    kind: 'download',
    target: 'ownScope',
    input: z.object({
      year: dataYear,
      procedureId: thingId.optional(),
      format: z.enum(['csv', 'xlsx']),
    }),
    output: z.null(),
  }),
  problemsFile: endpoint({
    verb: 'results.problemsFile',
    kind: 'download',
    target: 'region',
    input: z.object({ batchId, format: z.enum(['csv', 'xlsx']) }),
    output: z.null(),
  }),
};
