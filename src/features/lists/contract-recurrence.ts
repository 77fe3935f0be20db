import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { dataYear } from '#kernel/shapes.ts';
import { byCluster, clusterOutcome } from './contract-shapes.ts';

const asked = z.object({ year: dataYear, language: z.enum(['ru', 'en']).default('ru') });

export const countings = ['running', 'times'] as const;
export type Counting = (typeof countings)[number];

const part = z.object({
  /** From one year to the whole window. `mark`s of the drawing are cluster (in the order of `clusters`) and row. */
  rows: z.array(z.object({ years: z.number(), byCluster })),
  /** In the order of the groups of the drawing. */
  clusters: z.array(clusterOutcome),
  svg: z.string(),
});

/** How long and how often the schools of a list have been listed. */
export const recurrenceContract = {
  recurrence: endpoint({
    verb: 'lists.recurrence',
    kind: 'query',
    target: 'ownScope',
    input: asked.extend({ room: z.enum(['wide', 'narrow']).default('wide') }),
    output: z.object({
      year: z.number(),
      /** List years looked back at, with the one asked for. */
      window: z.number(),
      listed: z.number(),
      /** By years in a row; the last row stands for longer, too. */
      running: part,
      /** By times within the window. */
      times: part,
    }),
  }),
  recurrencePicture: endpoint({
    verb: 'lists.recurrencePicture',
    kind: 'download',
    target: 'ownScope',
    input: asked.extend({ by: z.enum(countings), format: z.enum(['svg', 'png']) }),
    output: z.null(),
  }),
};
