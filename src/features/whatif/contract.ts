import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { dataYear, oneLine, thingId } from '#kernel/shapes.ts';
import { byCluster, clusterOutcome, explanation } from '#features/lists/contract.ts';
import { notEvaluableReasons } from '#features/lists/domain/evaluation.ts';
import { parameterProblem, parametersSchema } from '#features/methodology/contract.ts';
import { changes } from './domain/compare-rules.ts';

/** Settings on top of the method of the list, as the command line takes them, joined by `~`. */
const settings = z.string().max(4000).default('');
const variantName = oneLine.pipe(z.string().min(1).max(120));

const side = z.object({
  isListed: z.boolean(),
  isEvaluable: z.boolean(),
  reason: z.enum(notEvaluableReasons).nullable(),
  cluster: clusterOutcome.nullable(),
  low: z.number(),
  participants: z.number(),
  /** null without participants, and where the share is a mean of shares. */
  sharePercent: z.string().nullable(),
  isSmall: z.boolean(),
});
const totals = z.object({
  schools: z.number(),
  listed: z.number(),
  warning: z.number(),
  notEvaluable: z.number(),
  byCluster,
});
const counts = {
  before: z.number(),
  after: z.number(),
  stayed: z.number(),
  came: z.number(),
  left: z.number(),
  cluster: z.number(),
};

/** The list of a year as two sets of parameters would have it. */
export const rulesCompared = z.object({
  year: z.number(),
  resultsYear: z.number(),
  before: totals,
  after: totals,
  region: z.object(counts),
  onFew: z.record(z.enum(changes), z.number()),
  municipalities: z.array(z.object({ id: z.number(), name: z.string(), ...counts })),
  schools: z.array(
    z.object({
      schoolId: z.number(),
      schoolCode: z.string(),
      schoolName: z.string(),
      municipalityId: z.number(),
      municipality: z.string(),
      change: z.enum(changes),
      before: side,
      after: side,
      restsOnFew: z.boolean(),
    }),
  ),
});
export type RulesComparedShown = z.output<typeof rulesCompared>;

const method = z.object({ name: z.string(), version: z.number() });
const variant = z.object({
  variantId: z.number(),
  year: z.number(),
  name: z.string(),
  /** On top of the method the list of the year is made by now. */
  settings: z.string(),
  method,
  listed: z.number(),
  came: z.number(),
  left: z.number(),
  cluster: z.number(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  isOwn: z.boolean(),
});

export const whatifContract = {
  /** Who would come and go. Settings that mean nothing are told and change nothing. Writes nothing. */
  try: endpoint({
    verb: 'whatif.try',
    kind: 'query',
    target: 'region',
    input: z.object({ year: dataYear, set: settings, against: thingId.optional() }),
    output: z.object({
      method,
      baseParameters: parametersSchema,
      parameters: parametersSchema.nullable(),
      problems: z.array(parameterProblem),
      /** Name of the variant compared with; null: the list as it is. */
      against: z.string().nullable(),
      compared: rulesCompared.nullable(),
    }),
  }),
  /** A school under the method of the list and under the changed one. */
  why: endpoint({
    verb: 'whatif.why',
    kind: 'query',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({ schoolId: thingId, year: dataYear, set: settings }),
    output: z.object({ schoolId: z.number(), schoolCode: z.string(), before: explanation, after: explanation }),
  }),
  variants: endpoint({
    verb: 'whatif.variants',
    kind: 'query',
    target: 'region',
    input: z.object({ year: dataYear }),
    output: z.object({ variants: z.array(variant) }),
  }),
  keep: endpoint({
    verb: 'whatif.keep',
    kind: 'command',
    target: 'region',
    input: z.object({ year: dataYear, set: settings, name: variantName }),
    output: z.object({ variantId: z.number() }),
  }),
  rename: endpoint({
    verb: 'whatif.rename',
    kind: 'command',
    target: 'region',
    input: z.object({ variantId: thingId, name: variantName }),
    output: z.object({}),
  }),
  delete: endpoint({
    verb: 'whatif.delete',
    kind: 'command',
    target: 'region',
    input: z.object({ variantId: thingId }),
    output: z.object({}),
  }),
};
