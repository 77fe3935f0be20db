import { firstResultsYear } from '#features/registry/domain/school.ts';
import { dayOf } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import { registryFacts } from '../domain/definition.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { knownAnswersOf, prefillNeeds, type Earlier, type KnownAnswer, type Sources } from '../domain/prefill.ts';
import {
  listMunicipalityNames,
  listSchoolFacts,
  sumMunicipalityResults,
  sumSchoolResults,
  type CountedResults,
  type UnitKey,
} from './store-known.ts';

/** Whoever is asked, with what they answered before as far as the form looks at it (`prefillNeeds`). */
interface UnitAsked extends UnitKey {
  readonly before: Earlier | null;
  readonly others: Readonly<Record<string, Earlier>>;
}

/**
 * What need not be asked of each unit, in the order of the units: a few statements for however many of them.
 * @param periodFrom first day of what the wave is about: the results are those of the year before
 */
export async function knownAnswers(
  ctx: Pick<Ctx, 'db' | 'scope' | 'now'>,
  definition: FormDefinition,
  { units, periodFrom }: { readonly units: readonly UnitAsked[]; readonly periodFrom: string },
): Promise<readonly (readonly KnownAnswer[])[]> {
  const registry = await readRegistry(ctx, definition, units);
  const results = await readResults(ctx, definition, { units, year: yearBefore(periodFrom) });
  return units.map((unit) => {
    const { before, others } = unit;
    const sources = { before, others, registry: registry(unit), results: results(unit) };
    return knownAnswersOf(definition, sources);
  });
}

/** The newest results that were there when the period began: exams are sat in spring. */
export function yearBefore(periodFrom: string): number {
  return firstResultsYear(periodFrom) - 1;
}

interface Asked {
  readonly schoolIds: readonly number[];
  /** Of units that are municipalities themselves. */
  readonly municipalityIds: readonly number[];
}

function idsOf(units: readonly UnitKey[]): Asked {
  return {
    schoolIds: units.flatMap(({ schoolId }) => schoolId ?? []),
    municipalityIds: units.flatMap(({ schoolId, municipalityId }) => (schoolId === null ? [municipalityId] : [])),
  };
}

function keyOf({ schoolId, municipalityId }: UnitKey): string {
  return schoolId === null ? `m${String(municipalityId)}` : `s${String(schoolId)}`;
}

type Facts = Sources['registry'];

async function readRegistry(
  { db, scope, now }: Pick<Ctx, 'db' | 'scope' | 'now'>,
  definition: FormDefinition,
  units: readonly UnitKey[],
): Promise<(unit: UnitKey) => Facts> {
  if (!prefillNeeds(definition).registry) return () => ({});
  const { schoolIds, municipalityIds } = idsOf(units);
  const known = new Map<string, Facts>();
  for (const { schoolId, ...facts } of await listSchoolFacts(db, scope, { schoolIds, on: dayOf(now()) })) {
    const said = registryFacts.flatMap((fact) => (facts[fact] === null ? [] : [[fact, facts[fact]] as const]));
    known.set(keyOf({ schoolId, municipalityId: 0 }), Object.fromEntries(said));
  }
  for (const { municipalityId, name } of await listMunicipalityNames(db, scope, municipalityIds))
    known.set(keyOf({ schoolId: null, municipalityId }), name === null ? {} : { name, municipality: name });
  return (unit) => known.get(keyOf(unit)) ?? {};
}

async function readResults(
  { db, scope, now }: Pick<Ctx, 'db' | 'scope' | 'now'>,
  definition: FormDefinition,
  { units, year }: { readonly units: readonly UnitKey[]; readonly year: number },
): Promise<(unit: UnitKey) => Sources['results']> {
  const { procedureTypes: types } = prefillNeeds(definition);
  const { schoolIds, municipalityIds } = idsOf(units);
  const rows: readonly CountedResults[] = [
    ...(await sumSchoolResults(db, scope, { year, types, ids: schoolIds })),
    ...(await sumMunicipalityResults(db, scope, { year, types, ids: municipalityIds, on: dayOf(now()) })),
  ];
  const byUnit = Map.groupBy(rows, keyOf);
  return (unit) => {
    const own = byUnit.get(keyOf(unit)) ?? [];
    const byType = own.map(({ type, participants, low }) => [type, { participants, low }] as const);
    return own.length === 0 ? null : { year, byType: Object.fromEntries(byType) };
  };
}
