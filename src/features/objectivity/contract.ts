import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { dataYear, thingId } from '#kernel/shapes.ts';
import { signs } from './domain/signs.ts';

const sign = z.enum(signs);
export const verdicts = ['explained', 'confirmed'] as const;

const row = z.object({
  schoolId: z.number(),
  schoolName: z.string(),
  municipality: z.string(),
  procedureId: z.number(),
  procedure: z.object({
    type: z.string(),
    subject: z.string().nullable(),
    grade: z.number().nullable(),
    level: z.enum(['base', 'profile']).nullable(),
  }),
  sign,
  /** The numbers by which it was found; which ones depends on the sign. */
  facts: z.record(z.string(), z.number()),
  /** How many got 2, 3, 4 and 5 in it, and the file they came with; null when the results are gone. */
  marks: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  batchId: z.number().nullable(),
  verdict: z.enum(verdicts).nullable(),
  note: z.string().nullable(),
  reviewedAt: z.string().nullable(),
});
export type SignRow = z.output<typeof row>;

export const objectivityContract = {
  /** Signs of a year, the unlooked first: for the region and the school itself only. */
  show: endpoint({
    verb: 'objectivity.show',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ year: dataYear.optional() }),
    output: z.object({
      year: z.number().nullable(),
      /** Years with results, newest first. */
      years: z.array(z.number()),
      /** Null: nobody has looked yet. */
      search: z
        .object({
          state: z.enum(['looking', 'looked', 'failed']),
          startedAt: z.string(),
          schools: z.number(),
          scores: z.number(),
        })
        .nullable(),
      rows: z.array(row),
    }),
  }),
  export: endpoint({
    verb: 'objectivity.export',
    kind: 'download',
    target: 'ownScope',
    input: z.object({ year: dataYear, sign: sign.optional(), format: z.enum(['csv', 'xlsx']) }),
    output: z.null(),
  }),
  /** Looks for signs in the results of a year: a job. What people found out stays. */
  look: endpoint({
    verb: 'objectivity.look',
    kind: 'command',
    target: 'region',
    input: z.object({ year: dataYear }),
    output: z.object({}),
  }),
  /** What a person found out about a sign. The marks stay as they are. */
  review: endpoint({
    verb: 'objectivity.review',
    kind: 'command',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({
      year: dataYear,
      schoolId: thingId,
      procedureId: thingId,
      sign,
      verdict: z.enum(verdicts),
      note: z.string().trim().min(3).max(2000),
    }),
    output: z.object({}),
  }),
};
