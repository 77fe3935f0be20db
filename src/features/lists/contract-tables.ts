import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { dataYear } from '#kernel/shapes.ts';
import { countings } from './contract-recurrence.ts';

const asked = z.object({
  year: dataYear,
  format: z.enum(['csv', 'xlsx']),
});

/** The tables under the drawings of a list, as files. */
export const tablesContract = {
  funnelExport: endpoint({
    verb: 'lists.funnelExport',
    kind: 'download',
    target: 'ownScope',
    input: asked,
    output: z.null(),
  }),
  /** Municipalities by the share of their schools that are listed. */
  mapExport: endpoint({
    verb: 'lists.mapExport',
    kind: 'download',
    target: 'ownScope',
    input: asked,
    output: z.null(),
  }),
  recurrenceExport: endpoint({
    verb: 'lists.recurrenceExport',
    kind: 'download',
    target: 'ownScope',
    input: asked.extend({ by: z.enum(countings) }),
    output: z.null(),
  }),
};
