import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { calendarCodes } from './domain/calendar-codes.ts';

const year = z.coerce.number().int().min(2020).max(2099);

/** Calendars of the field that a region takes as its own and changes. */
export const readyContract = {
  /** As they would stand in a year. */
  ready: endpoint({
    verb: 'obligations.ready',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ year }),
    output: z.object({
      calendars: z.array(
        z.object({
          code: z.enum(calendarCodes),
          /** Of autumn or of spring, as the source calls it. */
          title: z.string(),
          /** Null: the region has no published list to ask the schools of. */
          listYear: z.number().nullable(),
          lines: z.array(
            z.object({
              ...{ title: z.string(), startsOn: z.string().nullable(), dueOn: z.string(), owner: z.string() },
              coordinatorPart: z.string().nullable(),
              /** In the calendar of the region already. */
              isThere: z.boolean(),
              /** Whom it concerns the region says itself. */
              isOpen: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  }),
  addReady: endpoint({
    verb: 'obligations.addReady',
    kind: 'command',
    target: () => 'region',
    input: z.strictObject({ code: z.enum(calendarCodes), year }),
    output: z.object({ added: z.number(), open: z.number(), firstOn: z.string().nullable() }),
  }),
};
