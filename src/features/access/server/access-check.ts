import type { Target } from '#kernel/contract.ts';
import { nothingOf, wholeRegion, type Scope, type Territory } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { AccessCheck, Judgement } from '#platform/http/access-check.ts';
import type { Actor } from '#platform/http/context.ts';
import { covers, territoriesFor, type PlacedTarget } from '../domain/judge.ts';
import { findMunicipalityOf, hasMunicipality, listSchoolsIn } from '#features/registry/server/public.ts';

interface Parts {
  /** The connection that may look up anybody. */
  readonly workDb: Db;
}

/** What somebody may: the half of the first wall that knows roles, by the rule of the matrix. */
export function openJudge({ workDb }: Parts): Pick<AccessCheck, 'judge'> {
  return { judge: async (actor, verb, target) => await judge(workDb, actor, verb, target) };
}

async function judge(db: Db, actor: Actor, verb: string, target: Target): Promise<Judgement> {
  if (target === 'anyone') return { kind: 'allowed', scope: nothingOf(actor.regionId) };
  // One's own account, with the names of one's own territories.
  if (target === 'self') {
    const own = actor.grants.map(({ territory }) => territory);
    return { kind: 'allowed', scope: await scopeOf(db, actor.regionId, own) };
  }
  const territories = territoriesFor(actor.grants, verb);
  if (territories.length === 0) return { kind: 'forbidden' };
  const placed = await place(db, actor.regionId, target);
  // Somebody else's and nobody's look the same from outside.
  if (placed === null) return { kind: 'not_found' };
  if (!covers(territories, placed)) return { kind: placed.kind === 'region' ? 'forbidden' : 'not_found' };
  return { kind: 'allowed', scope: await scopeOf(db, actor.regionId, territories) };
}

async function place(
  db: Db,
  regionId: number,
  target: Exclude<Target, 'self' | 'anyone'>,
): Promise<PlacedTarget | null> {
  if (typeof target === 'string') return { kind: target };
  if ('municipalityId' in target) {
    const { municipalityId } = target;
    return (await hasMunicipality(db, regionId, municipalityId)) ? { kind: 'municipality', municipalityId } : null;
  }
  const municipalityId = await findMunicipalityOf(db, regionId, target.schoolId);
  return municipalityId === null ? null : { kind: 'school', schoolId: target.schoolId, municipalityId };
}

/** The union of territories, with every school spelled out. */
export async function scopeOf(db: Db, regionId: number, territories: readonly Territory[]): Promise<Scope> {
  if (territories.some(({ kind }) => kind === 'region')) return wholeRegion(regionId);
  const municipalityIds = territories.flatMap((one) => (one.kind === 'municipality' ? [one.municipalityId] : []));
  const single = territories.flatMap((one) => (one.kind === 'school' ? [one.schoolId] : []));
  const within = municipalityIds.length === 0 ? [] : await listSchoolsIn(db, regionId, municipalityIds);
  return { regionId, isWholeRegion: false, municipalityIds, schoolIds: [...new Set([...single, ...within])] };
}
