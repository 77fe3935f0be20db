import { levelsOf, roles, type Role } from '#features/access/domain/roles.ts';
import { addAccount, openSession, type GivenRole } from './accounts.ts';
import { homeUnits, foreignUnits, type Staffed, type Unit } from './places.ts';
import type { Place, World } from './world.ts';

export type Level = 'region' | 'municipality' | 'school';

/** Somebody who asks. Null role: no right whatever. */
export interface Actor {
  readonly label: string;
  readonly regionId: number;
  readonly personId: number;
  readonly role: Role | null;
  readonly level: Level;
  /** Where the role is held. */
  readonly seat: Place;
  /** Nobody is behind the cookie, as far as the program knows. */
  readonly isStranger: boolean;
  readonly isMasquerading: boolean;
  cookie: string | null;
  /** Another session, when the one before was ended. */
  renew(): Promise<void>;
}

/** Every role on every kind of territory it can have, and everybody whose rights are not what they seem. */
export async function seatActors(world: World): Promise<readonly Actor[]> {
  const seats = roles.flatMap((role) => levelsOf[role].map((level) => ({ role, level })));
  const actors: Actor[] = [];
  for (const { role, level } of seats) {
    actors.push(await seat(world, { label: `${role} of a ${level}`, role, level, place: world.places.own }));
  }
  for (const [role, level] of abroadSeats) {
    const label = `${role} of a ${level} of another region`;
    actors.push(await seat(world, { label, role, level, place: world.places.foreign }));
  }
  return [...actors, ...(await seatOthers(world)), nobody(world)];
}

const abroadSeats: readonly (readonly [Role, Level])[] = [
  ['administrator', 'region'],
  ['regional_operator', 'region'],
  ['municipal_coordinator', 'municipality'],
  ['director', 'school'],
];

interface Seat {
  readonly label: string;
  readonly role: Role;
  readonly level: Level;
  readonly place: Place;
  readonly dates?: Pick<GivenRole, 'validFrom' | 'validTo'>;
  readonly state?: 'blocked';
  /** The role is held, and gives nothing. */
  readonly isVoid?: true;
}

async function seat(world: World, { label, role, level, place, dates = {}, state, isVoid }: Seat): Promise<Actor> {
  const { regionId } = place;
  const isGuest = role === 'guest';
  const end = isGuest ? { validTo: '2025-12-31' } : {};
  const given = { role, ...territoryOf(place, level), ...end, ...dates };
  const personId = await addAccount(world.app.services, unitOf(place, level), {
    ...{ regionId, roles: [given], isGuest },
    ...(state === undefined ? {} : { state }),
  });
  const held = isVoid === true ? null : role;
  return await behind(world, {
    label,
    regionId,
    personId,
    role: held,
    level,
    seat: place,
    isStranger: state !== undefined,
  });
}

async function seatOthers(world: World): Promise<readonly Actor[]> {
  const { own } = world.places;
  const at = { role: 'director', level: 'school', place: own } as const;
  const isVoid = true;
  const ended = { ...at, isVoid, label: 'director until today', dates: { validTo: '2025-09-01' } } as const;
  const future = { ...at, isVoid, label: 'director from tomorrow', dates: { validFrom: '2025-09-02' } } as const;
  const blocked = { ...at, isVoid, label: 'blocked director', state: 'blocked' } as const;
  const unassigned = await addAccount(world.app.services, 'home', { regionId: 1, roles: [] });
  const idle = {
    label: 'person without roles',
    regionId: 1,
    personId: unassigned,
    level: 'school',
    seat: own,
  } as const;
  const administrator = await addAccount(world.app.services, 'home', {
    regionId: 1,
    roles: [{ role: 'administrator' }],
  });
  const seen = await addAccount(world.app.services, 'own', {
    regionId: 1,
    roles: [{ role: 'director', schoolId: own.schoolId }],
  });
  return [
    await seat(world, ended),
    await seat(world, future),
    await seat(world, blocked),
    await behind(world, { ...idle, role: null }),
    await behind(
      world,
      {
        label: 'administrator behind a director',
        regionId: 1,
        personId: administrator,
        role: 'director',
        level: 'school',
        seat: own,
      },
      seen,
    ),
  ];
}

async function behind(
  world: World,
  person: Pick<Actor, 'label' | 'regionId' | 'personId' | 'role' | 'level' | 'seat'> & {
    readonly isStranger?: boolean;
  },
  masqueradePersonId?: number,
): Promise<Actor> {
  const { regionId, personId } = person;
  const session = { regionId, personId, ...(masqueradePersonId === undefined ? {} : { masqueradePersonId }) };
  const actor: Actor = {
    isStranger: false,
    ...person,
    personId: masqueradePersonId ?? personId,
    isMasquerading: masqueradePersonId !== undefined,
    cookie: await openSession(world.app.services, session),
    renew: async () => {
      actor.cookie = await openSession(world.app.services, session);
    },
  };
  return actor;
}

function nobody(world: World): Actor {
  const person = {
    label: 'nobody',
    regionId: 1,
    personId: 0,
    role: null,
    level: 'school',
    seat: world.places.own,
  } as const;
  return { ...person, isStranger: true, isMasquerading: false, cookie: null, renew: () => Promise.resolve() };
}

export function territoryOf(place: Place, level: Level): Pick<GivenRole, 'municipalityId' | 'schoolId'> {
  if (level === 'school') return { schoolId: place.schoolId };
  return level === 'municipality' ? { municipalityId: place.municipalityId } : {};
}

/** Of whom somebody is who works there. */
export function unitOf(place: Place, level: Level): Staffed {
  if (level === 'school') return place.unit;
  if (level === 'municipality') return areaOf(place)[1];
  return place.name === 'foreign' ? 'abroad' : 'home';
}

function areaOf({ name }: Place): readonly [Unit, Staffed] {
  if (name === 'foreign') return ['foreignArea', 'foreignOffice'];
  return name === 'neighbour' ? ['neighbourArea', 'neighbourOffice'] : ['ownArea', 'ownOffice'];
}

/** What lies on the territory, names of what it lies in among it. */
export function unitsWithin({ level, seat: place, regionId }: Actor): readonly Unit[] {
  if (level === 'region') return regionId === 1 ? homeUnits : foreignUnits;
  const region = regionId === 1 ? 'home' : 'abroad';
  if (level === 'school') return [place.unit, ...areaOf(place), region];
  const schools: readonly Unit[] = place.name === 'foreign' ? ['foreign', 'farther'] : ['own', 'sister'];
  return [...schools, ...areaOf(place), region];
}
