import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { calendarDay, thingId } from '#kernel/shapes.ts';
import { parameterProblem, parametersSchema } from './contract-parameters.ts';
import { states } from './domain/validity.ts';

export { parameterProblem, parametersSchema } from './contract-parameters.ts';
export { applySettings, parseMethodology, parseParameters } from './contract-reading.ts';

const listYear = z.number().int().min(1990).max(2100);
const cluster = z.enum(['basic', 'moderate', 'strong', 'below_range']).nullable();
const name = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}_-]{1,80}$/u);
const line = (most: number): z.ZodString => z.string().trim().min(1).max(most);
const onVersion = z.object({ methodologyId: thingId });
const span = z.object({
  from: z.number().nullable(),
  to: z.number().nullable(),
  versions: z.array(z.number()).readonly(),
});

/** What a draft changes in the list of a year against the method that list is made by, as it was when it was tried. */
export const testRun = z.object({
  year: z.number(),
  resultsYear: z.number(),
  method: z.object({ name: z.string(), version: z.number() }),
  before: z.number(),
  after: z.number(),
  stayed: z.number(),
  came: z.number(),
  left: z.number(),
  cluster: z.number(),
  onFew: z.number(),
  schools: z.array(
    z.object({
      schoolId: z.number(),
      schoolName: z.string(),
      municipality: z.string(),
      change: z.enum(['came', 'left', 'cluster']),
      clusterBefore: cluster,
      clusterAfter: cluster,
      restsOnFew: z.boolean(),
    }),
  ),
});
export type TestRun = z.output<typeof testRun>;

const version = z.object({
  methodologyId: z.number(),
  version: z.number(),
  isPreset: z.boolean(),
  state: z.enum(states),
  standing: z.enum(['draft', 'ahead', 'in_force', 'ended', 'retired']),
  validFrom: z.number().nullable(),
  validTo: z.number().nullable(),
  parameters: parametersSchema,
  note: z.string().nullable(),
  testRun: testRun.nullable(),
  testedAt: z.string().nullable(),
  document: z.object({ title: z.string(), number: z.string(), date: z.string() }).nullable(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
});
export type VersionShown = z.output<typeof version>;

const draftYears = { validFrom: listYear.nullable(), validTo: listYear.nullable() };
const saved = z.object({ methodologyId: z.number().nullable(), problems: z.array(parameterProblem) });

export const methodologyContract = {
  list: endpoint({
    verb: 'methodology.list',
    kind: 'query',
    target: 'region',
    input: z.object({}),
    output: z.object({
      /** List year that standing is told for. */
      listYear: z.number(),
      methods: z.array(
        z.object({
          name: z.string(),
          versions: z.array(
            version.pick({
              methodologyId: true,
              version: true,
              isPreset: true,
              state: true,
              standing: true,
              validFrom: true,
              validTo: true,
            }),
          ),
          spans: z.array(span),
        }),
      ),
    }),
  }),
  show: endpoint({
    verb: 'methodology.show',
    kind: 'query',
    target: 'region',
    input: z.object({ name: z.string().max(80) }),
    output: z.object({ name: z.string(), listYear: z.number(), versions: z.array(version), spans: z.array(span) }),
  }),
  /** A new draft on top of a version, or a change of one. Settings that mean nothing are told, and nothing is saved. */
  saveDraft: endpoint({
    verb: 'methodology.saveDraft',
    kind: 'command',
    target: 'region',
    isKeptWhenNoted: true,
    input: z
      .object({
        /** The draft that is changed; left out: a new one. */
        methodologyId: thingId.optional(),
        /** The version it is made from. */
        basedOn: thingId,
        settings: z.string().max(4000),
        name,
        ...draftYears,
        note: z.string().trim().max(2000).default(''),
      })
      .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
        path: ['validTo'],
      }),
    output: saved,
  }),
  /** Tries a draft on the data of the last list and keeps with it who comes and who goes. */
  testRun: endpoint({
    verb: 'methodology.testRun',
    kind: 'command',
    target: 'region',
    input: onVersion,
    output: z.object({ testRun }),
  }),
  approve: endpoint({
    verb: 'methodology.approve',
    kind: 'command',
    target: 'region',
    input: onVersion.extend({
      documentTitle: line(300),
      documentNumber: line(80),
      documentDate: calendarDay,
      /** Versions that hold in its first year end the year before. */
      endsEarlier: z.boolean().default(false),
    }),
    output: z.object({}),
  }),
  /** Ends an approved version: lists up to the last year are still made by it. */
  retire: endpoint({
    verb: 'methodology.retire',
    kind: 'command',
    target: 'region',
    input: onVersion.extend({ lastYear: listYear }),
    output: z.object({}),
  }),
  deleteDraft: endpoint({
    verb: 'methodology.deleteDraft',
    kind: 'command',
    target: 'region',
    input: onVersion,
    output: z.object({}),
  }),
  /** A methodology file becomes a draft, whatever version it says it is. */
  import: endpoint({
    verb: 'methodology.import',
    kind: 'command',
    target: 'region',
    isKeptWhenNoted: true,
    input: z.object({ text: z.string().min(1).max(200_000) }),
    output: saved,
  }),
  export: endpoint({
    verb: 'methodology.export',
    kind: 'download',
    target: 'region',
    input: onVersion,
    output: z.null(),
  }),
};
