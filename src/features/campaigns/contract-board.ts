import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { thingId } from '#kernel/shapes.ts';
import * as shape from './contract-shapes.ts';
import { answerStates, subjects } from './domain/answer.ts';
import { timeliness } from './domain/term.ts';

const { onWave, unitFilter, unitRow, waveRow } = shape;
const page = {
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(2000).default(100),
};
const fieldCode = z.string().max(60);

/** Many answers at once. */
export const boardContract = {
  /** Units of one wave, by municipality and name, with what there is over the whole filter. */
  board: endpoint({
    verb: 'campaigns.board',
    kind: 'query',
    target: 'ownScope',
    input: onWave.extend(unitFilter.shape).extend(page),
    output: z.object({
      wave: waveRow,
      rows: z.array(unitRow),
      /** Over the filter without its states, so that each state can be chosen by its count. */
      counts: shape.counts,
      overdue: z.number(),
      changed: z.number(),
      faulty: z.number(),
      /** Over the whole filter. */
      total: z.number(),
      /** Of these, whom the reader may confirm, and who can be written to today. */
      toConfirm: z.number(),
      toNudge: z.number(),
      municipalities: z.array(z.object({ municipalityId: z.number(), name: z.string(), units: z.number() })),
      next: z.number().nullable(),
    }),
  }),
  /** Units × waves. */
  overview: endpoint({
    verb: 'campaigns.overview',
    kind: 'query',
    target: 'ownScope',
    input: z.object({
      subject: z.enum(subjects).default('school'),
      /** Closed ones too. */
      closed: z.stringbool().default(false),
      municipality: thingId.optional(),
      q: z.string().max(200).optional(),
      ...page,
    }),
    output: z.object({
      waves: z.array(waveRow),
      rows: z.array(
        z.object({
          schoolId: z.number().nullable(),
          municipalityId: z.number(),
          name: z.string(),
          municipality: z.string(),
          /** Of the waves that ask the unit. */
          cells: z.array(
            z.object({
              waveId: z.number(),
              unitId: z.number(),
              state: z.enum(answerStates),
              timeliness: z.enum(timeliness),
              fillPercent: z.number().nullable(),
              errors: z.number(),
            }),
          ),
        }),
      ),
      total: z.number(),
      next: z.number().nullable(),
    }),
  }),
  /** Who to call about an answer. */
  contacts: endpoint({
    verb: 'campaigns.contacts',
    kind: 'query',
    target: 'ownScope',
    isPersonal: true,
    input: shape.onUnit,
    output: z.object({
      people: z.array(
        z.object({
          personId: z.number(),
          name: z.string(),
          role: z.string(),
          phone: z.string().nullable(),
          email: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** One field over all units. */
  grid: endpoint({
    verb: 'campaigns.grid',
    kind: 'query',
    target: 'ownScope',
    input: onWave.extend({ code: fieldCode }).extend(unitFilter.shape).extend(page),
    output: z.object({
      rows: z.array(
        z.object({
          unitId: z.number(),
          schoolId: z.number().nullable(),
          name: z.string(),
          municipality: z.string(),
          state: z.enum(answerStates),
          revision: z.number(),
          value: shape.answer.nullable(),
          /** Hidden by what else is answered. */
          isAsked: z.boolean(),
          /** What is wrong at the field. */
          problems: shape.problems,
          mayFill: z.boolean(),
        }),
      ),
      total: z.number(),
      next: z.number().nullable(),
    }),
  }),
  /** Many units at once, as they were typed or pasted. What cannot be kept is told by its unit, the rest is kept. */
  saveGrid: endpoint({
    verb: 'campaigns.saveGrid',
    kind: 'command',
    target: 'ownScope',
    isKeptWhenNoted: true,
    conceals: ['cells'],
    input: onWave.extend({
      code: fieldCode,
      draftKey: z
        .string()
        .regex(/^[\w-]{8,64}$/)
        .optional(),
      cells: z
        .array(z.object({ unitId: thingId, revision: shape.revision, value: shape.wishedAnswer }))
        .min(1)
        .max(2000),
    }),
    output: z.object({
      cells: z.array(
        z.object({
          unitId: z.number(),
          outcome: z.enum(['saved', 'same', 'conflict', 'locked', 'not_yours', 'not_found']),
          revision: z.number(),
          state: z.enum(answerStates).nullable(),
          /** Of a conflict: what stands there. */
          theirs: shape.answer.nullable(),
          problems: shape.problems,
        }),
      ),
    }),
  }),
  export: endpoint({
    verb: 'campaigns.export',
    kind: 'download',
    target: 'ownScope',
    input: onWave.extend(unitFilter.shape).extend({ format: z.enum(['csv', 'xlsx']) }),
    output: z.null(),
  }),
};
