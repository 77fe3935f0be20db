import type { Endpoint } from '#kernel/contract.ts';
import { unitsWithin, type Actor } from './actors.ts';
import { foreignUnits, homeUnits, type Unit } from './places.ts';
import { masqueraderMay, namesAllMunicipalities, rightsOf } from './rights.ts';
import type { Row } from './row.ts';
import type { Place } from './world.ts';

const SIGN_IN = [401];
const FORBIDDEN = [403];
const NOT_FOUND = [404];

/** What the answer must be, from the second statement of the rights alone. */
export function expected(actor: Actor, { verb, kind }: Endpoint, row: Row, place: Place): readonly number[] {
  const { about, allowed = [200] } = row;
  if (about === 'anyone') return allowed;
  if (actor.isStranger) return SIGN_IN;
  const isWrite = kind === 'command' || kind === 'upload';
  if (actor.isMasquerading && isWrite && !masqueraderMay.has(verb)) return FORBIDDEN;
  if (about === 'self') return allowed;
  if (actor.role === null || !rightsOf[actor.role].includes(verb)) return FORBIDDEN;
  if (about === 'territory' || about === 'region') return allowed;
  if (about === 'regionObject') return actor.regionId === place.regionId ? allowed : NOT_FOUND;
  return reaches(actor, place) ? allowed : NOT_FOUND;
}

function reaches({ level, seat, regionId }: Actor, place: Place): boolean {
  if (regionId !== place.regionId) return false;
  if (level === 'region') return true;
  return level === 'municipality' ? seat.municipalityId === place.municipalityId : seat.schoolId === place.schoolId;
}

const everything: readonly Unit[] = [...homeUnits, ...foreignUnits];
const areas: readonly Unit[] = ['ownArea', 'neighbourArea'];

/** Whose names and numbers the answer may not hold. */
export function forbiddenUnits(actor: Actor, verb: string): readonly Unit[] {
  const visible = visibleTo(actor, verb);
  return everything.filter((unit) => !visible.includes(unit));
}

function visibleTo(actor: Actor, verb: string): readonly Unit[] {
  if (actor.isStranger) return ['home'];
  const own: readonly Unit[] = actor.role === null ? ['home', 'own', 'ownArea'] : unitsWithin(actor);
  return namesAllMunicipalities.has(verb) && actor.regionId === 1 ? [...own, ...areas] : own;
}
