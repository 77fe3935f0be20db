import type { Db } from '#platform/db/database.ts';
import type { Ctx } from '#platform/http/context.ts';
import { rolesOn, type PlacedTarget } from '../domain/judge.ts';
import type { AccessRefusal } from '../domain/refusal.ts';
import { fits, type Role } from '../domain/roles.ts';
import { mayGive } from '../domain/sender.ts';
import type { Territory } from '#kernel/territory.ts';
import { findMunicipalityOf, hasMunicipality, type Place } from '#features/registry/server/public.ts';

export function territoryOf({ municipalityId, schoolId }: Place): Territory {
  if (schoolId !== null) return { kind: 'school', schoolId };
  return municipalityId === null ? { kind: 'region' } : { kind: 'municipality', municipalityId };
}

/** The place with what it lies in; null when there is no such place, or none that may be seen. */
export async function findPlaced(
  { db, actor: { regionId } }: { readonly db: Db; readonly actor: { readonly regionId: number } },
  { municipalityId, schoolId }: Place,
): Promise<PlacedTarget | null> {
  if (schoolId !== null) {
    const around = await findMunicipalityOf(db, regionId, schoolId);
    return around === null ? null : { kind: 'school', schoolId, municipalityId: around };
  }
  if (municipalityId === null) return { kind: 'region' };
  return (await hasMunicipality(db, regionId, municipalityId)) ? { kind: 'municipality', municipalityId } : null;
}

/** Whether the actor may give, change or take this role there: only those below the roles that hold on that very place. */
export async function findRoleRefusal(
  ctx: Ctx,
  role: string,
  place: Place,
): Promise<Extract<AccessRefusal, 'role_not_yours'> | 'not_found' | null> {
  const placed = await findPlaced(ctx, place);
  if (placed === null) return 'not_found';
  return mayGive(rolesOn(ctx.actor.grants, placed), role) ? null : 'role_not_yours';
}

export function fitsPlace(role: Role, place: Place): boolean {
  return fits(role, territoryOf(place));
}

/** A school says where it lies itself: what was said beside it counts for nothing. */
export function placeOnce<T extends Place>(given: T): T {
  return given.schoolId === null ? given : { ...given, municipalityId: null };
}

/** Nobody confirms themselves; who keeps the accounts could do it by another one anyway, and may be the only one there. */
export function isOwn({ actor }: Ctx, personId: number): boolean {
  return personId === actor.personId && !actor.grants.some(({ role }) => role === 'administrator');
}
