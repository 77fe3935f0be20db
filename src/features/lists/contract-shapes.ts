import { z } from 'zod';
import {
  clusterOutcomes,
  dynamicsKinds,
  historyStates,
  notEvaluableReasons,
  recurrences,
} from './domain/evaluation.ts';

export const clusterOutcome = z.enum(clusterOutcomes);
export const byCluster = z.record(clusterOutcome, z.number());
export const verdict = z.enum(['listed', 'warning', 'not_listed', 'not_evaluable']);

/** What a list says of a school, and the share it rests on. */
export const standing = {
  reason: z.enum(notEvaluableReasons).nullable(),
  cluster: clusterOutcome.nullable(),
  low: z.number(),
  participants: z.number(),
  sharePercent: z.string().nullable(),
  wilsonLowPercent: z.string().nullable(),
  wilsonHighPercent: z.string().nullable(),
};

/** The same school in other lists. */
export const overYears = {
  recurrence: z.enum(recurrences).nullable(),
  dynamics: z.enum(dynamicsKinds).nullable(),
  previousCluster: clusterOutcome.nullable(),
  history: z.array(z.object({ year: z.number(), state: z.enum(historyStates) })).readonly(),
};
