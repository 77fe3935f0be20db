import { z } from 'zod';
import type { PlaceTarget } from '#kernel/contract.ts';
import { roles } from './domain/roles.ts';
import { isUsualDay } from './domain/term.ts';

export const id = z.coerce.number().int().positive().max(2_147_483_647);
export const role = z.enum(roles);
export const date = z.iso.date().refine(isUsualDay);
export const orderNumber = z.string().trim().max(200).nullable().default(null);
export const personName = z.string().trim().min(2).max(200);

/** Both null: the region. */
export const place = { municipalityId: id.nullable().default(null), schoolId: id.nullable().default(null) };
export function placeTarget(input: {
  readonly municipalityId: number | null;
  readonly schoolId: number | null;
}): PlaceTarget {
  if (input.schoolId !== null) return { schoolId: input.schoolId };
  return input.municipalityId === null ? 'region' : { municipalityId: input.municipalityId };
}

export const assignment = z.object({
  assignmentId: z.number(),
  role,
  municipalityId: z.number().nullable(),
  schoolId: z.number().nullable(),
  /** Name of the school or municipality; null for the region. */
  territory: z.string().nullable(),
  orderNumber: z.string().nullable(),
  validFrom: z.string(),
  /** First day on which it no longer holds. */
  validTo: z.string().nullable(),
  /** Name of the one it stands in for. */
  actingFor: z.string().nullable(),
  /** Holds today. */
  isCurrent: z.boolean(),
});
