import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { calendarDay, thingId } from '#kernel/shapes.ts';
import { kind, level, namedSchool, schoolFilter } from './contract-shapes.ts';
import { identifierKinds } from './domain/identifiers.ts';
import { reorganisations } from './domain/reorganise.ts';
import { schoolStatuses } from './domain/school.ts';

const status = z.enum(schoolStatuses);
const decision = z.enum(['confirmed', 'refused']).nullable();

export const schoolRow = z.object({
  schoolId: z.number(),
  code: z.string(),
  name: z.string(),
  municipalityId: z.number(),
  municipality: z.string(),
  kind,
  level,
  isRural: z.boolean().nullable(),
  status,
  groupings: z.array(z.string()),
  identifiers: z.number(),
});
export type SchoolRow = z.output<typeof schoolRow>;

/** The registry as people read it. */
export const readContract = {
  schools: endpoint({
    verb: 'registry.schools',
    kind: 'query',
    target: 'ownScope',
    input: schoolFilter,
    output: z.object({
      /** Of the reader's territory, whatever the filter says. */
      total: z.number(),
      rows: z.array(schoolRow),
      /** When the search found nothing: the schools whose names are most like it. */
      suggestions: z.array(z.object({ schoolId: z.number(), name: z.string(), municipality: z.string() })),
    }),
  }),
  schoolsExport: endpoint({
    verb: 'registry.schoolsExport',
    kind: 'download',
    target: 'ownScope',
    input: schoolFilter.extend({ format: z.enum(['csv', 'xlsx']) }),
    output: z.null(),
  }),
  /** Everything the registry knows of a school, over all its time. */
  school: endpoint({
    verb: 'registry.school',
    kind: 'query',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({ schoolId: thingId }),
    output: z.object({
      schoolId: z.number(),
      code: z.string(),
      status,
      /** Oldest first; the last one is the present. `1900-01-01`: as far back as is known. */
      versions: z.array(
        z.object({
          validFrom: z.string(),
          /** First day on which it no longer holds. */
          validTo: z.string().nullable(),
          name: z.string(),
          municipalityId: z.number(),
          municipality: z.string(),
          kind,
          level,
          isRural: z.boolean().nullable(),
          branchOf: namedSchool.nullable(),
        }),
      ),
      otherNames: z.array(z.string()),
      identifiers: z.array(
        z.object({
          kind: z.enum(identifierKinds),
          value: z.string(),
          validFrom: z.string(),
          validTo: z.string().nullable(),
        }),
      ),
      lineage: z.array(
        z.object({
          lineageId: z.number(),
          kind: z.enum(reorganisations),
          happenedOn: z.string(),
          from: namedSchool,
          to: namedSchool.nullable(),
          inherits: decision,
        }),
      ),
      groupings: z.array(z.object({ grouping: z.string(), validFrom: z.string(), validTo: z.string().nullable() })),
    }),
  }),
  groupings: endpoint({
    verb: 'registry.groupings',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ on: calendarDay.optional() }),
    output: z.object({
      on: z.string(),
      /** No day was asked for and nobody is in a group today: the newest day with somebody in one. */
      isEarlier: z.boolean(),
      groupings: z.array(
        z.object({
          grouping: z.string(),
          /** Schools of the reader's territory in it on the day. */
          schools: z.number(),
          validFrom: z.string(),
          validTo: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** Steps that can be taken back, and histories about which somebody has to say whether they count. */
  steps: endpoint({
    verb: 'registry.steps',
    kind: 'query',
    target: 'region',
    input: z.object({ schoolId: thingId.optional() }),
    output: z.object({
      steps: z.array(
        z.object({
          stepId: z.number(),
          kind: z.enum([...reorganisations, 'grouping']),
          subject: z.string(),
          happenedOn: z.string(),
          madeAt: z.string(),
          schools: z.number(),
        }),
      ),
      histories: z.array(
        z.object({
          lineageId: z.number(),
          kind: z.enum(['merge', 'split']),
          happenedOn: z.string(),
          from: z.object({ schoolId: z.number(), name: z.string() }),
          to: z.object({ schoolId: z.number(), name: z.string() }),
          inherits: decision,
          listed: z.array(z.object({ year: z.number(), cluster: z.string().nullable() })),
        }),
      ),
    }),
  }),
};
