import type { Territory } from '#kernel/territory.ts';
import { matrix, type Row } from './matrix.ts';
import type { Role } from './roles.ts';

/** A role held today, as the rule needs it. */
export interface HeldRole {
  readonly role: string;
  readonly territory: Territory;
}

/** A target with what it lies in; null where the registry does not know it. */
export type PlacedTarget =
  | { readonly kind: 'school'; readonly schoolId: number; readonly municipalityId: number }
  | { readonly kind: 'municipality'; readonly municipalityId: number }
  | { readonly kind: 'region' }
  | { readonly kind: 'ownScope' }
  | { readonly kind: 'self' };

/**
 * Territories on which these roles give the verb; empty: not at all. A right that reaches beyond its territory gives the region.
 */
export function territoriesFor(
  held: readonly HeldRole[],
  verb: string,
  table: Readonly<Record<string, Row>> = matrix,
): readonly Territory[] {
  const { own = [], region = [] } = table[verb] ?? {};
  return held.flatMap(({ role, territory }): readonly Territory[] => {
    if (region.includes(role as Role)) return [{ kind: 'region' }];
    return own.includes(role as Role) ? [territory] : [];
  });
}

/** Whether one of the territories covers the target: a school is asked with its municipality and its region. */
export function covers(territories: readonly Territory[], target: PlacedTarget): boolean {
  return territories.some((territory) => {
    if (target.kind === 'ownScope' || target.kind === 'self' || territory.kind === 'region') return true;
    if (target.kind === 'region') return false;
    if (territory.kind === 'municipality') return territory.municipalityId === target.municipalityId;
    return target.kind === 'school' && territory.schoolId === target.schoolId;
  });
}

/** Roles that hold on the target: given there, or on what it lies in. */
export function rolesOn(held: readonly HeldRole[], target: PlacedTarget): readonly string[] {
  return held.filter(({ territory }) => covers([territory], target)).map(({ role }) => role);
}
