import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';

export const demoContract = {
  /** Fills an empty installation with the demonstration region, through the ordinary import. Refused when there is data. */
  load: endpoint({
    verb: 'demo.load',
    kind: 'command',
    target: () => 'region',
    input: z.object({}),
    output: z.object({ started: z.boolean() }),
  }),
  state: endpoint({
    verb: 'demo.state',
    kind: 'query',
    target: () => 'region',
    input: z.object({}),
    output: z.object({
      state: z.enum(['absent', 'loading', 'loaded', 'failed']),
      progressPercent: z.number(),
      step: z.string().nullable(),
    }),
  }),
};
