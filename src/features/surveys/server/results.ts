import type { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { surveysContract } from '../contract.ts';
import { groupResults, sumCounted } from './group-results.ts';
import { findPlace, listMunicipalities, municipalityPlace, type FoundPlace } from './place.ts';
import { shownOf } from './responses.ts';
import { getForm, sumOf } from './standing.ts';
import { findSurvey, listGroups, listUnits, type GroupCounts, type Survey } from './store-units.ts';

type Output = z.input<(typeof surveysContract)['results']['output']>;

interface Asked {
  readonly waveId: number;
  readonly unitId?: number | undefined;
  readonly municipalityId?: number | undefined;
}

export async function showResults(ctx: Ctx, { waveId, ...asked }: Asked): Promise<Result<Output, 'not_found'>> {
  const { db, scope } = ctx;
  const survey = await findSurvey(db, scope, waveId);
  const found = survey === null ? null : await findPlace(ctx, survey, asked);
  if (survey === null || found === null) return err('not_found');
  const { place, above } = found;
  const where = { waveId, ...found.where };
  const groups = await listGroups(db, scope, where);
  const isOver = survey.state === 'closed';
  const tallies = isOver ? await sumCounted(ctx, place.kind, where) : [];
  const { compiled: form } = await getForm(db, scope.regionId, survey);
  return ok({
    wave: shownOf(survey),
    place,
    above: [...above],
    groups: groupResults({ level: place.kind, form, isOver, groups, tallies }),
    places: await placesIn(ctx, survey, found, groups),
  });
}

/** Municipalities of the region, schools of a municipality. */
async function placesIn(
  ctx: Ctx,
  survey: Survey,
  { place }: FoundPlace,
  groups: readonly GroupCounts[],
): Promise<Output['places']> {
  const { db, scope } = ctx;
  const of = (isIn: (group: GroupCounts) => boolean): Output['places'][number]['groups'] => [
    ...sumOf(groups.filter(isIn)),
  ];
  if (place.kind === 'school') return [];
  if (place.kind === 'region') {
    const within = Map.groupBy(groups, ({ municipalityId }) => municipalityId);
    return (await listMunicipalities(ctx, survey)).map((one) => ({
      ...municipalityPlace(one),
      groups: [...sumOf(within.get(one.municipalityId) ?? [])],
    }));
  }
  const municipalityId = place.municipalityId ?? undefined;
  const units = await listUnits(db, scope, { waveId: survey.waveId, municipalityId });
  return units.map(({ unitId, name, municipalityId: inside }) => ({
    ...({ kind: 'school', unitId, municipalityId: inside, name } as const),
    groups: of((group) => group.unitId === unitId),
  }));
}
