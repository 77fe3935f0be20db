import type { Holder } from './deadline.ts';

/** A role on a territory, as who asks has it. */
export interface Held {
  readonly role: string;
  readonly territory:
    | { readonly kind: 'region' }
    | { readonly kind: 'municipality'; readonly municipalityId: number }
    | { readonly kind: 'school'; readonly schoolId: number };
}

/** Whose duties are a person's own. */
export interface Holding {
  readonly schoolIds: readonly number[];
  readonly municipalityIds: readonly number[];
  readonly isRegion: boolean;
}

/** Teachers owe no reports (the load law), curators and experts look on: duties are of who runs a school or an office. */
const rolesOf: Readonly<Record<Holder, readonly string[]>> = {
  school: ['director', 'school_team'],
  municipality: ['municipal_authority', 'municipal_coordinator', 'territorial_methodical_service'],
  region: ['regional_authority', 'regional_coordinator', 'regional_operator'],
};

/** Every role that may owe something. */
export const holdingRoles: readonly string[] = Object.values(rolesOf).flat();

export function holdingOf(grants: readonly Held[]): Holding {
  const fits = (holder: Holder, role: string): boolean => rolesOf[holder].includes(role);
  return {
    schoolIds: grants.flatMap(({ role, territory }) =>
      territory.kind === 'school' && fits('school', role) ? [territory.schoolId] : [],
    ),
    municipalityIds: grants.flatMap(({ role, territory }) =>
      territory.kind === 'municipality' && fits('municipality', role) ? [territory.municipalityId] : [],
    ),
    isRegion: grants.some(({ role, territory }) => territory.kind === 'region' && fits('region', role)),
  };
}
