import { z } from 'zod';
import { answersShape } from '#features/forms/contract.ts';
import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import type { AnswerProblem } from '#features/forms/domain/answer-problem.ts';
import { thingId } from '#kernel/shapes.ts';
import { answerStates, answerVerbs, subjects, waveStates } from './domain/answer.ts';
import type { Wish } from './domain/changes.ts';
import { qualities } from './domain/fill.ts';
import { answerers, confirmers } from './domain/offices.ts';
import { timeliness } from './domain/term.ts';

/** What the store holds was looked at when it came in. */
export const answers = z.custom<Answers>();
export const answer = z.custom<Answer>();
export const problems = z.array(z.custom<AnswerProblem>());

const code = z.string().max(60);

function withoutNulls(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
function nullsOf(record: Readonly<Record<string, unknown>>): Record<string, null> {
  const empty = Object.entries(record).filter(([, value]) => value === null);
  return Object.fromEntries(empty.map(([key]) => [key, null]));
}

/** Fields that change, with what is to stand there; null: no answer any more. */
export const wish = z
  .strictObject({
    values: z.record(code, z.unknown()).default({}),
    reasons: z.record(code, z.unknown()).default({}),
  })
  .transform(({ values, reasons }, { issues }): Wish => {
    const given = answersShape.safeParse({ values: withoutNulls(values), reasons: withoutNulls(reasons) });
    if (given.success) {
      return {
        values: { ...nullsOf(values), ...given.data.values },
        reasons: { ...nullsOf(reasons), ...given.data.reasons },
      };
    }
    for (const { path, message } of given.error.issues) issues.push({ code: 'custom', path, message, input: values });
    return z.NEVER;
  });

/** One field's answer; null: none. */
export const wishedAnswer = z.unknown().transform((value, { issues }): Answer | null => {
  if (value === null) return null;
  const given = answersShape.safeParse({ values: { value }, reasons: {} });
  if (given.success && given.data.values['value'] !== undefined) return given.data.values['value'];
  issues.push({ code: 'custom', message: given.error?.issues[0]?.message ?? '', input: value });
  return z.NEVER;
});

export const onWave = z.object({ waveId: thingId });
export const onUnit = onWave.extend({ unitId: thingId });
export const revision = z.coerce.number().int().min(0).max(2_147_483_647);
export const said = z.string().trim().min(1).max(2000);
export const reason = z.string().trim().min(1).max(500);

/** Several states travel as one comma-separated parameter, so that a filtered board is a short address. */
const stateList = z
  .string()
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(z.array(z.enum(answerStates)))
  .optional();

const flag = z.stringbool().optional();
export const unitFilter = z.object({
  municipality: thingId.optional(),
  state: stateList,
  /** Owed, and the last day with grace is over. */
  overdue: flag,
  /** Differs from what was confirmed. */
  changed: flag,
  /** Has errors, or warnings without a reason. */
  faulty: flag,
  /** Part of the name of a school or municipality, or a code. */
  q: z.string().max(200).optional(),
});
export type UnitFilter = z.output<typeof unitFilter>;

/** The same filter in the body of a command. */
export const chosenUnits = z.object({
  municipality: thingId.optional(),
  state: z.array(z.enum(answerStates)).max(answerStates.length).optional(),
  overdue: z.boolean().optional(),
  changed: z.boolean().optional(),
  faulty: z.boolean().optional(),
  q: z.string().max(200).optional(),
  /** Only these of them. */
  unitIds: z.array(thingId).max(5000).optional(),
});
export type ChosenUnits = z.output<typeof chosenUnits>;

export const counts = z.record(z.enum(answerStates), z.number());

export const waveRow = z.object({
  waveId: z.number(),
  formId: z.number(),
  formCode: z.string(),
  formTitle: z.string(),
  version: z.number(),
  title: z.string(),
  state: z.enum(waveStates),
  subject: z.enum(subjects),
  answeredBy: z.enum(answerers),
  confirmedBy: z.enum(confirmers).nullable(),
  periodFrom: z.string(),
  periodTo: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  graceDays: z.number(),
  /** Last day of grace. */
  graceUntil: z.string(),
  /** Calendar days to the last day; negative once it is over. */
  daysLeft: z.number(),
  sourceDocument: z.string().nullable(),
  /** What one answer takes. */
  minutes: z.number(),
  launchedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** Units of the reader's territory by state; of a draft none yet. */
  units: z.number(),
  counts,
  overdue: z.number(),
});
export type WaveRow = z.output<typeof waveRow>;

export const unitRow = z.object({
  unitId: z.number(),
  /** Null: the answer is about the municipality. */
  schoolId: z.number().nullable(),
  name: z.string(),
  municipalityId: z.number(),
  municipality: z.string(),
  state: z.enum(answerStates),
  revision: z.number(),
  asked: z.number(),
  answered: z.number(),
  /** Whole percent, rounded down; null: nothing is asked. */
  fillPercent: z.number().nullable(),
  errors: z.number(),
  warnings: z.number(),
  quality: z.enum(qualities),
  /** Fields that differ from what was confirmed. */
  changed: z.number(),
  dueOn: z.string(),
  /** A term of its own, or why it owes nothing. */
  hasOwnTerm: z.boolean(),
  exceptionReason: z.string().nullable(),
  timeliness: z.enum(timeliness),
  isOverdue: z.boolean(),
  daysLeft: z.number(),
  savedAt: z.string().nullable(),
  /** Days since somebody worked on what is not sent; null: nothing is begun, or it is sent. */
  draftDays: z.number().nullable(),
  submittedAt: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  nudgedAt: z.string().nullable(),
});
export type UnitRow = z.output<typeof unitRow>;

export const unitVerb = z.enum(answerVerbs);

export const conflict = z.object({ code: z.string(), mine: answer.nullable(), theirs: answer.nullable() });

/** Where an answer stands after a command. */
export const standing = z.object({ unitId: z.number(), state: z.enum(answerStates), revision: z.number() });
