import { z } from 'zod';
import type { PlaceTarget } from '#kernel/contract.ts';
import { oneLine, thingId } from '#kernel/shapes.ts';
import { roles } from './domain/roles.ts';

export const role = z.enum(roles);
export const orderNumber = oneLine.nullable().default(null);

/** Refusals of who tried to give or take a role that is not theirs to give. */
export const beyond = ['role_not_yours', 'own_person'] as const;

/** Both null: the region. */
export const place = { municipalityId: thingId.nullable().default(null), schoolId: thingId.nullable().default(null) };
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
