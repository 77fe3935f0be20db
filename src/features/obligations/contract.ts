import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { calendarDay, thingId } from '#kernel/shapes.ts';
import { calendarRow, duty, dutyFilter, dutyGroup, eventShape, populationShape } from './contract-shapes.ts';
import { readyContract } from './contract-ready.ts';
import type { Population } from './domain/population.ts';

export { populationShape } from './contract-shapes.ts';

const format = z.enum(['csv', 'xlsx']);
const nothing = z.object({});
const none = z.object({});
/** Whole months: a view shows one, a list up to two years. */
const span = z.object({
  from: calendarDay,
  to: calendarDay,
  whose: z.enum(['mine', 'territory']).default('territory'),
});
const unit = z.object({
  schoolId: z.number().nullable(),
  municipalityId: z.number(),
  name: z.string(),
  municipality: z.string(),
});

export const obligationsContract = {
  ...readyContract,
  /** What who asks owes and has not done, late first. */
  mine: endpoint({
    verb: 'obligations.mine',
    kind: 'query',
    target: 'ownScope',
    input: none,
    output: z.object({ today: z.string(), duties: z.array(dutyGroup) }),
  }),
  list: endpoint({
    verb: 'obligations.list',
    kind: 'query',
    target: 'ownScope',
    input: dutyFilter.extend({ after: z.string().max(40).optional() }),
    output: z.object({
      today: z.string(),
      count: z.number(),
      duties: z.array(duty),
      next: z.string().nullable(),
    }),
  }),
  listExport: endpoint({
    verb: 'obligations.listExport',
    kind: 'download',
    target: 'ownScope',
    input: dutyFilter.extend({ format }),
    output: z.null(),
  }),
  calendar: endpoint({
    verb: 'obligations.calendar',
    kind: 'query',
    target: 'ownScope',
    input: span,
    output: z.object({
      today: z.string(),
      rows: z.array(calendarRow),
      conflicts: z.array(
        z.object({
          title: z.string(),
          dates: z.array(z.object({ eventId: z.number(), on: z.string(), source: z.string().nullable() })),
        }),
      ),
      /** Days on which people do not work, of the span. */
      daysOff: z.array(z.string()),
    }),
  }),
  calendarExport: endpoint({
    verb: 'obligations.calendarExport',
    kind: 'download',
    target: 'ownScope',
    input: span.extend({ format }),
    output: z.null(),
  }),
  /** One event with who took part. */
  event: endpoint({
    verb: 'obligations.event',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ eventId: thingId }),
    output: z.object({
      today: z.string(),
      row: calendarRow,
      isCancelled: z.boolean(),
      units: z.array(unit.extend({ people: z.number(), isDone: z.boolean(), isExcused: z.boolean() })),
    }),
  }),
  eventAdd: endpoint({
    verb: 'obligations.eventAdd',
    kind: 'command',
    target: () => 'region',
    input: eventShape,
    output: z.object({ eventId: z.number(), units: z.number() }),
  }),
  eventChange: endpoint({
    verb: 'obligations.eventChange',
    kind: 'command',
    target: () => 'region',
    input: eventShape.extend({ eventId: thingId }),
    output: z.object({ units: z.number() }),
  }),
  eventCancel: endpoint({
    verb: 'obligations.eventCancel',
    kind: 'command',
    target: () => 'region',
    input: z.strictObject({ eventId: thingId }),
    output: nothing,
  }),
  /** Who took part: of each named unit so many people; nobody takes a mark back. */
  eventFulfil: endpoint({
    verb: 'obligations.eventFulfil',
    kind: 'command',
    target: 'ownScope',
    input: z.strictObject({
      eventId: thingId,
      units: z
        .array(
          z.strictObject({
            schoolId: thingId.nullable(),
            municipalityId: thingId,
            people: z.number().int().min(0).max(10_000),
          }),
        )
        .min(1)
        .max(3000),
    }),
    output: z.object({ changed: z.number() }),
  }),
  /** Who a population names today: shown before anything is asked of them. */
  population: endpoint({
    verb: 'obligations.population',
    kind: 'query',
    target: 'ownScope',
    input: z.object({
      /** JSON, for a query string is flat. */
      population: z
        .string()
        .max(60_000)
        .refine((text) => readPopulation(text) !== null),
    }),
    output: z.object({ count: z.number(), units: z.array(unit) }),
  }),
  daysOff: endpoint({
    verb: 'obligations.daysOff',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    output: z.object({
      year: z.number(),
      /** What the region says against the law; the rest is Saturdays, Sundays and holidays. */
      moved: z.array(z.object({ day: z.string(), isWorking: z.boolean() })),
      workingDays: z.number(),
    }),
  }),
  setDayOff: endpoint({
    verb: 'obligations.setDayOff',
    kind: 'command',
    target: () => 'region',
    /** Null: as the law has it. */
    input: z.strictObject({ day: calendarDay, isWorking: z.boolean().nullable() }),
    output: nothing,
  }),
  feed: endpoint({
    verb: 'obligations.feed',
    kind: 'query',
    target: 'self',
    input: none,
    output: z.object({ madeAt: z.string().nullable(), readAt: z.string().nullable() }),
  }),
  /** A new address; the one before opens nothing from now on. It is shown this once. */
  makeFeed: endpoint({
    verb: 'obligations.makeFeed',
    kind: 'command',
    target: 'self',
    input: none,
    output: z.object({ address: z.string() }),
  }),
  revokeFeed: endpoint({
    verb: 'obligations.revokeFeed',
    kind: 'command',
    target: 'self',
    input: none,
    output: nothing,
  }),
};

/** A rule of who is meant, as one value of an address. */
export function readPopulation(text: string): Population | null {
  try {
    return populationShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
