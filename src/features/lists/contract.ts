import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { commaList, dataYear, thingId } from '#kernel/shapes.ts';
import { clusterAggregates, poolings, rules } from '#features/methodology/domain/parameters.ts';
import { funnelContract } from './contract-funnel.ts';
import { recurrenceContract } from './contract-recurrence.ts';
import { byCluster, clusterOutcome, overYears, standing, verdict } from './contract-shapes.ts';
import { tablesContract } from './contract-tables.ts';
import { clusterOutcomes, dynamicsKinds, procedureUses, recurrences } from './domain/evaluation.ts';
import type { Explanation } from './domain/explanation.ts';

/** Shapes of what a list says of a school, for whoever tells it on. */
export { byCluster, clusterOutcome, overYears, standing, verdict };

/** Numbers with commas between them. */
const commaCounts = z
  .string()
  .regex(/^\d{1,2}(,\d{1,2})*$/)
  .transform((text) => text.split(',').map(Number))
  .optional();

export const scopes = ['listed', 'warning', 'not_evaluable', 'all'] as const;
export const listFilter = z.object({
  year: dataYear,
  /** Which part of the edition is shown; `listed` unless said. */
  show: z.enum(scopes).default('listed'),
  cluster: commaList(clusterOutcomes),
  recurrence: commaList(recurrences),
  /** List years in a row, and times within the window. */
  running: commaCounts,
  times: commaCounts,
  dynamics: commaList(dynamicsKinds),
  municipality: thingId.optional(),
  /** Part of the school name, code or login. */
  q: z.string().max(200).optional(),
  /** Only schools whose share rests on few pupils. */
  smallN: z.stringbool().optional(),
});
export type ListFilter = z.output<typeof listFilter>;

export const listRow = z.object({
  schoolId: z.number(),
  schoolCode: z.string(),
  schoolName: z.string(),
  municipalityId: z.number(),
  municipality: z.string(),
  isListed: z.boolean(),
  isWarning: z.boolean(),
  isEvaluable: z.boolean(),
  ...standing,
  smallN: z.boolean(),
  ...overYears,
});
export type ListRow = z.output<typeof listRow>;

const flowRow = z.object({
  municipalityId: z.number().nullable(),
  municipality: z.string().nullable(),
  old: z.number(),
  newList: z.number(),
  stayed: z.number(),
  left: z.number(),
  new: z.number(),
  goneNoData: z.number(),
  labels: z.array(z.string()),
});
export type FlowRow = z.output<typeof flowRow>;

