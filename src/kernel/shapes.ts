import { z } from 'zod';

/** The number of a thing, as far as the store counts. */
export const thingId = z.coerce.number().int().positive().max(2_147_483_647);

/** A day that people can mean; the calendar of the store begins later than that of ISO and ends earlier than that of a typist. */
export const calendarDay = z.iso.date().refine((day) => day >= '1900-01-01' && day < '2200-01-01');
