import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { thingId } from '#kernel/shapes.ts';
import { overYears, standing, verdict } from '#features/lists/contract.ts';
import { identifierKinds } from '#features/registry/domain/identifiers.ts';
import { schoolKinds, schoolLevels, schoolStatuses } from '#features/registry/domain/school.ts';

const link = z.object({ schoolId: z.number(), name: z.string() });

/** What the newest list says of the school. */
const yearCard = z.object({
  year: z.number(),
  resultsYear: z.number(),
  verdict,
  ...standing,
  /** The share rests on few pupils. */
  smallN: z.boolean(),
  ...overYears,
  clusterBounds: z.tuple([z.number(), z.number(), z.number()]).readonly(),
});

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const event = z.object({
  /** The day, or the first of January when only the year is known. */
  on: z.string(),
  kind: z.string(),
  facts: z.record(z.string(), fact),
  /** Address of the page that says more. */
  to: z.string().nullable(),
});
export type PassportEvent = z.output<typeof event>;

export const passportContract = {
  /** Everything that is known about a school, as far as the reader may see it there. */
  show: endpoint({
    verb: 'passport.show',
    kind: 'query',
    target: ({ schoolId }) => ({ schoolId }),
    // Names of directors and curators are in it for who may see people: then the reading is noted.
    isPersonal: true,
    isKeptWhenNoted: true,
    input: z.object({ schoolId: thingId }),
    output: z.object({
      school: z.object({
        schoolId: z.number(),
        code: z.string(),
        name: z.string(),
        municipalityId: z.number(),
        municipality: z.string(),
        status: z.enum(schoolStatuses),
        kind: z.enum(schoolKinds).nullable(),
        level: z.enum(schoolLevels).nullable(),
        isRural: z.boolean().nullable(),
        formerNames: z.array(z.string()),
        identifiers: z.array(z.object({ kind: z.enum(identifierKinds), value: z.string() })),
        groupings: z.array(z.string()),
      }),
      /** Schools that went up in it or from which it came; null where the reader may not see them. */
      predecessors: z.array(link.nullable()),
      successors: z.array(link.nullable()),
      /** Null: no list knows the school, or the reader sees none. */
      year: yearCard.nullable(),
      /** Newest first. */
      events: z.array(event),
      /** By name, not by results. */
      neighbours: z.object({
        municipality: z.array(link),
        /** Schools of the municipality beyond those named. */
        others: z.number(),
        /** Close in the number of results. */
        similar: z.array(link),
      }),
    }),
  }),
};
