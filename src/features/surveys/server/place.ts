import { findRegionName } from '#features/registry/server/public.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { SurveyPlace } from '../contract.ts';
import { listUnits, sumUnits, type Survey } from './store-units.ts';

interface Asked {
  readonly unitId?: number | undefined;
  readonly municipalityId?: number | undefined;
}

export interface FoundPlace {
  readonly place: SurveyPlace;
  readonly above: readonly SurveyPlace[];
  /** What lies in it. */
  readonly where: Asked;
}

type Work = Pick<Ctx, 'db' | 'scope'>;

/** A place of the survey that the reader has: the one asked for, or the widest; null: there is none. */
export async function findPlace(work: Work, survey: Survey, asked: Asked): Promise<FoundPlace | null> {
  if (asked.unitId !== undefined) return await findSchool(work, survey, asked.unitId);
  if (asked.municipalityId !== undefined) return await findMunicipality(work, survey, asked.municipalityId);
  if (work.scope.isWholeRegion) return { place: await regionOf(work), above: [], where: {} };
  const [first] = await listMunicipalities(work, survey);
  if (first !== undefined) return await findMunicipality(work, survey, first.municipalityId);
  const [unit] = await listUnits(work.db, work.scope, { waveId: survey.waveId, limit: 1 });
  return unit === undefined ? null : await findSchool(work, survey, unit.unitId);
}

async function regionOf({ db, scope }: Work): Promise<SurveyPlace> {
  const name = await findRegionName(db, scope.regionId);
  return { kind: 'region', unitId: null, municipalityId: null, name };
}

/** Sums are of municipalities that lie in the scope whole: who has some schools of one sees these schools. */
function hasWhole({ isWholeRegion, municipalityIds }: Scope, municipalityId: number): boolean {
  return isWholeRegion || municipalityIds.includes(municipalityId);
}

/** Municipalities with schools that are asked. */
export async function listMunicipalities(
  { db, scope }: Work,
  { waveId }: Survey,
): Promise<readonly { readonly municipalityId: number; readonly name: string }[]> {
  const places = await sumUnits(db, scope, { waveId });
  return places.filter(({ municipalityId }) => hasWhole(scope, municipalityId));
}

async function findMunicipality(work: Work, survey: Survey, municipalityId: number): Promise<FoundPlace | null> {
  const found = (await listMunicipalities(work, survey)).find((one) => one.municipalityId === municipalityId);
  if (found === undefined) return null;
  const place = municipalityPlace(found);
  return { place, above: work.scope.isWholeRegion ? [await regionOf(work)] : [], where: { municipalityId } };
}

export function municipalityPlace({
  municipalityId,
  name,
}: {
  readonly municipalityId: number;
  readonly name: string;
}): SurveyPlace {
  return { kind: 'municipality', unitId: null, municipalityId, name };
}

async function findSchool(work: Work, { waveId }: Survey, unitId: number): Promise<FoundPlace | null> {
  const { db, scope } = work;
  const [unit] = await listUnits(db, scope, { waveId, unitId });
  if (unit === undefined) return null;
  const { municipalityId, municipality, name } = unit;
  const above = [
    ...(scope.isWholeRegion ? [await regionOf(work)] : []),
    ...(hasWhole(scope, municipalityId) ? [municipalityPlace({ municipalityId, name: municipality })] : []),
  ];
  return { place: { kind: 'school', unitId, municipalityId, name }, above, where: { unitId } };
}
