import { z } from 'zod';
import { calendarDay, commaList, oneLine, thingId } from '#kernel/shapes.ts';
import { schoolKinds, schoolLevels, schoolStatuses } from './domain/school.ts';

export const kind = z.enum(schoolKinds).nullable();
export const level = z.enum(schoolLevels).nullable();
export const groupingName = oneLine.min(1).max(80);

export const schoolFilter = z.object({
  q: z.string().max(200).optional(),
  municipality: thingId.optional(),
  kind: commaList(schoolKinds),
  level: commaList(schoolLevels),
  status: commaList(schoolStatuses),
  place: z.enum(['rural', 'urban']).optional(),
  grouping: z.string().max(80).optional(),
  /** As the registry was on this day; now when not said. */
  on: calendarDay.optional(),
});
export type SchoolFilter = z.output<typeof schoolFilter>;

/** A school beside the one that is asked about; without number and name when it lies outside of the reader's territory. */
export const namedSchool = z.object({ schoolId: z.number().nullable(), name: z.string().nullable() });

/** What was changed, or everything that stopped it. */
export const saved = z.object({
  isSaved: z.boolean(),
  problems: z.array(z.object({ code: z.string(), field: z.string(), found: z.string().nullable() })),
});
