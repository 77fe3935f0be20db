import { z } from 'zod';
import { definitionShape } from '#features/forms/contract.ts';
import type { KnownFrom } from '#features/forms/domain/prefill.ts';
import { endpoint } from '#kernel/contract.ts';
import { calendarDay, thingId } from '#kernel/shapes.ts';
import * as shape from './contract-shapes.ts';
import { needs } from './domain/life.ts';

const { onUnit, onWave, revision, standing, answer, answers } = shape;
const afterSave = standing.extend({
  asked: z.number(),
  answered: z.number(),
  errors: z.number(),
  warnings: z.number(),
  changed: z.number(),
  savedAt: z.string().nullable(),
  /** What stands against a submission now. */
  problems: shape.problems,
});
/** One answer: its sheet, what is done with it. */
export const answersContract = {
  sheet: endpoint({
    verb: 'campaigns.sheet',
    kind: 'query',
    target: 'ownScope',
    input: onUnit,
    output: z.object({
      wave: shape.waveRow,
      unit: shape.unitRow,
      definition: definitionShape,
      answers,
      /** What is known already, for fields that ask to be filled so: shown to be confirmed, not asked again. */
      prefill: z.array(z.object({ code: z.string(), answer, from: z.custom<KnownFrom>() })),
      /** What the unit answered to the form the time before. */
      before: z.object({ title: z.string(), answers }).nullable(),
      /** What checks across forms look at. */
      others: z.record(z.string(), answers),
      problems: shape.problems,
      remark: z.string().nullable(),
      /** Fields that differ from what was confirmed, with that. */
      changes: z.array(z.object({ code: z.string(), confirmed: answer.nullable(), now: answer.nullable() })),
      /** What the reader may do now. */
      may: z.array(shape.unitVerb),
      /** Why nothing can be filled in, though the reader might; null: it can. */
      lockedBy: z.enum(needs).nullable(),
    }),
  }),
  /** Fields that changed. One that somebody else changed since is not overwritten but told, with both values; the others are kept. */
  save: endpoint({
    verb: 'campaigns.save',
    kind: 'command',
    target: 'ownScope',
    isKeptWhenNoted: true,
    conceals: ['wish'],
    input: onUnit.extend({
      /** The one the sender saw. */
      revision,
      /** Of the sheet that is open: what it sent before does not stand against it when an answer was lost on the line. */
      draftKey: z
        .string()
        .regex(/^[\w-]{8,64}$/)
        .optional(),
      wish: shape.wish,
    }),
    output: afterSave.extend({ conflicts: z.array(shape.conflict) }),
  }),
  /** Errors and what is missing are told whole, and then nothing is sent. */
  submit: endpoint({
    verb: 'campaigns.submit',
    kind: 'command',
    target: 'ownScope',
    isKeptWhenNoted: true,
    input: onUnit.extend({ revision }),
    output: standing.extend({
      isSubmitted: z.boolean(),
      problems: shape.problems,
      submittedAt: z.string().nullable(),
      isLate: z.boolean(),
    }),
  }),
  return: endpoint({
    verb: 'campaigns.return',
    kind: 'command',
    target: 'ownScope',
    input: onUnit.extend({ revision, remark: shape.said }),
    output: standing,
  }),
  confirm: endpoint({
    verb: 'campaigns.confirm',
    kind: 'command',
    target: 'ownScope',
    input: onUnit.extend({ revision }),
    output: standing,
  }),
  /** Of what changed after it was confirmed, these fields; with the last of them the answer is confirmed. */
  confirmFields: endpoint({
    verb: 'campaigns.confirmFields',
    kind: 'command',
    target: 'ownScope',
    input: onUnit.extend({ revision, codes: z.array(z.string().max(60)).min(1).max(200) }),
    output: standing.extend({ changed: z.number() }),
  }),
  /** All that were submitted and fit the filter; `count` is what the person was shown. */
  confirmMany: endpoint({
    verb: 'campaigns.confirmMany',
    kind: 'command',
    target: 'ownScope',
    input: onWave.extend({ filter: shape.chosenUnits, count: z.number().int().min(1) }),
    output: z.object({ confirmed: z.number(), at: z.string() }),
  }),
  /** What one confirmed at once is not confirmed, on the same day. */
  undoConfirm: endpoint({
    verb: 'campaigns.undoConfirm',
    kind: 'command',
    target: 'ownScope',
    input: onWave.extend({ at: z.iso.datetime() }),
    output: z.object({ undone: z.number() }),
  }),
  excuse: endpoint({
    verb: 'campaigns.excuse',
    kind: 'command',
    target: 'ownScope',
    input: onUnit.extend({ reason: shape.reason }),
    output: standing,
  }),
  expect: endpoint({
    verb: 'campaigns.expect',
    kind: 'command',
    target: 'ownScope',
    input: onUnit,
    output: standing,
  }),
  /** A term of their own; in a closed wave it opens them again until its last day. */
  extend: endpoint({
    verb: 'campaigns.extend',
    kind: 'command',
    target: 'ownScope',
    input: onWave.extend({
      unitIds: z.array(thingId).min(1).max(500),
      dueOn: calendarDay,
      reason: shape.reason,
    }),
    output: z.object({ units: z.number() }),
  }),
  /** A letter to who owes, at most one a day about each unit; `count` is what the person was shown. */
  nudge: endpoint({
    verb: 'campaigns.nudge',
    kind: 'command',
    target: 'ownScope',
    input: onWave.extend({ filter: shape.chosenUnits, count: z.number().int().min(1) }),
    output: z.object({
      units: z.number(),
      letters: z.number(),
      /** Nobody with an address is known there: they have to be called. */
      unreachable: z.number(),
    }),
  }),
  history: endpoint({
    verb: 'campaigns.history',
    kind: 'query',
    target: 'ownScope',
    isPersonal: true,
    input: onUnit,
    output: z.object({
      steps: z.array(
        z.object({
          step: z.number(),
          verb: shape.unitVerb,
          at: z.string(),
          /** Null: the program, somebody forgotten, or somebody of an office whose people the reader does not see. */
          name: z.string().nullable(),
          text: z.string().nullable(),
          changes: z.array(z.object({ code: z.string(), before: answer.nullable(), after: answer.nullable() })),
        }),
      ),
    }),
  }),
};
