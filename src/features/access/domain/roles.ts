import type { Territory } from '#kernel/territory.ts';

/** Roles of the field; administrator, auditor and guest are those of the installation. */
export const roles = [
  'administrator',
  'auditor',
  'federal_coordinator',
  'regional_authority',
  'regional_coordinator',
  'regional_operator',
  'analyst',
  'expert',
  'municipal_authority',
  'municipal_coordinator',
  'territorial_methodical_service',
  'curator',
  'director',
  'school_team',
  'teacher',
  'tutor',
  'guest',
] as const;
export type Role = (typeof roles)[number];

type Level = Territory['kind'];

/** On what each role may be given. An expert or a curator of several schools has an assignment for each. */
export const levelsOf: Readonly<Record<Role, readonly Level[]>> = {
  administrator: ['region'],
  auditor: ['region'],
  federal_coordinator: ['region'],
  regional_authority: ['region'],
  regional_coordinator: ['region'],
  regional_operator: ['region'],
  analyst: ['region'],
  expert: ['municipality', 'school'],
  municipal_authority: ['municipality'],
  municipal_coordinator: ['municipality'],
  territorial_methodical_service: ['municipality'],
  curator: ['school'],
  director: ['school'],
  school_team: ['school'],
  teacher: ['school'],
  tutor: ['municipality', 'school'],
  guest: ['region', 'municipality', 'school'],
};

/** Whose invitation a role may send: inviting people is a right of its own and gives none to the data. */
const invites: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  administrator: roles.filter((role) => role !== 'guest'),
  regional_coordinator: [
    'expert',
    'municipal_authority',
    'municipal_coordinator',
    'territorial_methodical_service',
    'curator',
    'director',
  ],
  municipal_coordinator: ['director', 'school_team', 'teacher', 'tutor', 'curator'],
  director: ['school_team', 'teacher', 'tutor'],
};

/** Roles that somebody with these roles may invite or assign. */
export function invitableRoles(own: readonly string[]): readonly Role[] {
  return roles.filter((role) => own.some((mine) => invites[mine as Role]?.includes(role) === true));
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

export function fits(role: Role, territory: Territory): boolean {
  return levelsOf[role].includes(territory.kind);
}
