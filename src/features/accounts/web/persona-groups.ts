import type { Role } from '#features/access/domain/roles.ts';
import type { Persona } from './api.ts';

/** From the region down to the school, then who keeps the system; within a group as they are read most. */
const groups = {
  region: ['regional_coordinator', 'regional_operator', 'analyst', 'regional_authority', 'federal_coordinator'],
  municipality: ['municipal_coordinator', 'municipal_authority', 'territorial_methodical_service'],
  school: ['director', 'school_team', 'curator', 'expert', 'teacher', 'tutor', 'guest'],
  system: ['administrator', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type PersonaGroup = keyof typeof groups;

export function groupPersonas(
  personas: readonly Persona[],
): readonly { readonly group: PersonaGroup; readonly personas: readonly Persona[] }[] {
  return (Object.keys(groups) as PersonaGroup[])
    .map((group) => ({
      group,
      personas: groups[group].flatMap((role) => personas.filter((persona) => persona.role === role)),
    }))
    .filter((one) => one.personas.length > 0);
}
