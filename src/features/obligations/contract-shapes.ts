import { z } from 'zod';
import { schoolKinds } from '#features/registry/domain/school.ts';
import { isOneLine } from '#kernel/plain-text.ts';
import { calendarDay, thingId } from '#kernel/shapes.ts';
import { holders, parts, sources, standings } from './domain/deadline.ts';
import { listClusters, type Population, type Rule } from './domain/population.ts';
import type { Target } from './domain/quota.ts';

const listYear = z.number().int().min(1990).max(2100);
const ids = z.array(z.number().int().positive().max(2_147_483_647)).max(3000);
const group = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const track = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('list'), year: listYear }),
  z.strictObject({
    kind: z.literal('cluster'),
    year: listYear,
    clusters: z.array(z.enum(listClusters)).min(1).max(3),
  }),
  z.strictObject({
    kind: z.literal('track'),
    year: listYear,
    tracks: z.array(track).min(1).max(3),
    groups: z.array(group).min(1).max(4).optional(),
  }),
  z.strictObject({ kind: z.literal('grouping'), name: z.string().trim().min(1).max(80), on: calendarDay }),
  z.strictObject({ kind: z.literal('schoolKind'), kinds: z.array(z.enum(schoolKinds)).min(1) }),
  z.strictObject({ kind: z.literal('municipality'), municipalityIds: ids.min(1) }),
  z.strictObject({ kind: z.literal('hand'), ids: ids.min(1) }),
]) satisfies z.ZodType<Rule>;

/** Who is meant by a wave or an event, wherever that is said. */
export const populationShape = z.strictObject({
  subject: z.enum(['school', 'municipality']),
  any: z.array(rule).min(1).max(10),
  also: z.array(rule).max(10),
  except: ids,
}) satisfies z.ZodType<Population>;

export const targetShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: z.number().int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('count_per_unit'), count: z.number().int().min(1).max(1000) }),
]) satisfies z.ZodType<Target>;

const line = (most: number): z.ZodString => z.string().trim().min(1).max(most).refine(isOneLine);

export const milestoneShape = z.strictObject({
  title: line(300).nullable(),
  on: calendarDay,
  source: line(300).nullable(),
});

/** An event as it is entered: a row of the sources' calendars, and who owes what by it. */
export const eventShape = z.strictObject({
  title: line(300),
  startsOn: calendarDay.nullable(),
  dueOn: calendarDay,
  owner: line(200),
  coordinatorPart: z.string().trim().min(1).max(1000).nullable(),
  milestones: z.array(milestoneShape).max(20),
  population: populationShape.nullable(),
  target: targetShape.nullable(),
  sourceDocument: line(300).nullable(),
});
export type EventInput = z.output<typeof eventShape>;

export const fulfilmentShape = z.object({
  of: z.number(),
  needed: z.number(),
  units: z.number(),
  people: z.number(),
  verdict: z.enum(['met', 'not_met', 'no_data']),
});

/** One line of the calendar. */
export const calendarRow = z.object({
  kind: z.enum(sources),
  id: z.number(),
  title: z.string(),
  startsOn: z.string().nullable(),
  dueOn: z.string(),
  /** Its last day is a day off. */
  isDayOff: z.boolean(),
  owner: z.string().nullable(),
  coordinatorPart: z.string().nullable(),
  sourceDocument: z.string().nullable(),
  milestones: z.array(milestoneShape),
  target: targetShape.nullable(),
  population: populationShape.nullable(),
  /** Of the units in the scope of who asks; null: nobody owes anything by it. */
  fulfilment: fulfilmentShape.nullable(),
  standing: z.enum(standings),
  /** Whose own it is: something of it is owed by who asks. */
  isMine: z.boolean(),
  to: z.string().nullable(),
});
export type CalendarRow = z.output<typeof calendarRow>;

/** Several duties of one thing that one person owes, as one line. */
export const dutyGroup = z.object({
  source: z.enum(sources),
  sourceId: z.number(),
  part: z.enum(parts),
  holder: z.enum(holders),
  title: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  graceDays: z.number(),
  standing: z.enum(standings),
  sourceDocument: z.string().nullable(),
  done: z.number(),
  of: z.number(),
  needed: z.number(),
  /** The one unit there is, or null. */
  unit: z.string().nullable(),
  to: z.string(),
});
export type DutyGroup = z.output<typeof dutyGroup>;

export const duty = z.object({
  obligationId: z.number(),
  source: z.enum(sources),
  sourceId: z.number(),
  part: z.enum(parts),
  holder: z.enum(holders),
  schoolId: z.number().nullable(),
  municipalityId: z.number().nullable(),
  who: z.string(),
  municipality: z.string().nullable(),
  title: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  graceDays: z.number(),
  standing: z.enum(standings),
  doneOn: z.string().nullable(),
  isLate: z.boolean(),
  doneCount: z.number(),
  reason: z.string().nullable(),
  sourceDocument: z.string().nullable(),
  to: z.string().nullable(),
});
export type Duty = z.output<typeof duty>;

export const dutyFilter = z.object({
  standing: z.enum(standings).optional(),
  source: z.enum(sources).optional(),
  sourceId: thingId.optional(),
  part: z.enum(parts).optional(),
  holder: z.enum(holders).optional(),
  municipalityId: thingId.optional(),
  schoolId: thingId.optional(),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
  search: z.string().trim().max(200).optional(),
});
export type DutyFilter = z.output<typeof dutyFilter>;
