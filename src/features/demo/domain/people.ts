import { roles, type Role } from '#features/access/domain/roles.ts';
import { neighbourMunicipality, orders, ownMunicipality, personNames, type DemoPersonKey } from './people.words.ts';

/** Municipality by name, school by code; neither: the region. */
export interface DemoPlace {
  readonly municipality?: string;
  readonly school?: string;
}

export interface DemoRole {
  readonly role: Role;
  readonly places: readonly DemoPlace[];
  readonly orderNumber: string | null;
  /** Stands in for this person, from some days ago for some days. */
  readonly actingFor?: DemoPersonKey;
}

export interface DemoPerson {
  readonly key: DemoPersonKey;
  readonly login: string;
  readonly name: string;
  readonly held: DemoRole;
}

/** Schools of the list of 2023, so that everybody has something to see. */
const OWN_SCHOOL = '103012';
const SECOND_SCHOOL = '103004';
const NEIGHBOUR_SCHOOL = '105007';

const ofRegion = { places: [{}], orderNumber: orders.region };
const ofMunicipality = { places: [{ municipality: ownMunicipality }], orderNumber: orders.municipality };
const ofSchool = { places: [{ school: OWN_SCHOOL }], orderNumber: orders.school };

/** One a role; a guest comes by a link and is nobody in particular. */
const held: Readonly<Record<Exclude<Role, 'guest'>, Omit<DemoRole, 'role'>>> = {
  administrator: { places: [{}], orderNumber: null },
  auditor: { places: [{}], orderNumber: null },
  federal_coordinator: { places: [{}], orderNumber: null },
  regional_authority: ofRegion,
  regional_coordinator: ofRegion,
  regional_operator: ofRegion,
  analyst: ofRegion,
  expert: { places: [{ municipality: ownMunicipality }, { school: NEIGHBOUR_SCHOOL }], orderNumber: orders.region },
  municipal_authority: ofMunicipality,
  municipal_coordinator: ofMunicipality,
  territorial_methodical_service: ofMunicipality,
  curator: { places: [{ school: OWN_SCHOOL }, { school: SECOND_SCHOOL }], orderNumber: orders.curators },
  director: ofSchool,
  school_team: ofSchool,
  teacher: ofSchool,
  tutor: ofSchool,
};

/** Neighbours, to whom the ones above are strangers, and somebody who stands in. Behind the others: those are offered first. */
const further: Readonly<Record<Exclude<DemoPersonKey, Role>, DemoRole>> = {
  substitute: {
    role: 'municipal_coordinator',
    places: [{ municipality: ownMunicipality }],
    orderNumber: orders.leave,
    actingFor: 'municipal_coordinator',
  },
  neighbour_coordinator: {
    role: 'municipal_coordinator',
    places: [{ municipality: neighbourMunicipality }],
    orderNumber: orders.municipality,
  },
  neighbour_director: { role: 'director', places: [{ school: NEIGHBOUR_SCHOOL }], orderNumber: orders.school },
};

/** Whom the demonstration region has, in the order in which they are added. */
export function listDemoPeople(): readonly DemoPerson[] {
  const own = roles
    .filter((role) => role !== 'guest')
    .map((role) => ({ key: role, held: { role, ...held[role] } }) as const);
  const others = Object.entries(further).map(([key, role]) => ({ key: key as keyof typeof further, held: role }));
  return [...own, ...others].map(({ key, held: role }) => {
    return { key, login: `demo.${key}`, name: personNames[key], held: role };
  });
}
