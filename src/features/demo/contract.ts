import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';

export const demoContract = {
  /** Fills an empty installation with the demonstration region, through the ordinary import. Refused when there is data. */
  load: endpoint({
    verb: 'demo.load',
    kind: 'command',
    target: 'region',
    input: z.object({}),
    output: z.object({ started: z.boolean() }),
  }),
  /** For anyone: while the region loads nobody is there yet who could sign in. It tells of invented files only. */
  state: endpoint({
    verb: 'demo.state',
    kind: 'query',
    target: 'anyone',
    input: z.object({}),
    output: z.object({
      state: z.enum(['absent', 'loading', 'loaded', 'failed']),
      progressPercent: z.number(),
      step: z.string().nullable(),
    }),
  }),
};
