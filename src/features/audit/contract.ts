import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { calendarDay, thingId } from '#kernel/shapes.ts';

export const auditFilter = z.object({
  person: thingId.optional(),
  school: thingId.optional(),
  municipality: thingId.optional(),
  /** The person something was done to. */
  subject: thingId.optional(),
  verb: z.string().max(60).optional(),
  /** Only rows in which this field was changed. */
  field: z.string().max(60).optional(),
  outcome: z.enum(['done', 'denied']).optional(),
  from: calendarDay.optional(),
  to: calendarDay.optional(),
});
export type AuditFilter = z.output<typeof auditFilter>;

const changedField = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });

export const auditContract = {
  /** Newest first, by keyset. */
  list: endpoint({
    verb: 'audit.list',
    kind: 'query',
    target: 'region',
    isPersonal: true,
    input: auditFilter.extend({
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      entries: z.array(
        z.object({
          seq: z.number(),
          happenedAt: z.string(),
          /** Null: nobody signed in, or the program itself. */
          person: z.object({ personId: z.number(), name: z.string() }).nullable(),
          masqueradedBy: z.string().nullable(),
          address: z.string(),
          browser: z.string(),
          verb: z.string(),
          outcome: z.enum(['done', 'denied']),
          objectKind: z.string(),
          objectId: z.string().nullable(),
          school: z.string().nullable(),
          municipality: z.string().nullable(),
          subject: z.string().nullable(),
          changes: z.array(changedField),
          /** Before and after were erased with the person they were about. */
          isErased: z.boolean(),
        }),
      ),
      next: z.number().nullable(),
      verbs: z.array(z.string()),
    }),
  }),
  export: endpoint({
    verb: 'audit.export',
    kind: 'download',
    target: 'region',
    isPersonal: true,
    input: auditFilter.extend({ format: z.enum(['csv', 'xlsx']) }),
    output: z.null(),
  }),
  /** Counts the whole chain over. */
  verify: endpoint({
    verb: 'audit.verify',
    kind: 'query',
    target: 'region',
    input: z.object({}),
    output: z.object({
      isWhole: z.boolean(),
      rows: z.number(),
      firstSeq: z.number(),
      /** The first row that does not fit; null when the chain is whole. */
      brokenSeq: z.number().nullable(),
      /** Hash of the last row: noted elsewhere, it proves later that nothing was cut off the end. */
      headHash: z.string(),
    }),
  }),
};
