import { z } from 'zod';
import { isUsualDay } from './day.ts';

/** The number of a thing, as far as the store counts. */
export const thingId = z.coerce.number().int().positive().max(2_147_483_647);

export const calendarDay = z.iso.date().refine(isUsualDay);

/** What one person is called, wherever it is typed. */
export const personName = z.string().trim().min(2).max(200);