const flag = z.enum(['small_n', 'reconstructed', 'lineage_sum', 'shared_history', 'pooled', 'biased']);
export const explanation = z.object({
  school: z.string(),
  schoolName: z.string().nullable(),
  municipality: z.string().nullable(),
  year: z.number(),
  resultsYear: z.number(),
  methodology: z.object({ name: z.string(), version: z.number() }),
  verdict,
  ...standing,
  clusterAggregate: z.enum(clusterAggregates),
  rule: z.enum(rules),
  thresholds: z.array(z.object({ percent: z.number(), types: z.array(z.string()).readonly().nullable() })).readonly(),
  isInclusive: z.boolean(),
  minParticipants: z.number(),
  pooling: z.enum(poolings),
  steps: z
    .array(
      z.object({
        code: z.enum(['enough_procedures', 'part_a', 'comparable_year', 'part_b', 'combined']),
        holds: z.boolean(),
        needed: z.number().nullable(),
        found: z.number().nullable(),
        keys: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  procedures: z
    .array(
      z.object({
        year: z.number(),
        key: z.string(),
        procedure: z.object({
          type: z.string(),
          subject: z.string().nullable(),
          grade: z.number().nullable(),
          level: z.enum(['base', 'profile']).nullable(),
        }),
        registered: z.number(),
        participants: z.number(),
        low: z.number(),
        sharePercent: z.string().nullable(),
        wilsonLowPercent: z.string().nullable(),
        wilsonHighPercent: z.string().nullable(),
        thresholdPercent: z.number(),
        use: z.enum(procedureUses),
        isLow: z.boolean(),
        isRoundedToThreshold: z.boolean(),
        isRepeated: z.boolean(),
        flags: z.array(flag).readonly(),
      }),
    )
    .readonly(),
  clusterBounds: z.tuple([z.number(), z.number(), z.number()]).readonly(),
  ...overYears,
  hasOlderHistory: z.boolean(),
  inherited: z
    .array(
      z.object({
        school: z.string(),
        year: z.number(),
        cluster: clusterOutcome.nullable(),
        decision: z.enum(['confirmed', 'refused']).optional(),
      }),
    )
    .readonly(),
  nearMisses: z
    .array(
      z.object({
        kind: z.enum(['would_leave_list', 'would_enter_list', 'would_lower_cluster', 'would_raise_cluster']),
        key: z.string().nullable(),
        pupils: z.number(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Explanation>;

export const listsContract = {
  /** List years that have been identified, newest first. */
  years: endpoint({
    verb: 'lists.years',
    kind: 'query',
    target: 'ownScope',
    input: z.object({}),
    output: z.object({
      years: z.array(z.object({ year: z.number(), listed: z.number(), warning: z.number(), notEvaluable: z.number() })),
    }),
  }),
  /** One page of one year's list, by keyset, with the counts of the whole year beside it. */
  show: endpoint({
    verb: 'lists.show',
    kind: 'query',
    target: 'ownScope',
    input: listFilter.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(5000).default(100),
    }),
    output: z.object({
      year: z.number(),
      resultsYear: z.number(),
      methodology: z.object({ name: z.string(), version: z.number() }),
      identifiedAt: z.string(),
      /** Percent at which basic, moderate and strong begin, and the count under which a row is flagged `smallN`. */
      clusterBounds: z.tuple([z.number(), z.number(), z.number()]).readonly(),
      smallN: z.number(),
      counts: z.object({
        schools: z.number(),
        listed: z.number(),
        warning: z.number(),
        notEvaluable: z.number(),
        smallN: z.number(),
        byCluster,
        /** null when the year before has no list. */
        previousListed: z.number().nullable(),
        stayed: z.number(),
        left: z.number(),
        new: z.number(),
        goneNoData: z.number(),
      }),
      municipalities: z.array(z.object({ id: z.number(), name: z.string(), schools: z.number(), listed: z.number() })),
      /** Rows that match the filter, over all pages. */
      matching: z.number(),
      rows: z.array(listRow),
      next: z.string().nullable(),
    }),
  }),
  export: endpoint({
    verb: 'lists.export',
    kind: 'download',
    target: 'ownScope',
    input: listFilter.extend({
      format: z.enum(['csv', 'xlsx']),
      /** One of `listSorts`, with `-` before it for descending; the printed order unless said. */
      sort: z.string().max(41).optional(),
    }),
    output: z.null(),
  }),
  why: endpoint({
    verb: 'lists.why',
    kind: 'query',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({ schoolId: thingId, year: dataYear }),
    output: z.object({ schoolId: z.number(), schoolCode: z.string(), explanation }),
  }),
  flow: endpoint({
    verb: 'lists.flow',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ from: dataYear, to: dataYear }),
    output: z.object({
      from: z.number(),
      to: z.number(),
      region: flowRow,
      municipalities: z.array(flowRow),
      /** Who came and went, by name. */
      schools: z.array(
        z.object({
          schoolId: z.number(),
          schoolName: z.string(),
          municipality: z.string(),
          move: z.enum(['stayed', 'left', 'new', 'gone_no_data']),
          oldCluster: clusterOutcome.nullable(),
          newCluster: clusterOutcome.nullable(),
        }),
      ),
    }),
  }),
  flowExport: endpoint({
    verb: 'lists.flowExport',
    kind: 'download',
    target: 'ownScope',
    input: z.object({ from: dataYear, to: dataYear, format: z.enum(['csv', 'xlsx']) }),
    output: z.null(),
  }),
  /** Computes the list of a year (or of every year with results) anew and keeps it with its trace. */
  identify: endpoint({
    verb: 'lists.identify',
    kind: 'command',
    target: 'region',
    input: z.object({
      year: dataYear.optional(),
      method: z.string().max(80).optional(),
      pooling: z.enum(poolings).optional(),
    }),
    output: z.object({ years: z.array(z.number()) }),
  }),
  ...funnelContract,
  ...recurrenceContract,
  ...tablesContract,
};
