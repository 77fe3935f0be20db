import { firstResultsYear } from '#features/registry/domain/school.ts';
import { listRegistry, loadLineage } from '#features/registry/server/public.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { buildRegistryIndex, type RegistryIndex, type RegistrySchool } from '../domain/school-match.ts';

/** The registry as schools of a file are matched with it; a school is known by its code. */
export async function loadRegistryIndex(db: Db, regionId: number): Promise<RegistryIndex> {
  const successors = Map.groupBy(await loadLineage(db, wholeRegion(regionId)), ({ from }) => from);
  const schools = (await listRegistry(db, wholeRegion(regionId))).map((school): RegistrySchool => {
    const { code, name, municipality, formerNames, identifiers, status, endedOn } = school;
    const edges = (successors.get(code) ?? []).filter(({ kind }) => kind !== 'split');
    return {
      school: code,
      code,
      otherCodes: identifiers.filter(({ kind }) => isCode(kind)).map(({ value }) => value),
      name,
      formerNames,
      municipality,
      isGone: status === 'merged' || status === 'closed',
      goneFromYear: edges[0]?.year ?? (endedOn === null ? null : firstResultsYear(endedOn)),
      successors: edges.flatMap(({ to }) => (to === null ? [] : [to])),
    };
  });
  return buildRegistryIndex(schools);
}

/** ИНН, ОГРН and КПП are of a legal entity, which branches share: no row is matched by them. */
function isCode(kind: string): boolean {
  return kind === 'vpr_login' || kind === 'exam_code' || kind === 'own_code';
}
