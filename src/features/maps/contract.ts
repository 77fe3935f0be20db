import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { oneLine, thingId } from '#kernel/shapes.ts';
import { boundaryProblems } from './domain/boundary-problem.ts';

const cell = z.coerce.number().int().min(0).max(99);

export const mapsContract = {
  /** Where the municipalities of the reader's territory lie: tiles always, shapes when the region has brought boundaries. */
  show: endpoint({
    verb: 'maps.show',
    kind: 'query',
    target: 'ownScope',
    input: z.object({}),
    output: z.object({
      places: z.array(
        z.object({
          municipalityId: z.number(),
          name: z.string(),
          column: z.number(),
          row: z.number(),
          shape: z.object({ path: z.string(), x: z.number(), y: z.number() }).nullable(),
        }),
      ),
      /** Null: tiles only. */
      boundary: z
        .object({
          fileName: z.string(),
          credit: z.string(),
          width: z.number(),
          height: z.number(),
          loadedAt: z.string(),
        })
        .nullable(),
    }),
  }),
  /** Puts a tile there; one that lies there already takes its place. */
  moveTile: endpoint({
    verb: 'maps.moveTile',
    kind: 'command',
    target: 'region',
    input: z.object({ municipalityId: thingId, column: cell, row: cell }),
    output: z.null(),
  }),
  /** Says what a file of boundaries fits, and with `accept` draws the map by it. */
  import: endpoint({
    verb: 'maps.import',
    kind: 'upload',
    target: 'region',
    input: z.object({
      fileName: z.string().min(1).max(255),
      credit: oneLine.default(''),
      accept: z.stringbool().default(false),
    }),
    output: z.object({
      isAccepted: z.boolean(),
      matched: z.array(z.object({ area: z.string(), municipality: z.string(), by: z.enum(['oktmo', 'name']) })),
      /** Areas of the file that are no municipality of the region, and the other way round. */
      unknownAreas: z.array(z.string()),
      missing: z.array(z.string()),
      problems: z.array(z.object({ code: z.enum(boundaryProblems), place: z.string(), found: z.string().nullable() })),
    }),
  }),
};
