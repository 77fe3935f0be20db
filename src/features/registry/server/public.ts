import type { LineageEdge } from '#features/lists/domain/lineage.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Ctx } from '#platform/http/context.ts';
import { normaliseMunicipality } from '../domain/municipality-name.ts';
import { normaliseSchoolName } from '../domain/school-name.ts';
import { ALWAYS } from '../domain/school.ts';
import { lineageEdges } from '../domain/succession.ts';
import { importRegistry, saveMunicipalities, type RegistryImport } from './import-registry.ts';
import { listKinds, listSuccessions } from './store-find.ts';
import { saveNames, saveSchools, saveVersions } from './store.ts';

export { listRegistry, searchSchools, type RegistryEntry } from './store-find.ts';
export { findRegion, nameRegion } from './store.ts';
export {
  findMunicipalityOf,
  findPlaceName,
  findRegionName,
  hasMunicipality,
  listMunicipalitiesOf,
  listSchoolsIn,
  municipalityName,
  placeIn,
  type Place,
  schoolName,
  territoryName,
  within,
} from './store-place.ts';

export type { RegistryImport } from './import-registry.ts';

/** A file of the registry, or of groupings, from outside of any request; its own transaction. */
export async function importRegistryFile(
  { db, files, now }: Pick<Ctx, 'db' | 'files' | 'now'>,
  regionId: number,
  file: { readonly path: string; readonly fileName: string },
): Promise<RegistryImport> {
  return await files.withScratch((workDir) =>
    db.transaction().execute((transaction) => importRegistry(transaction, regionId, { ...file, workDir }, now())),
  );
}

/** Confirmed reorganisations of schools of the scope, by their codes; a school outside of it is a number behind `#`. */
export async function loadLineage(db: Db, scope: Scope): Promise<readonly LineageEdge[]> {
  return lineageEdges(await listSuccessions(db, scope));
}

/** Whether a code of the lineage stands for a school outside the scope. */
export function isElsewhere(code: string): boolean {
  return code.startsWith('#');
}

/** Kind of a school as it was in the spring of a results year. */
export async function loadKinds(db: Db, scope: Scope): Promise<(school: string, resultsYear: number) => string | null> {
  const bySchool = Map.groupBy(await listKinds(db, scope), ({ code }) => code);
  return (school, resultsYear) => {
    const versions = bySchool.get(school) ?? [];
    const spring = `${String(resultsYear)}-06-30`;
    return (versions.find(({ validFrom }) => validFrom <= spring) ?? versions.at(-1))?.kind ?? null;
  };
}

export interface SchoolOfResults {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
}

/** For a region without a registry: schools come from the results themselves; another name of a known one is kept as a name of it. */
export async function addSchoolsOfResults(
  db: Db,
  regionId: number,
  schools: readonly SchoolOfResults[],
  knownCodes: ReadonlySet<string>,
): Promise<void> {
  const added = schools.filter(({ code }) => !knownCodes.has(code));
  await saveSchools(
    db,
    regionId,
    added.map(({ code }) => ({ code, status: null })),
  );
  const rows = added.map(({ municipality }) => ({ municipality, oktmo: null }));
  const municipalityIds = await saveMunicipalities(db, { regionId, rows, today: ALWAYS });
  const unknown = { validFrom: ALWAYS, validTo: null, kind: null, level: null, isRural: null, branchOf: null };
  const versions = added.map(({ code, name, municipality }) => {
    return { ...unknown, code, name, municipalityId: municipalityIds.get(normaliseMunicipality(municipality)) ?? 0 };
  });
  await saveVersions(db, regionId, versions);
  const names = schools.map(({ code, name }) => ({ code, name, searchName: normaliseSchoolName(name) }));
  await saveNames(db, regionId, names);
}
