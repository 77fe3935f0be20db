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
export function expected(actor: Actor, endpoint: Endpoint, row: Row, place: Place): readonly number[] {
  const { about } = row;
  if (actor.isMasquerading && isWrite(endpoint) && !masqueraderMay.has(endpoint.verb)) return FORBIDDEN;
  const allowed = allowedTo(actor, row);
  if (about === 'anyone') return allowed;
  if (actor.isStranger) return SIGN_IN;
  if (about === 'self') return ownOr(actor, row, place);
  if (!hasRight(actor, endpoint.verb)) return FORBIDDEN;
  return isInReach(actor, about, place) ? allowed : NOT_FOUND;
}

function allowedTo(actor: Actor, { allowed = [200] }: Row): readonly number[] {
  return typeof allowed === 'function' ? allowed(actor) : allowed;
}

function ownOr(actor: Actor, row: Row, place: Place): readonly number[] {
  const { byRightOf } = row;
  const allowed = allowedTo(actor, row);
  if (byRightOf === undefined) return allowed;
  return hasRight(actor, byRightOf) && reaches(actor, place) ? allowed : NOT_FOUND;
}

function hasRight({ role }: Actor, verb: string): boolean {
  return role !== null && rightsOf[role].includes(verb);
}

function isWrite({ kind }: Endpoint): boolean {
  return kind === 'command' || kind === 'upload';
}

function isInReach(actor: Actor, about: Row['about'], place: Place): boolean {
  if (about === 'territory' || about === 'region') return true;
  return about === 'regionObject' ? actor.regionId === place.regionId : reaches(actor, place);
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
