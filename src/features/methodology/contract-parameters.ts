import { z } from 'zod';
import { biasedResultPolicies, clusterAggregates, poolings, rules, type Parameters } from './domain/parameters.ts';
import { expectations, type Expectation } from './domain/settings.ts';

/** Every message of these schemas is the code of what is expected; words are in ru.ts and en.ts. */
export function expected(code: Expectation): { error: Expectation } {
  return { error: code };
}

/** Shares are compared exact to a thousandth of a percent, so no bound may be finer. */
const percent = z
  .number(expected('percent'))
  .min(0, expected('percent'))
  .max(100, expected('percent'))
  .refine((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, expected('percent'));

export function whole(from: number, to: number, code: Expectation): z.ZodNumber {
  return z.number(expected(code)).int(expected(code)).min(from, expected(code)).max(to, expected(code));
}

const pattern = z.strictObject(
  {
    type: z.string(expected('text')).min(1, expected('text')).exactOptional(),
    subject: z.string(expected('text')).min(1, expected('text')).exactOptional(),
    grades: z
      .array(whole(1, 12, 'grades'), expected('grades'))
      .min(1, expected('grades'))
      .exactOptional(),
    level: z.enum(['base', 'profile'], expected('one_of')).exactOptional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : 'patterns') },
);

export const parametersSchema: z.ZodType<Parameters> = z.strictObject({
  LOW_SHARE_PCT: z.object({ default: percent }, expected('object')).catchall(percent),
  LOW_SHARE_INCLUSIVE: z.boolean(expected('true_or_false')),
  MIN_LOW_PROCEDURES: whole(1, 1000, 'count_from_1'),
  MIN_REPEATED_PROCEDURES: whole(1, 1000, 'count_from_1'),
  RULE: z.enum(rules, expected('one_of')),
  RESULT_YEAR_OFFSET: whole(0, 5, 'years_0_to_5'),
  PROCEDURES: z.array(pattern, expected('patterns')).min(1, expected('patterns')),
  MIN_PARTICIPANTS: whole(1, 100_000, 'count_from_1'),
  SMALL_SCHOOL_POOLING: z.enum(poolings, expected('one_of')),
  BIASED_RESULTS: z.enum(biasedResultPolicies, expected('one_of')),
  CLUSTER_AGGREGATE: z.enum(clusterAggregates, expected('one_of')),
  CLUSTER_BOUNDS: z
    .tuple([percent, percent, percent], expected('ascending_bounds'))
    .refine(([basic, moderate, strong]) => basic <= moderate && moderate <= strong, expected('ascending_bounds')),
  EXCLUDE_KINDS: z.array(z.string(expected('kinds')).min(1, expected('kinds')), expected('kinds')),
  RECURRENCE_WINDOW: whole(1, 50, 'years_1_to_50'),
  SMALL_N: whole(0, 100_000, 'count_from_0'),
  INCLUDE_GVE: z.boolean(expected('true_or_false')),
});

export const parameterProblem = z.object({
  path: z.string(),
  found: z.string(),
  expected: z.enum(expectations),
  options: z.array(z.string()).readonly(),
});
