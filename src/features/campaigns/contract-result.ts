import { z } from 'zod';
import { definitionShape } from '#features/forms/contract.ts';
import type { FieldSummary } from '#features/forms/domain/summary.ts';
import { endpoint } from '#kernel/contract.ts';
import { thingId } from '#kernel/shapes.ts';
import * as shape from './contract-shapes.ts';
import { answerStates } from './domain/answer.ts';

const asked = shape.onWave.extend({ municipality: thingId.optional() });

/** What a wave brought: only answers that were sent count. */
export const resultContract = {
  /** Question by question over all answers. */
  summary: endpoint({
    verb: 'campaigns.summary',
    kind: 'query',
    target: 'ownScope',
    input: asked,
    output: z.object({
      wave: shape.waveRow,
      definition: definitionShape,
      /** Answers that were sent, of those that are asked for. */
      given: z.number(),
      units: z.number(),
      questions: z.array(z.custom<FieldSummary<{ readonly unitId: number; readonly name: string }>>()),
      municipalities: z.array(z.object({ municipalityId: z.number(), name: z.string(), units: z.number() })),
    }),
  }),
  /** Unit by unit, each question in a column. */
  answers: endpoint({
    verb: 'campaigns.answers',
    kind: 'query',
    target: 'ownScope',
    input: asked.extend({ limit: z.coerce.number().int().min(1).max(2000).default(500) }),
    output: z.object({
      headings: z.array(z.string()),
      rows: z.array(
        z.object({
          unitId: z.number(),
          name: z.string(),
          municipality: z.string(),
          state: z.enum(answerStates),
          /** Numbers with digits after the point, and days, as text. */
          cells: z.array(z.union([z.number(), z.string()]).nullable()),
        }),
      ),
      total: z.number(),
    }),
  }),
};
