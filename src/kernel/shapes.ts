import { z } from 'zod';
import { isUsualDay } from './day.ts';
import { isOneLine, isPersonName } from './plain-text.ts';

/** The number of a thing, as far as the store counts. */
export const thingId = z.coerce.number().int().positive().max(2_147_483_647);

export const calendarDay = z.iso.date().refine(isUsualDay);

/** Of results or of a list, also where it travels as text in an address. */
export const dataYear = z.coerce.number().int().min(1990).max(2100);

/** Several values of a filter travel as one comma-separated parameter, so that a filtered view is a short address. */
export function commaList<const V extends readonly [string, ...string[]]>(
  values: V,
): z.ZodOptional<z.ZodType<V[number][], string>> {
  return z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(values)))
    .optional();
}

/** What one person is called, wherever it is typed: it stands in letters that the system sends. */
export const personName = z.string().trim().min(2).max(200).refine(isPersonName);

/** A short text in letters, tables and files: an order, whom a link is for. */
export const oneLine = z.string().trim().max(200).refine(isOneLine);
