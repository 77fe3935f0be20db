import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { needsOf, pickUnits, type Population } from '../domain/population.ts';
import { listMunicipalityNames, listSchoolPlaces } from './store-population.ts';

export interface PopulationUnit {
  /** Null: the unit is the municipality. */
  readonly schoolId: number | null;
  readonly municipalityId: number;
  readonly name: string;
  readonly municipality: string;
}

/** Who is meant by a population on a day, within the scope: by municipality, then by name. */
export async function listPopulation(
  db: Db,
  scope: Scope,
  population: Population,
  on: string,
): Promise<readonly PopulationUnit[]> {
  const schools = await listSchoolPlaces(db, scope, needsOf(population), on);
  const municipalities = await listMunicipalityNames(db, scope, on);
  const order = new Map(municipalities.map(({ municipalityId }, place) => [municipalityId, place]));
  const names = new Map(municipalities.map(({ municipalityId, name }) => [municipalityId, name]));
  const placeOf = (municipalityId: number): number => order.get(municipalityId) ?? Number.MAX_SAFE_INTEGER;
  const picked = new Set(pickUnits(population, schools, [...order.keys()]));
  if (population.subject === 'municipality') {
    return municipalities
      .filter(({ municipalityId }) => picked.has(municipalityId))
      .map(({ municipalityId, name }) => ({ schoolId: null, municipalityId, name, municipality: name }));
  }
  return schools
    .filter(({ schoolId }) => picked.has(schoolId))
    .map(({ schoolId, municipalityId, name }) => {
      return { schoolId, municipalityId, name, municipality: names.get(municipalityId) ?? '' };
    })
    .toSorted((a, b) => placeOf(a.municipalityId) - placeOf(b.municipalityId));
}
