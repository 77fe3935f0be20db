import type { Territory } from '#kernel/territory.ts';
import type { Role } from './roles.ts';

const office: readonly Role[] = ['regional_coordinator', 'regional_operator'];
const town: readonly Role[] = ['municipal_authority', 'municipal_coordinator', 'territorial_methodical_service'];

/** Whom a newcomer on such a territory has to know. */
export const contactRoles: Readonly<Record<Territory['kind'], readonly Role[]>> = {
  region: [...office, 'federal_coordinator', 'regional_authority', 'analyst', 'municipal_coordinator'],
  municipality: [...office, ...town, 'director'],
  school: [...office, ...town, 'director', 'school_team', 'curator', 'expert'],
};
