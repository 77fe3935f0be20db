import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { urgencies } from './domain/urgency.ts';

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const card = z.object({
  kind: z.string(),
  /** Last day, null when it may wait. */
  dueOn: z.string().nullable(),
  urgency: z.enum(urgencies),
  /** Whole days from today, negative when it is late; null without a last day. */
  days: z.number().nullable(),
  facts,
  to: z.string(),
});
export type TodayCardShown = z.output<typeof card>;

const line = z.object({ on: z.string(), kind: z.string(), facts, to: z.string().nullable() });

export const todayContract = {
  /** What waits for the one who asks, what changed in their territory, and how large it is. */
  show: endpoint({
    verb: 'today.show',
    kind: 'query',
    target: 'self',
    input: z.object({}),
    output: z.object({
      /** The calendar day of the region. */
      today: z.string(),
      /** Overdue first. */
      cards: z.array(card),
      /** Newest first. */
      news: z.array(line),
      territory: z.object({
        schools: z.number(),
        /** The only school of the reader. */
        school: z.object({ schoolId: z.number(), name: z.string() }).nullable(),
        /** The newest list that the reader sees, in numbers of the territory. */
        list: z
          .object({ year: z.number(), listed: z.number(), warning: z.number(), notEvaluable: z.number() })
          .nullable(),
      }),
    }),
  }),
};
